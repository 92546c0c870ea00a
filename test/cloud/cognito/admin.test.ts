import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { sdk, testCloud } from '../cloud.ts';
import { deployPool, type PoolInCloud } from './deploy-pool.ts';
import { poolTemplate } from './pool-template.ts';

const flows = [
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_CUSTOM_AUTH',
];
const password = 'Correct-horse-1';

type Call = Awaited<ReturnType<typeof sdk>>;
type Tokens = { AccessToken: string; IdToken: string; RefreshToken: string; ExpiresIn: number };

/** A pool whose client may send passwords, and a signed-in administrator's calls. */
async function adminOf(options: Parameters<typeof deployPool>[1] = {}, client = {}) {
  const pool = await deployPool(poolTemplate({}, { ExplicitAuthFlows: flows, ...client }), options);
  const call = await sdk(pool.cloud, 'cognito-identity-provider');
  const admin: Call = (action, input = {}) => call(action, { UserPoolId: pool.poolId, ...input });
  return { ...pool, call, admin };
}

async function addUser(admin: Call, name: string, groups: readonly string[] = []) {
  await admin('AdminCreateUser', {
    Username: name,
    MessageAction: 'SUPPRESS',
    UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
  });
  await admin('AdminSetUserPassword', { Username: name, Password: password, Permanent: true });
  for (const group of groups) await admin('AdminAddUserToGroup', { Username: name, GroupName: group });
}

async function signIn(call: Call, { clientId }: Pick<PoolInCloud, 'clientId'>, name: string) {
  const { AuthenticationResult } = await call('InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: name, PASSWORD: password },
  });
  return AuthenticationResult as Tokens;
}

const claimsIn = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

test('an invited person signs in with the password of the invitation, and chooses another', async () => {
  const { call, admin, clientId, lastCode, state, poolId } = await adminOf();
  const temporary = 'Ab1!$&$$abc';
  await admin('AdminCreateUser', {
    Username: 'kim@example.com',
    TemporaryPassword: temporary,
    DesiredDeliveryMediums: ['EMAIL'],
  });
  expect(await lastCode('kim@example.com')).toBe(temporary);
  expect((await state()).userPools?.[poolId]?.outbox).toMatchObject([
    {
      purpose: 'invitation',
      text: `Your username is kim@example.com and temporary password is ${temporary}.`,
    },
  ]);
  const first = await call('InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'kim@example.com', PASSWORD: temporary },
  });
  expect(first).toMatchObject({
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeParameters: { requiredAttributes: '[]' },
  });
  const answer = {
    ClientId: clientId,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: first.Session,
    ChallengeResponses: { USERNAME: 'kim@example.com', NEW_PASSWORD: password },
  };
  expect(await call('RespondToAuthChallenge', answer)).toMatchObject({
    AuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 },
  });
  await expect(call('RespondToAuthChallenge', answer)).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
  expect(await admin('AdminGetUser', { Username: 'kim@example.com' })).toMatchObject({
    UserStatus: 'CONFIRMED',
  });
});

test('groups stand in tokens that the published keys verify, and give their role', async () => {
  const pool = await adminOf();
  const { cloud, call, admin, poolId, identityPoolId, state } = pool;
  await addUser(admin, 'kim@example.com', ['ADMINS']);
  await addUser(admin, 'lee@example.com');
  const tokens = await signIn(call, pool, 'kim@example.com');
  const { keys } = (await (await fetch(`${cloud.url}/${poolId}/.well-known/jwks.json`)).json()) as {
    keys: JsonWebKey[];
  };
  const key = createPublicKey({ key: keys[0] as JsonWebKey, format: 'jwk' });
  for (const token of [tokens.AccessToken, tokens.IdToken]) {
    const [head, body, signature = ''] = token.split('.');
    expect(
      verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')),
    ).toBe(true);
  }
  const role = expect.stringMatching(/^arn:aws:iam::000000000000:role\/auth-Admin-/);
  expect(claimsIn(tokens.AccessToken)['cognito:groups']).toEqual(['ADMINS']);
  expect(claimsIn(tokens.IdToken)).toMatchObject({
    'cognito:groups': ['ADMINS'],
    'cognito:roles': [role],
    'cognito:preferred_role': role,
  });
  const identity = await sdk(cloud, 'cognito-identity');
  const credentialsOf = async (token: string) => {
    const Logins = { [String(claimsIn(token).iss).replace('https://', '')]: token };
    const { IdentityId } = await identity('GetId', { IdentityPoolId: identityPoolId, Logins });
    const { Credentials } = await identity('GetCredentialsForIdentity', { IdentityId, Logins });
    const { AccessKeyId } = Credentials as { AccessKeyId: string };
    return (await state()).temporaryKeys?.[AccessKeyId];
  };
  expect(await credentialsOf(tokens.IdToken)).toMatchObject({
    roleArn: role,
    user: { userPoolId: poolId, sub: claimsIn(tokens.IdToken).sub },
  });
  const { IdToken } = await signIn(call, pool, 'lee@example.com');
  expect(await credentialsOf(IdToken)).toMatchObject({
    roleArn: expect.stringMatching(/role\/auth-Member-/),
  });
  // An access token, or one that somebody changed, is no login.
  for (const token of [tokens.AccessToken, `${IdToken.slice(0, -4)}AAAA`]) {
    await expect(credentialsOf(token)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  }
});

test('an administrator lists, changes, disables and deletes', async () => {
  const pool = await adminOf();
  const { call, admin } = pool;
  for (const name of ['ann@example.com', 'bob@example.com', 'abe@example.com']) await addUser(admin, name);
  const names = async (input: object) =>
    ((await admin('ListUsers', input)).Users as { Attributes: { Name: string; Value: string }[] }[]).map(
      ({ Attributes }) => Attributes.find(({ Name }) => Name === 'email')?.Value,
    );
  expect(await names({ Filter: 'email ^= "a"' })).toEqual(['ann@example.com', 'abe@example.com']);
  expect(await names({ Filter: 'email = "bob@example.com"' })).toEqual(['bob@example.com']);
  const page = await admin('ListUsers', { Limit: 2 });
  expect(await names({ PaginationToken: page.PaginationToken })).toEqual(['abe@example.com']);
  await admin('AdminAddUserToGroup', { Username: 'ann@example.com', GroupName: 'ADMINS' });
  expect(await admin('ListUsersInGroup', { GroupName: 'ADMINS' })).toMatchObject({
    Users: [{ Enabled: true }],
  });
  expect(await admin('AdminListGroupsForUser', { Username: 'ann@example.com' })).toMatchObject({
    Groups: [{ GroupName: 'ADMINS', Precedence: 0 }],
  });
  await admin('AdminRemoveUserFromGroup', { Username: 'ann@example.com', GroupName: 'ADMINS' });
  expect(await admin('ListUsersInGroup', { GroupName: 'ADMINS' })).toMatchObject({ Users: [] });
  await admin('AdminUpdateUserAttributes', {
    Username: 'bob@example.com',
    UserAttributes: [{ Name: 'nickname', Value: 'bobby' }],
  });
  const { AccessToken } = await signIn(call, pool, 'bob@example.com');
  expect((await call('GetUser', { AccessToken })).UserAttributes).toContainEqual({
    Name: 'nickname',
    Value: 'bobby',
  });
  await admin('AdminDisableUser', { Username: 'bob@example.com' });
  await expect(signIn(call, pool, 'bob@example.com')).rejects.toThrow('User is disabled.');
  await admin('AdminDeleteUser', { Username: 'ann@example.com' });
  await expect(admin('AdminGetUser', { Username: 'ann@example.com' })).rejects.toMatchObject({
    name: 'UserNotFoundException',
    message: 'User does not exist.',
  });
});

test('what Cognito refuses is refused in its words', async () => {
  const { call, admin, clientId } = await adminOf({}, { PreventUserExistenceErrors: 'LEGACY' });
  await addUser(admin, 'kim@example.com');
  const client = { ClientId: clientId };
  const signUp = (name: string, given: object = {}) =>
    call('SignUp', {
      ...client,
      Username: name,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: name }],
      ...given,
    });
  const auth = (AuthFlow: string, AuthParameters: object) =>
    call('InitiateAuth', { ...client, AuthFlow, AuthParameters });
  const policy = 'Password did not conform with policy: Password';
  const table: readonly (readonly [Promise<unknown>, string, string])[] = [
    [signUp('kim@example.com'), 'UsernameExistsException', 'An account with the given email already exists.'],
    [
      signUp('kim lee'),
      'InvalidParameterException',
      "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+",
    ],
    [
      call('RespondToAuthChallenge', {
        ...client,
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session: '__proto__',
        ChallengeResponses: { USERNAME: 'kim@example.com', SOFTWARE_TOKEN_MFA_CODE: '1' },
      }),
      'NotAuthorizedException',
      'Invalid session for the user.',
    ],
    [signUp('kim'), 'InvalidParameterException', 'Username should be an email.'],
    [signUp('a@b.c', { Password: 'Ab1!' }), 'InvalidPasswordException', `${policy} not long enough`],
    [
      signUp('a@b.c', { Password: 'ABCDEF1!' }),
      'InvalidPasswordException',
      `${policy} must have lowercase characters`,
    ],
    [
      signUp('a@b.c', { Password: 'Abcdefg!' }),
      'InvalidPasswordException',
      `${policy} must have numeric characters`,
    ],
    [
      signUp('a@b.c', { Password: 'Abcdefg1' }),
      'InvalidPasswordException',
      `${policy} must have symbol characters`,
    ],
    [
      signUp('a@b.c', { UserAttributes: [{ Name: 'custom:colour', Value: 'red' }] }),
      'InvalidParameterException',
      'Attributes did not conform to the schema: Type for attribute {custom:colour} could not be determined',
    ],
    [
      call('SignUp', { ClientId: 'none', Username: 'a@b.c', Password: password }),
      'ResourceNotFoundException',
      'User pool client none does not exist.',
    ],
    [
      call('ConfirmSignUp', { ...client, Username: 'kim@example.com', ConfirmationCode: '1' }),
      'NotAuthorizedException',
      'User cannot be confirmed. Current status is CONFIRMED',
    ],
    [
      call('ResendConfirmationCode', { ...client, Username: 'kim@example.com' }),
      'InvalidParameterException',
      'User is already confirmed.',
    ],
    [
      call('ForgotPassword', { ...client, Username: 'nobody@b.c' }),
      'UserNotFoundException',
      'Username/client id combination not found.',
    ],
    [
      auth('USER_PASSWORD_AUTH', { USERNAME: 'nobody@b.c', PASSWORD: 'x' }),
      'UserNotFoundException',
      'User does not exist.',
    ],
    [
      auth('USER_PASSWORD_AUTH', { USERNAME: 'kim@example.com', PASSWORD: 'x' }),
      'NotAuthorizedException',
      'Incorrect username or password.',
    ],
    [auth('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: 'x' }), 'NotAuthorizedException', 'Invalid Refresh Token'],
    [
      auth('USER_AUTH', { USERNAME: 'kim@example.com' }),
      'InvalidParameterException',
      'PRACTICE: the practice cloud does not play the sign-in flow USER_AUTH',
    ],
    [call('GetUser', { AccessToken: 'a.b.c' }), 'NotAuthorizedException', 'Invalid Access Token'],
    [
      admin('AdminAddUserToGroup', { Username: 'kim@example.com', GroupName: 'NONE' }),
      'ResourceNotFoundException',
      'Group not found.',
    ],
    [
      admin('AdminCreateUser', { Username: 'kim@example.com' }),
      'UsernameExistsException',
      'An account with the given email already exists.',
    ],
    [
      admin('ListUsers', { UserPoolId: 'eu_x' }),
      'ResourceNotFoundException',
      'User pool eu_x does not exist.',
    ],
  ];
  const ends = await Promise.allSettled(table.map(([call]) => call));
  expect(
    ends.map(end => (end.status === 'rejected' ? [end.reason.name, end.reason.message] : end.value)),
  ).toEqual(table.map(([, name, message]) => [name, message]));
});

test('tokens hold as long as the client says, and refresh until then', async () => {
  let time = Date.parse('2026-11-28T08:00:00Z');
  const validity = {
    AccessTokenValidity: 10,
    IdTokenValidity: 10,
    RefreshTokenValidity: 2,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
  };
  const pool = await adminOf({ clock: { now: () => new Date(time) } }, validity);
  const { call, admin, clientId } = pool;
  await addUser(admin, 'kim@example.com');
  const { AccessToken, RefreshToken, ExpiresIn } = await signIn(call, pool, 'kim@example.com');
  expect(ExpiresIn).toBe(600);
  const refresh = () => call('GetTokensFromRefreshToken', { ClientId: clientId, RefreshToken });
  time += 11 * 60_000;
  await expect(call('GetUser', { AccessToken })).rejects.toThrow('Access Token has expired');
  const fresh = (await refresh()).AuthenticationResult as Tokens;
  expect(await call('GetUser', { AccessToken: fresh.AccessToken })).toMatchObject({
    Username: expect.any(String),
  });
  await call('RevokeToken', { ClientId: clientId, Token: RefreshToken });
  await expect(refresh()).rejects.toThrow('Refresh Token has been revoked');
  await expect(call('GetUser', { AccessToken: fresh.AccessToken })).rejects.toThrow(
    'Access Token has been revoked',
  );
  const later = await signIn(call, pool, 'kim@example.com');
  time += 3 * 3_600_000;
  await expect(
    call('GetTokensFromRefreshToken', { ClientId: clientId, RefreshToken: later.RefreshToken }),
  ).rejects.toThrow('Refresh Token has expired');
});

test('an administrator signs requests, what is not played says so, and users outlive the cloud', async () => {
  const { cloud, stateDir, admin, poolId } = await adminOf();
  await addUser(admin, 'kim@example.com');
  const ask = async (operation: string, body: object) => {
    const answer = await fetch(`${cloud.url}/cognito-idp/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  expect(await ask('ListUsers', { UserPoolId: poolId })).toMatchObject({
    __type: 'MissingAuthenticationTokenException',
  });
  expect(await ask('ListDevices', {})).toEqual({
    __type: 'UnknownOperationException',
    message: 'PRACTICE: ListDevices is a real operation, but the practice cloud does not play it',
  });
  await cloud.close();
  const again = await testCloud({ stateDir });
  const call = await sdk(again, 'cognito-identity-provider');
  expect(await call('AdminGetUser', { UserPoolId: poolId, Username: 'kim@example.com' })).toMatchObject({
    UserStatus: 'CONFIRMED',
  });
  await again.reset();
  await expect(call('ListUsers', { UserPoolId: poolId })).rejects.toThrow('does not exist');
});
