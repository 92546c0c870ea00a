import type { ChallengeResult, PoolUser } from '../state/user-pools.ts';
import { record } from './deployed-pool.ts';
import { mfaChallenge } from './mfa-challenges.ts';
import { finish, mustBeAbleToSignIn, type Outcome, type Step } from './outcome.ts';
import { type ClientPool, invalidParameter, notAuthorized } from './pool-context.ts';
import { keepSession, takeSession } from './sessions.ts';
import { callTrigger, userAttributes } from './triggers.ts';

type Texts = Readonly<Record<string, string>>;

const passed = (challengeName: string): ChallengeResult => ({
  challengeName,
  challengeResult: true,
  challengeMetadata: null,
});

/** Asks a pool's functions for the first challenge; with SRP, they may want the password first. */
export async function beginCustomAuth(
  open: ClientPool,
  user: PoolUser,
  withSrp: boolean,
  metadata: Texts,
): Promise<Outcome | 'password-verifier'> {
  return next(open, user, withSrp ? [passed('SRP_A')] : [], metadata);
}

/** The password was right: what comes after it. */
export async function goOnAfterSrp(open: ClientPool, user: PoolUser, metadata: Texts): Promise<Outcome> {
  const outcome = await next(open, user, [passed('SRP_A'), passed('PASSWORD_VERIFIER')], metadata);
  if (outcome === 'password-verifier') throw notAuthorized('Incorrect username or password.');
  return outcome;
}

export async function answerCustomChallenge(open: ClientPool, step: Step): Promise<Outcome> {
  const session = takeSession(open, step.session, 'CUSTOM_CHALLENGE');
  const user = open.state.users[session.username];
  const { custom } = session;
  if (!user || !custom) throw notAuthorized('Invalid session for the user.');
  const challengeAnswer = step.given.ANSWER;
  if (challengeAnswer === undefined) throw invalidParameter('Missing required parameter ANSWER');
  const verified = await callTrigger(open, {
    trigger: 'VerifyAuthChallengeResponse',
    source: 'VerifyAuthChallengeResponse_Authentication',
    username: user.username,
    request: {
      userAttributes: userAttributes(user),
      privateChallengeParameters: custom.hidden,
      challengeAnswer,
      clientMetadata: step.metadata,
    },
    response: { answerCorrect: null },
  });
  if (!verified) throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
  const result = {
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult: verified.answerCorrect === true,
    challengeMetadata: custom.metadata ?? null,
  };
  const outcome = await next(open, user, [...custom.results, result], step.metadata);
  if (outcome === 'password-verifier') throw notAuthorized('Incorrect username or password.');
  return outcome;
}

/** DefineAuthChallenge says how it goes on; CreateAuthChallenge makes the challenge. */
async function next(
  open: ClientPool,
  user: PoolUser,
  results: readonly ChallengeResult[],
  clientMetadata: Texts,
): Promise<Outcome | 'password-verifier'> {
  const request = { userAttributes: userAttributes(user), session: results, clientMetadata };
  const defined = await callTrigger(open, {
    trigger: 'DefineAuthChallenge',
    source: 'DefineAuthChallenge_Authentication',
    username: user.username,
    request,
    response: { challengeName: null, issueTokens: null, failAuthentication: null },
  });
  if (!defined) throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
  if (defined.failAuthentication === true) throw notAuthorized('Incorrect username or password.');
  if (defined.issueTokens === true) {
    mustBeAbleToSignIn(user);
    return (await mfaChallenge(open, user)) ?? finish(open, user, clientMetadata);
  }
  const challengeName = String(defined.challengeName);
  if (challengeName === 'PASSWORD_VERIFIER') return 'password-verifier';
  if (challengeName !== 'CUSTOM_CHALLENGE') {
    throw invalidParameter(
      `PRACTICE: the practice cloud does not play ${challengeName} in custom authentication`,
    );
  }
  const created = await callTrigger(open, {
    trigger: 'CreateAuthChallenge',
    source: 'CreateAuthChallenge_Authentication',
    username: user.username,
    request: { ...request, challengeName },
    response: { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
  });
  if (!created) throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
  const custom = {
    results,
    hidden: asTexts(created.privateChallengeParameters),
    ...(created.challengeMetadata ? { metadata: String(created.challengeMetadata) } : {}),
  };
  return {
    ChallengeName: challengeName,
    Session: keepSession(open, user, challengeName, { custom }),
    ChallengeParameters: { ...asTexts(created.publicChallengeParameters), USERNAME: user.username },
  };
}

function asTexts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(record(value)).map(([name, one]) => [name, String(one)]));
}
