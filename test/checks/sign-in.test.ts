import { expect, test } from 'vitest';
import { doesNotSignInWith, hasAuth, signsInOnlyWith, signsInWith } from '../../src/checks/sign-in.ts';
import { view } from './sample-view.ts';

const held = { holds: true };
const auth = (...signInWith: readonly string[]) =>
  view({ auth: { signInWith, mfa: 'OFF', groups: [], guests: true, userPool: {} } });

test('E-mail alone', () => {
  expect(hasAuth()(auth('email'))).toEqual(held);
  expect(signsInWith('email')(auth('email'))).toEqual(held);
  expect(doesNotSignInWith('phone')(auth('email'))).toEqual(held);
});

test('Both ways, under either name of the phone number', () => {
  for (const phone of ['phone', 'phone_number']) {
    expect(signsInWith('email')(auth('email', phone))).toEqual(held);
    expect(doesNotSignInWith('phone')(auth('email', phone))).toEqual({
      holds: false,
      expected: 'People can’t sign in with a phone number.',
      found: 'People sign in with an e-mail address and a phone number.',
    });
  }
});

test('Another way than the one that was asked for', () => {
  expect(signsInWith('email')(auth('phone'))).toEqual({
    holds: false,
    expected: 'People sign in with an e-mail address.',
    found: 'People sign in with a phone number.',
  });
  expect(signsInWith('email')(auth())).toMatchObject({ found: 'No way to sign in is set.' });
});

test.each<
  readonly [ways: readonly string[], factors: readonly string[] | undefined, found: string | undefined]
>([
  [['email'], undefined, undefined],
  [['email'], ['PASSWORD'], undefined],
  [['email', 'phone'], undefined, 'People sign in with an e-mail address and a phone number.'],
  [['email', 'Google'], undefined, 'People sign in with an e-mail address and Google.'],
  [['phone'], undefined, 'People sign in with a phone number.'],
  [['email'], ['PASSWORD', 'EMAIL_OTP'], 'People begin with a password or a code by e-mail.'],
  [['email'], ['PASSWORD', 'WEB_AUTHN'], 'People begin with a password or a passkey.'],
])('E-mail alone, with a password: %j, %j', (ways, factors, found) => {
  const userPool =
    factors === undefined ? {} : { Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } } };
  const outcome = signsInOnlyWith('email')(
    view({ auth: { signInWith: ways, mfa: 'OFF', groups: [], guests: true, userPool } }),
  );
  expect(outcome.holds ? undefined : outcome.found).toBe(found);
});

test('No auth at all', () => {
  for (const claim of [
    hasAuth(),
    signsInWith('email'),
    doesNotSignInWith('phone'),
    signsInOnlyWith('email'),
  ]) {
    expect(claim(view())).toMatchObject({ holds: false, found: 'The backend has no auth part.' });
  }
});
