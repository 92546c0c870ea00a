import { ServiceError } from '../service-error.ts';
import type { PoolUser } from '../state/user-pools.ts';
import { type AuthenticationResult, signedIn } from './issue-tokens.ts';
import { type ClientPool, notAuthorized } from './pool-context.ts';
import type { Challenge } from './sessions.ts';
import { callTrigger, userAttributes } from './triggers.ts';

type Texts = Readonly<Record<string, string>>;

/** What a step of a sign-in ends in: the next one, or tokens. */
export type Outcome =
  | Challenge
  | { readonly ChallengeParameters: Texts; readonly AuthenticationResult: AuthenticationResult };

/** A client's answer to a challenge. */
export interface Step {
  readonly session: string | undefined;
  readonly given: Texts;
  readonly metadata: Texts;
}

/** @throws ServiceError where a user's state doesn't let them in */
export function mustBeAbleToSignIn(user: PoolUser): void {
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status === 'UNCONFIRMED') {
    throw new ServiceError('UserNotConfirmedException', 'User is not confirmed.');
  }
  if (user.status === 'RESET_REQUIRED') {
    throw new ServiceError('PasswordResetRequiredException', 'Password reset required for the user');
  }
}

/** Calls PostAuthentication and hands out tokens. */
export async function finish(
  open: ClientPool,
  user: PoolUser,
  clientMetadata: Texts,
  source:
    | 'TokenGeneration_Authentication'
    | 'TokenGeneration_NewPasswordChallenge' = 'TokenGeneration_Authentication',
): Promise<Outcome> {
  await callTrigger(open, {
    trigger: 'PostAuthentication',
    source: 'PostAuthentication_Authentication',
    username: user.username,
    request: { userAttributes: userAttributes(user), newDeviceUsed: false, clientMetadata },
    response: {},
  });
  return {
    ChallengeParameters: {},
    AuthenticationResult: await signedIn(open, user, source, clientMetadata),
  };
}
