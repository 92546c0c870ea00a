import { expect, test } from 'vitest';
import type { Resource } from '../../src/checks/backend-view.ts';
import type { Claim } from '../../src/checks/claim.ts';
import {
  callsAt,
  firstFactorsAre,
  guestsGetKeys,
  makesNoPool,
  passwordsAre,
  providerFills,
  providerIsAsked,
  providerKnows,
  sendsBackTo,
} from '../../src/checks/sign-in-doors.ts';
import { poolDetails } from '../../src/verify/backend/pool-details.ts';
import { view } from './sample-view.ts';

const pool = (userPool: Readonly<Record<string, unknown>>, resources: readonly Resource[] = []) =>
  view({ auth: { signInWith: ['email'], mfa: 'OFF', groups: [], guests: true, userPool }, resources });
const found = (claim: Claim, backend: ReturnType<typeof view>) => {
  const outcome = claim(backend);
  return outcome.holds ? 'holds' : outcome.found;
};
const resource = (type: string, properties: Resource['properties'], logicalId = 'Any'): Resource => ({
  logicalId,
  type,
  stack: 'auth',
  properties,
});

const strict = {
  MinimumLength: 8,
  RequireLowercase: true,
  RequireUppercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};
const all = ['lowercase', 'uppercase', 'numbers', 'symbols'];

test('What people begin with, in any order; a password where nothing is said', () => {
  const both = pool({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } });
  expect(found(firstFactorsAre('email', 'password'), both)).toBe('holds');
  expect(firstFactorsAre('password', 'email')(pool({}))).toEqual({
    holds: false,
    expected: 'People begin with a password or a code by e-mail.',
    found: 'People begin with a password.',
  });
  expect(found(firstFactorsAre('password'), both)).toBe('People begin with a password or a code by e-mail.');
  expect(found(firstFactorsAre('password'), view())).toBe('The backend has no user pool of its own.');
});

test('Passwords: the length, and each kind of characters', () => {
  expect(found(passwordsAre(8, all), pool({ Policies: { PasswordPolicy: strict } }))).toBe('holds');
  expect(found(passwordsAre(12, all), pool({ Policies: { PasswordPolicy: { MinimumLength: 12 } } }))).toBe(
    'Passwords have 12 characters, whatever they are.',
  );
  expect(found(passwordsAre(8, all), pool({}))).toBe('Nothing is said of passwords.');
  expect(found(passwordsAre(12, all), pool({ Policies: { PasswordPolicy: strict } }))).toBe(
    'Passwords have 8 characters, among them a small letter, a capital letter, a digit and a symbol.',
  );
});

test('Which function a moment calls', () => {
  const backend = view({
    auth: {
      signInWith: ['email'],
      mfa: 'OFF',
      groups: [],
      guests: true,
      userPool: { LambdaConfig: { PostConfirmation: 'arn' } },
      triggers: { PostConfirmation: 'welcome' },
    },
  });
  expect(found(callsAt('PostConfirmation', 'welcome'), backend)).toBe('holds');
  expect(found(callsAt('PreSignUp', 'welcome'), backend)).toBe('PostConfirmation calls welcome.');
  expect(found(callsAt('PreSignUp', 'welcome'), pool({}))).toBe('The pool calls no function.');
});

test('Guests, and a pool that is made or only referred to', () => {
  expect(found(guestsGetKeys(false), pool({}))).toBe('Guests get AWS credentials.');
  expect(found(guestsGetKeys(true), pool({}))).toBe('holds');
  expect(found(guestsGetKeys(false), view())).toBe('The backend has no auth part.');
  expect(found(makesNoPool(), pool({}))).toBe('It would create a new one, without anybody in it.');
  expect(found(makesNoPool(), view())).toBe('holds');
});

test('A provider: its secrets, what it is asked for and what it fills', () => {
  const secret = (name: string) => ({ 'Fn::GetAtt': ['Fetcher', name] });
  const backend = pool({}, [
    resource('Custom::AmplifySecretFetcherResource', {}, 'Fetcher'),
    resource('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderName: 'Google',
      ProviderDetails: {
        client_id: secret('CHESS_ID'),
        client_secret: 'in plain sight',
        authorize_scopes: 'profile openid',
      },
      AttributeMapping: { email: 'email' },
    }),
  ]);
  expect(found(providerKnows('Google', { client_id: 'CHESS_ID' }), backend)).toBe('holds');
  expect(found(providerKnows('Google', { client_id: 'OTHER_ID' }), backend)).toBe(
    'Its client_id is the secret CHESS_ID.',
  );
  expect(found(providerKnows('Google', { client_secret: 'CHESS_SECRET' }), backend)).toBe(
    'Its client_secret is “in plain sight”.',
  );
  expect(found(providerIsAsked('Google', 'profile'), backend)).toBe('holds');
  expect(found(providerIsAsked('Google', 'email', 'profile'), backend)).toBe(
    'It is asked for profile and openid.',
  );
  expect(found(providerIsAsked('Google', 'openid'), backend)).toBe('It is asked for profile and openid.');
  expect(found(providerFills('Google', { email: 'email' }), backend)).toBe('holds');
  expect(found(providerFills('Google', { given_name: 'given_name' }), backend)).toBe(
    'It fills email from email.',
  );
  expect(found(providerFills('Facebook', {}), backend)).toBe('Its providers: Google.');
  expect(found(providerFills('Google', {}), pool({}))).toBe('The pool has no provider.');
});

test('Where people come back to', () => {
  const backend = pool({}, [
    resource('AWS::Cognito::UserPoolClient', { CallbackURLs: ['https://a.example/', 'https://b.example/'] }),
  ]);
  expect(found(sendsBackTo('in', 'https://b.example/', 'https://a.example/'), backend)).toBe('holds');
  expect(found(sendsBackTo('in', 'https://a.example'), backend)).toBe(
    'After sign-in, people come back to https://a.example/ and https://b.example/.',
  );
  expect(found(sendsBackTo('out', 'https://a.example/'), backend)).toBe(
    'After sign-out, people come back to no page.',
  );
});

test('What AWS would create tells of doors that aren’t as Amplify makes them', () => {
  expect(poolDetails(pool({ Policies: { PasswordPolicy: strict } })).join('\n')).not.toMatch(
    /begin with|Passwords|calls/,
  );
  const other = pool({
    Policies: {
      PasswordPolicy: { ...strict, MinimumLength: 14 },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
    },
    LambdaConfig: { PreSignUp: 'arn' },
  });
  expect(poolDetails(other).slice(-3)).toEqual([
    'People begin with a password or a passkey.',
    'Passwords have 14 characters, among them a small letter, a capital letter, a digit and a symbol.',
    'PreSignUp calls a function.',
  ]);
});
