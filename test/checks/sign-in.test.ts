import { expect, test } from 'vitest';
import { doesNotSignInWith, hasAuth, signsInWith } from '../../src/checks/sign-in.ts';
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

test('No auth at all', () => {
  for (const claim of [hasAuth(), signsInWith('email'), doesNotSignInWith('phone')]) {
    expect(claim(view())).toMatchObject({ holds: false, found: 'The backend has no auth part.' });
  }
});
