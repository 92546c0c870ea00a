import { expect, onTestFinished, test } from 'vitest';
import { cognitoIdp } from '../../../src/cloud/cognito/user-pools-service.ts';
import { FaultBox } from '../../../src/cloud/faults.ts';
import type { Invocation, InvokeFunction } from '../../../src/cloud/functions/invoke.ts';
import type { Operations, ServiceContext } from '../../../src/cloud/services/service.ts';
import { CloudStore } from '../../../src/cloud/state/store.ts';
import { deployPool } from './deploy-pool.ts';
import { poolTemplate } from './pool-template.ts';

const password = 'Correct-horse-1';
const username = 'kim@example.com';
const arn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;

type Event = {
  readonly triggerSource: string;
  readonly version: string;
  readonly userName: string;
  readonly request: Record<string, unknown>;
  readonly response: Record<string, unknown>;
};
/** What a function does: changes the event's response, or throws. */
type Handlers = Readonly<Record<string, (event: Event) => object | undefined>>;

/** A deployed pool with functions, whose calls are noted; asked without HTTP. */
async function poolWith(handlers: Handlers, more: object = {}, client: object = {}) {
  const config = Object.fromEntries(Object.keys(handlers).map(name => [name, arn(name)]));
  const pool = await deployPool(
    poolTemplate(
      { LambdaConfig: { ...config, ...more } },
      {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        ...client,
      },
    ),
  );
  await pool.cloud.close();
  const store = await CloudStore.open(pool.stateDir);
  onTestFinished(() => store.flush());
  const events: Event[] = [];
  const invoke: InvokeFunction = async (name, event): Promise<Invocation> => {
    const given = structuredClone(event) as Event;
    events.push(structuredClone(given));
    try {
      const response = handlers[name.split(':').at(-1) ?? '']?.(given);
      return { kind: 'returned', payload: response === undefined ? given : { ...given, response } };
    } catch (error) {
      return { kind: 'failed', errorType: 'Error', errorMessage: (error as Error).message };
    }
  };
  const context = {
    store,
    invoke,
    now: () => new Date(),
    faults: new FaultBox(),
  } as unknown as ServiceContext;
  const call = async (action: string, input: object) => {
    const run = (cognitoIdp.operations as Operations)[action];
    return (await run?.(input as never, context)) as Record<string, unknown>;
  };
  const own = { ClientId: pool.clientId };
  return {
    ...pool,
    events,
    sources: () => events.map(({ triggerSource }) => triggerSource),
    call,
    signUp: (given: object = {}) =>
      call('SignUp', {
        ...own,
        Username: username,
        Password: password,
        UserAttributes: [{ Name: 'email', Value: username }],
        ...given,
      }),
    signIn: () =>
      call('InitiateAuth', {
        ...own,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password },
      }),
    outbox: () => store.state.userPools?.[pool.poolId]?.outbox ?? [],
  };
}

const claimsOf = (answer: Record<string, unknown>, token: 'IdToken' | 'AccessToken') => {
  const tokens = answer.AuthenticationResult as Record<string, string>;
  return JSON.parse(Buffer.from(tokens[token]?.split('.')[1] ?? '', 'base64url').toString());
};

test('a PreSignUp function confirms, with the event that AWS documents', async () => {
  const { events, signUp, signIn, sources, poolId, clientId } = await poolWith({
    PreSignUp: () => ({ autoConfirmUser: true, autoVerifyEmail: true }),
    PostConfirmation: () => undefined,
    PreAuthentication: () => undefined,
    PostAuthentication: () => undefined,
  });
  const given = { ValidationData: [{ Name: 'captcha', Value: 'x' }], ClientMetadata: { from: 'web' } };
  expect(await signUp(given)).toMatchObject({ UserConfirmed: true });
  const userName = expect.stringMatching(/^[0-9a-f-]{36}$/);
  expect(events[0]).toEqual({
    version: '1',
    triggerSource: 'PreSignUp_SignUp',
    region: 'us-east-1',
    userPoolId: poolId,
    userName,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
    request: {
      userAttributes: { email: username },
      validationData: { captcha: 'x' },
      clientMetadata: { from: 'web' },
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  await signIn();
  expect(sources()).toEqual([
    'PreSignUp_SignUp',
    'PostConfirmation_ConfirmSignUp',
    'PreAuthentication_Authentication',
    'PostAuthentication_Authentication',
  ]);
  const userAttributes = {
    sub: userName,
    'cognito:user_status': 'CONFIRMED',
    email: username,
    email_verified: 'true',
  };
  expect(events[1]?.request).toEqual({ userAttributes, clientMetadata: { from: 'web' } });
  expect(events[3]?.request).toEqual({ userAttributes, newDeviceUsed: false, clientMetadata: {} });
});

test('a function that throws refuses, and nobody is signed up', async () => {
  const { signUp, signIn } = await poolWith({
    PreSignUp: () => {
      throw new Error('Invalid email domain');
    },
  });
  await expect(signUp()).rejects.toMatchObject({
    code: 'UserLambdaValidationException',
    message: 'PreSignUp failed with error Invalid email domain.',
  });
  await expect(signIn()).rejects.toThrow('Incorrect username or password.');
});

test('a CustomMessage function words the message', async () => {
  const { events, signUp, outbox } = await poolWith({
    CustomMessage: ({ request }) => ({
      emailSubject: 'Welcome',
      emailMessage: `Your code: ${request.codeParameter}`,
    }),
  });
  await signUp();
  expect(events[0]).toMatchObject({
    triggerSource: 'CustomMessage_SignUp',
    request: { codeParameter: '{####}', linkParameter: '{##Click Here##}', usernameParameter: null },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  });
  const [mail] = outbox();
  expect(mail).toMatchObject({ subject: 'Welcome', text: `Your code: ${mail?.code}`, to: username });
});

test('a PreTokenGeneration function changes the id token, and in version 2 both', async () => {
  const confirm = () => ({ autoConfirmUser: true });
  const first = await poolWith({
    PreSignUp: confirm,
    PreTokenGeneration: () => ({
      claimsOverrideDetails: {
        claimsToAddOrOverride: { tenant: 'blue', sub: 'another' },
        claimsToSuppress: ['email'],
        groupOverrideDetails: { groupsToOverride: ['EXTRA'] },
      },
    }),
  });
  const { UserSub } = await first.signUp();
  const tokens = await first.signIn();
  expect(first.events.at(-1)).toMatchObject({
    version: '1',
    triggerSource: 'TokenGeneration_Authentication',
    request: {
      groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
    },
    response: { claimsOverrideDetails: null },
  });
  const id = claimsOf(tokens, 'IdToken');
  expect(id).toMatchObject({ tenant: 'blue', sub: UserSub, 'cognito:groups': ['EXTRA'] });
  expect(id).not.toHaveProperty('email');
  expect(claimsOf(tokens, 'AccessToken')).not.toHaveProperty('tenant');

  const second = await poolWith(
    {
      PreSignUp: confirm,
      V2: () => ({
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: {
            claimsToAddOrOverride: { tenant: { name: 'blue' } },
            scopesToAdd: ['todos/read'],
          },
        },
      }),
    },
    { PreTokenGenerationConfig: { LambdaArn: arn('V2'), LambdaVersion: 'V2_0' } },
  );
  await second.signUp();
  const both = await second.signIn();
  expect(second.events.at(-1)).toMatchObject({
    version: '2',
    request: { scopes: ['aws.cognito.signin.user.admin'] },
    response: { claimsAndScopeOverrideDetails: null },
  });
  expect(claimsOf(both, 'AccessToken')).toMatchObject({
    tenant: { name: 'blue' },
    scope: 'aws.cognito.signin.user.admin todos/read',
  });
  const { RefreshToken } = both.AuthenticationResult as { RefreshToken: string };
  await second.call('GetTokensFromRefreshToken', { ClientId: second.clientId, RefreshToken });
  expect(second.sources().at(-1)).toBe('TokenGeneration_RefreshTokens');
});

test('custom authentication asks its three functions until they are content', async () => {
  const { events, call, signUp, clientId, sources } = await poolWith({
    PreSignUp: () => ({ autoConfirmUser: true }),
    DefineAuthChallenge: ({ request }) => {
      const session = request.session as { challengeResult: boolean }[];
      const right = session.at(-1)?.challengeResult === true;
      return right
        ? { issueTokens: true, failAuthentication: false }
        : {
            issueTokens: false,
            failAuthentication: session.length > 1,
            challengeName: 'CUSTOM_CHALLENGE',
          };
    },
    CreateAuthChallenge: () => ({
      publicChallengeParameters: { question: '1 + 1' },
      privateChallengeParameters: { answer: '2' },
      challengeMetadata: 'SUM',
    }),
    VerifyAuthChallengeResponse: ({ request }) => ({
      answerCorrect:
        request.challengeAnswer === (request.privateChallengeParameters as { answer: string }).answer,
    }),
  });
  await signUp();
  const begin = () =>
    call('InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: username },
    });
  const answer = (Session: unknown, ANSWER: string) =>
    call('RespondToAuthChallenge', {
      ClientId: clientId,
      ChallengeName: 'CUSTOM_CHALLENGE',
      Session,
      ChallengeResponses: { USERNAME: username, ANSWER },
    });
  const asked = await begin();
  expect(asked).toMatchObject({
    ChallengeName: 'CUSTOM_CHALLENGE',
    ChallengeParameters: { question: '1 + 1' },
  });
  expect(JSON.stringify(asked)).not.toContain('"2"');
  const again = await answer(asked.Session, '3');
  expect(again).toMatchObject({ ChallengeName: 'CUSTOM_CHALLENGE' });
  expect(
    events.filter(({ triggerSource }) => triggerSource.startsWith('Define')).at(-1)?.request.session,
  ).toEqual([{ challengeName: 'CUSTOM_CHALLENGE', challengeResult: false, challengeMetadata: 'SUM' }]);
  expect(await answer(again.Session, '2')).toMatchObject({ AuthenticationResult: { TokenType: 'Bearer' } });
  expect(sources().slice(1)).toEqual([
    'DefineAuthChallenge_Authentication',
    'CreateAuthChallenge_Authentication',
    'VerifyAuthChallengeResponse_Authentication',
    'DefineAuthChallenge_Authentication',
    'CreateAuthChallenge_Authentication',
    'VerifyAuthChallengeResponse_Authentication',
    'DefineAuthChallenge_Authentication',
  ]);
  const third = await begin();
  const fourth = await answer(third.Session, '3');
  await expect(answer(fourth.Session, '4')).rejects.toMatchObject({ code: 'NotAuthorizedException' });
  await expect(answer(fourth.Session, '2')).rejects.toThrow('Invalid session for the user.');
});

test('a UserMigration function brings somebody over', async () => {
  const { events, signIn, sources } = await poolWith({
    UserMigration: () => ({
      userAttributes: { email: username, email_verified: 'true' },
      finalUserStatus: 'CONFIRMED',
      messageAction: 'SUPPRESS',
    }),
  });
  expect(claimsOf(await signIn(), 'IdToken')).toMatchObject({ email: username, email_verified: true });
  expect(events[0]).toMatchObject({
    triggerSource: 'UserMigration_Authentication',
    userName: username,
    request: { password },
  });
  await signIn();
  expect(sources()).toEqual(['UserMigration_Authentication']);
});
