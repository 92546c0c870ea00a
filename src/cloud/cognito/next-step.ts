import type { PoolUser } from '../state/user-pools.ts';
import { checkAttributes, checkMutable } from './attributes.ts';
import { mfaChallenge } from './mfa-challenges.ts';
import { finish, mustBeAbleToSignIn, type Outcome, type Step } from './outcome.ts';
import { checkPassword, temporaryDays } from './password-policy.ts';
import { type ClientPool, invalidParameter, notAuthorized } from './pool-context.ts';
import { type Challenge, keepSession, takeSession } from './sessions.ts';
import { makeVerifier } from './srp.ts';

type Texts = Readonly<Record<string, string>>;

/** What follows once somebody has proved to know a user's password. */
export async function afterPassword(open: ClientPool, user: PoolUser, metadata: Texts): Promise<Outcome> {
  mustBeAbleToSignIn(user);
  if (user.status === 'FORCE_CHANGE_PASSWORD') return newPasswordRequired(open, user);
  return (await mfaChallenge(open, user)) ?? finish(open, user, metadata);
}

function newPasswordRequired(open: ClientPool, user: PoolUser): Challenge {
  const { pool, context } = open;
  const since = new Date(user.temporarySince ?? user.createdAt).getTime();
  if (since + temporaryDays(pool) * 86_400_000 <= context.now().getTime()) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  }
  const missing = [...pool.attributes.values()].filter(
    ({ name, required }) => required && !user.attributes[name],
  );
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: keepSession(open, user, 'NEW_PASSWORD_REQUIRED'),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing.map(({ name }) => `userAttributes.${name}`)),
      userAttributes: JSON.stringify(user.attributes),
    },
  };
}

export async function answerNewPassword(open: ClientPool, step: Step): Promise<Outcome> {
  const { pool, state, context } = open;
  const { username } = takeSession(open, step.session, 'NEW_PASSWORD_REQUIRED');
  const user = state.users[username];
  if (!user) throw notAuthorized('Invalid session for the user.');
  const password = step.given.NEW_PASSWORD;
  if (!password) throw invalidParameter('Missing required parameter NEW_PASSWORD');
  const given = Object.fromEntries(
    Object.entries(step.given).flatMap(([name, value]) =>
      name.startsWith('userAttributes.') ? [[name.slice('userAttributes.'.length), value]] : [],
    ),
  );
  checkPassword(pool, password);
  const changed = Object.keys(given).filter(name => user.attributes[name] !== undefined);
  checkMutable(pool, Object.fromEntries(changed.map(name => [name, ''])));
  checkAttributes(pool, given, { required: false, by: 'person' });
  const attributes = { ...user.attributes, ...given };
  checkAttributes(pool, attributes, { required: true, by: 'administrator' });
  user.attributes = attributes;
  user.password = makeVerifier({ poolName: pool.name, username }, password);
  delete user.temporarySince;
  user.status = 'CONFIRMED';
  user.modifiedAt = context.now().toISOString();
  const mfa = await mfaChallenge(open, user);
  return mfa ?? finish(open, user, step.metadata, 'TokenGeneration_NewPasswordChallenge');
}
