import { expect, test } from 'vitest';
import { deployPool } from './deploy-pool.ts';
import { poolTemplate } from './pool-template.ts';
import { runApp } from './run-app.ts';

test('the unmodified client signs up, in and out', async () => {
  const pool = await deployPool();
  const { said, outside } = await runApp('client-story.mjs', pool);
  expect(outside).toEqual([]);
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
  const sent = (destination: string) => ({ destination, deliveryMedium: 'EMAIL', attributeName: 'email' });
  const done = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
  const wrong = 'NotAuthorizedException: Incorrect username or password.';
  const member = {
    access: {
      sub: id,
      iss: `https://cognito-idp.practice%.amazonaws.com/${pool.poolId}`,
      client_id: pool.clientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: id,
    },
    id: {
      sub: id,
      email: 'kim@example.com',
      email_verified: true,
      'custom:plan': 'free',
      'cognito:username': id,
      aud: pool.clientId,
      token_use: 'id',
    },
    lifetime: 3600,
    key: expect.stringContaining('ASIAPRACTICE'),
    identityId: (said.guest as { identityId: string }).identityId,
  };
  expect(said).toMatchObject({
    guest: { key: expect.stringContaining('ASIAPRACTICE'), identityId: expect.stringMatching(/^practice%:/) },
    'weak password':
      'InvalidPasswordException: Password did not conform with policy: Password must have uppercase characters',
    'sign up': { nextStep: { signUpStep: 'CONFIRM_SIGN_UP', codeDeliveryDetails: sent('k***@e***') } },
    'sign up again': 'UsernameExistsException: An account with the given email already exists.',
    'too early': { isSignedIn: false, nextStep: { signInStep: 'CONFIRM_SIGN_UP' } },
    resend: sent('k***@e***'),
    'wrong code': 'CodeMismatchException: Invalid verification code provided, please try again.',
    confirm: { isSignUpComplete: true },
    'wrong password': wrong,
    nobody: wrong,
    'password in the clear': 'InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client',
    'sign in': done,
    'current user': { username: id, userId: id, signInDetails: { authFlowType: 'USER_SRP_AUTH' } },
    attributes: { sub: id, email: 'kim@example.com', email_verified: 'true', 'custom:plan': 'free' },
    session: member,
    refreshed: member,
    'change of plan': 'InvalidParameterException: user.custom:plan: Attribute cannot be updated.',
    'new address': { nextStep: { codeDeliveryDetails: sent('k***@h***') } },
    'address until then': 'kim@example.com',
    'confirm address': 'done',
    'address from then': 'kim@home.example',
    'change password': 'done',
    'set up TOTP': 'otpauth:',
    'wrong TOTP': 'EnableSoftwareTokenMFAException: Code mismatch',
    'verify TOTP': 'done',
    'prefer TOTP': 'done',
    MFA: { preferred: 'TOTP', enabled: ['TOTP'] },
    'sign out': 'done',
    'nobody there': expect.stringContaining('UserUnAuthenticatedException'),
    forgotten: { nextStep: { codeDeliveryDetails: sent('k***@h***') } },
    'new password': 'done',
    'sign in with TOTP': { nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' } },
    'wrong TOTP code': 'CodeMismatchException: Invalid code received for user',
    'TOTP code': done,
    'sign out everywhere': 'done',
    'the same code': 'ExpiredCodeException: Your software token has already been used once.',
  });
  // What a token says of its sign-in stays when it is refreshed; the token itself is another one.
  const tokens = (name: string) => (said[name] as { access: Record<string, unknown> }).access;
  expect(tokens('refreshed').origin_jti).toBe(tokens('session').origin_jti);
  expect(tokens('refreshed').jti).not.toBe(tokens('session').jti);
});

test('names with addresses as aliases, and a second factor for all', async () => {
  const pool = await deployPool(
    poolTemplate({
      UsernameAttributes: undefined,
      AliasAttributes: ['email'],
      UsernameConfiguration: undefined,
      MfaConfiguration: 'ON',
      Schema: [
        { Mutable: true, Name: 'email', Required: true },
        { Mutable: true, Name: 'given_name', Required: true },
      ],
    }),
  );
  const { said, outside } = await runApp('more-ways.mjs', pool);
  expect(outside).toEqual([]);
  const wrong = 'NotAuthorizedException: Incorrect username or password.';
  expect(said).toMatchObject({
    'an address as a name':
      'InvalidParameterException: Username cannot be of email format, since user pool is configured for email alias.',
    'an attribute is missing':
      'InvalidParameterException: Attributes did not conform to the schema: given_name: The attribute is required\n',
    'sign up': { nextStep: { signUpStep: 'CONFIRM_SIGN_UP' } },
    'the same name': 'UsernameExistsException: User already exists',
    // Allowed, as on AWS: whoever confirms first has the address.
    'another with the same address': { nextStep: { signUpStep: 'CONFIRM_SIGN_UP' } },
    'by an address that is not verified': wrong,
    'confirm Kai': { isSignUpComplete: true },
    'confirm Kim': 'AliasExistsException: An account with the email already exists.',
    'by the verified address': 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP',
    'wrong code': 'EnableSoftwareTokenMFAException: Code mismatch',
    'right code': { isSignedIn: true },
    who: 'Kai',
    preference: { enabled: ['TOTP'] },
    delete: 'done',
    gone: wrong,
  });
});
