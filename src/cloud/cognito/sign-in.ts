import { ServiceError } from '../service-error.ts';
import type { PoolUser } from '../state/user-pools.ts';
import { answerCustomChallenge, beginCustomAuth, goOnAfterSrp } from './custom-auth.ts';
import { texts } from './deployed-pool.ts';
import { findUser } from './find-user.ts';
import { type AuthenticationResult, refreshed, rotates } from './issue-tokens.ts';
import { answerMfa, answerMfaChoice, answerMfaSetup } from './mfa-challenges.ts';
import { migrated } from './migration.ts';
import { afterPassword, answerNewPassword } from './next-step.ts';
import type { Outcome } from './outcome.ts';
import {
  type ClientPool,
  type CognitoContext,
  invalidParameter,
  notAuthorized,
  openClient,
} from './pool-context.ts';
import { checkSecretHash } from './secret-hash.ts';
import { keepSession, takeSession } from './sessions.ts';
import { hidesUsers } from './sign-up.ts';
import { isClientNumber, isPassword, isSigned, makeVerifier, serverNumbers } from './srp.ts';
import { callTrigger, userAttributes } from './triggers.ts';

type Texts = Readonly<Record<string, string>>;

export interface InitiateAuthInput {
  readonly ClientId: string;
  readonly AuthFlow: string;
  readonly AuthParameters?: Texts;
  readonly ClientMetadata?: Texts;
}

const WRONG = 'Incorrect username or password.';

export async function initiateAuth(input: InitiateAuthInput, context: CognitoContext): Promise<Outcome> {
  const open = openClient(context, input.ClientId);
  const given = input.AuthParameters ?? {};
  const metadata = input.ClientMetadata ?? {};
  switch (input.AuthFlow) {
    case 'REFRESH_TOKEN':
    case 'REFRESH_TOKEN_AUTH': {
      mustAllow(open, 'ALLOW_REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN_AUTH is not enabled for the client.');
      if (rotates(open)) throw invalidParameter('Refresh token rotation is enabled for this client.');
      const token = needed(given, 'REFRESH_TOKEN');
      return { ChallengeParameters: {}, AuthenticationResult: await refreshed(open, token, metadata) };
    }
    case 'USER_PASSWORD_AUTH': {
      mustAllow(open, 'ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH flow not enabled for this client');
      const name = needed(given, 'USERNAME');
      const password = needed(given, 'PASSWORD');
      checkSecretHash(open, name, given.SECRET_HASH);
      const user = findUser(open, name) ?? (await migrated(open, name, password, metadata));
      await preAuthentication(open, user, name, metadata);
      if (!user) throw unknownUser(open);
      if (!user.password || !isPassword(srpUser(open, user), password, user.password))
        throw notAuthorized(WRONG);
      return afterPassword(open, user, metadata);
    }
    case 'USER_SRP_AUTH': {
      mustAllow(open, 'ALLOW_USER_SRP_AUTH', 'USER_SRP_AUTH is not enabled for the client.');
      const name = needed(given, 'USERNAME');
      checkSecretHash(open, name, given.SECRET_HASH);
      const user = findUser(open, name);
      await preAuthentication(open, user, name, metadata);
      if (!user && !hidesUsers(open)) throw unknownUser(open);
      return passwordVerifier(open, user, name, needed(given, 'SRP_A'));
    }
    case 'CUSTOM_AUTH': {
      mustAllow(open, 'ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH is not enabled for the client.');
      const name = needed(given, 'USERNAME');
      checkSecretHash(open, name, given.SECRET_HASH);
      const user = findUser(open, name);
      await preAuthentication(open, user, name, metadata);
      if (!user) throw unknownUser(open);
      const first = await beginCustomAuth(open, user, given.CHALLENGE_NAME === 'SRP_A', metadata);
      if (first !== 'password-verifier') return first;
      return passwordVerifier(open, user, name, needed(given, 'SRP_A'), true);
    }
    default:
      throw invalidParameter(`PRACTICE: the practice cloud does not play the sign-in flow ${input.AuthFlow}`);
  }
}

export interface RespondInput {
  readonly ClientId: string;
  readonly ChallengeName: string;
  readonly Session?: string;
  readonly ChallengeResponses?: Texts;
  readonly ClientMetadata?: Texts;
}

export async function respondToAuthChallenge(input: RespondInput, context: CognitoContext): Promise<Outcome> {
  const open = openClient(context, input.ClientId);
  const given = input.ChallengeResponses ?? {};
  const step = { session: input.Session, given, metadata: input.ClientMetadata ?? {} };
  checkSecretHash(open, needed(given, 'USERNAME'), given.SECRET_HASH);
  switch (input.ChallengeName) {
    case 'PASSWORD_VERIFIER':
      return answerPasswordVerifier(open, given, step.metadata);
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword(open, step);
    case 'SMS_MFA':
    case 'SOFTWARE_TOKEN_MFA':
    case 'EMAIL_OTP':
      return answerMfa(open, input.ChallengeName, step);
    case 'SELECT_MFA_TYPE':
      return answerMfaChoice(open, step);
    case 'MFA_SETUP':
      return answerMfaSetup(open, step);
    case 'CUSTOM_CHALLENGE':
      return answerCustomChallenge(open, step);
    default:
      throw invalidParameter(
        `PRACTICE: the practice cloud does not play the challenge ${input.ChallengeName}`,
      );
  }
}

export async function getTokensFromRefreshToken(
  input: {
    readonly ClientId: string;
    readonly RefreshToken: string;
    readonly ClientSecret?: string;
    readonly ClientMetadata?: Texts;
  },
  context: CognitoContext,
): Promise<{ readonly AuthenticationResult: AuthenticationResult }> {
  const open = openClient(context, input.ClientId);
  if (open.client.secret !== undefined && open.client.secret !== input.ClientSecret) {
    throw notAuthorized(`Unable to verify secret for client ${open.client.id}`);
  }
  return { AuthenticationResult: await refreshed(open, input.RefreshToken, input.ClientMetadata ?? {}) };
}

/** SRP's second half of the first step. A name that nobody has gets numbers too, where users are hidden. */
function passwordVerifier(
  open: ClientPool,
  user: PoolUser | undefined,
  name: string,
  a: string,
  custom = false,
): Outcome {
  if (!isClientNumber(a)) throw invalidParameter('Invalid SRP_A value.');
  const own =
    user?.password ?? makeVerifier({ poolName: open.pool.name, username: name }, crypto.randomUUID());
  const numbers = serverNumbers(own);
  const asked = user ?? { username: name };
  const secretBlock = keepSession(open, asked, 'PASSWORD_VERIFIER', {
    srp: { a, ...numbers },
    ...(custom ? { custom: { results: [], hidden: {} } } : {}),
  });
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: own.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: numbers.B,
      USERNAME: asked.username,
      USER_ID_FOR_SRP: asked.username,
    },
  };
}

async function answerPasswordVerifier(open: ClientPool, given: Texts, metadata: Texts): Promise<Outcome> {
  const secretBlock = needed(given, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const { username, srp, custom } = takeSession(open, secretBlock, 'PASSWORD_VERIFIER');
  const user = open.state.users[username];
  const claim = {
    secretBlock,
    timestamp: needed(given, 'TIMESTAMP'),
    signature: needed(given, 'PASSWORD_CLAIM_SIGNATURE'),
  };
  if (!user?.password || !srp || !isSigned(srpUser(open, user), user.password, srp, claim)) {
    throw notAuthorized(WRONG);
  }
  return custom ? goOnAfterSrp(open, user, metadata) : afterPassword(open, user, metadata);
}

async function preAuthentication(
  open: ClientPool,
  user: PoolUser | undefined,
  name: string,
  validationData: Texts,
): Promise<void> {
  if (user && !user.enabled) throw notAuthorized('User is disabled.');
  // A function is asked about a name that nobody has only where users are hidden.
  if (!user && !hidesUsers(open)) return;
  await callTrigger(open, {
    trigger: 'PreAuthentication',
    source: 'PreAuthentication_Authentication',
    username: user?.username ?? name,
    request: {
      userAttributes: user ? userAttributes(user) : {},
      validationData,
      ...(hidesUsers(open) ? { userNotFound: !user } : {}),
    },
    response: {},
  });
}

function unknownUser(open: ClientPool): ServiceError {
  return hidesUsers(open)
    ? notAuthorized(WRONG)
    : new ServiceError('UserNotFoundException', 'User does not exist.');
}

const srpUser = ({ pool }: ClientPool, { username }: PoolUser) => ({ poolName: pool.name, username });

/** Flows of a client that names none: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
const DEFAULT_FLOWS = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

function mustAllow({ client }: ClientPool, flow: string, message: string): void {
  const own = texts(client.properties.ExplicitAuthFlows);
  const flows = own.length === 0 ? DEFAULT_FLOWS : own;
  // Older templates write the flows without ALLOW_.
  const old = flow === 'ALLOW_CUSTOM_AUTH' ? 'CUSTOM_AUTH_FLOW_ONLY' : flow.replace('ALLOW_', '');
  if (!flows.includes(flow) && !flows.includes(old)) throw invalidParameter(message);
}

function needed(given: Texts, name: string): string {
  const value = given[name];
  if (!value) throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}
