import { randomBytes } from 'node:crypto';
import type { PoolUser, SignInSession } from '../state/user-pools.ts';
import { type ClientPool, notAuthorized, type OpenPool } from './pool-context.ts';

/** A step that a client must take before it has tokens, as Cognito answers it. */
export interface Challenge {
  readonly ChallengeName: string;
  readonly Session?: string;
  readonly ChallengeParameters: Readonly<Record<string, string>>;
}

type Rest = Partial<Pick<SignInSession, 'srp' | 'custom' | 'totp'>>;

/**
 * Keeps where a sign-in stands.
 * @returns What its next step must name: a session.
 */
export function keepSession(
  open: ClientPool,
  user: Pick<PoolUser, 'username'>,
  challenge: string,
  rest: Rest = {},
): string {
  const { state, context, client } = open;
  const now = context.now();
  for (const [name, { expires }] of Object.entries(state.sessions)) {
    // An hour longer than they hold, so that a late client is told why.
    if (new Date(expires).getTime() + 3_600_000 <= now.getTime()) delete state.sessions[name];
  }
  const minutes = Number(client.properties.AuthSessionValidity ?? 3);
  const session = randomBytes(90).toString('base64');
  state.sessions[session] = {
    username: user.username,
    clientId: client.id,
    challenge,
    expires: new Date(now.getTime() + minutes * 60_000).toISOString(),
    ...rest,
  };
  return session;
}

/** A session without using it up. @throws ServiceError NotAuthorizedException */
export function readSession({ state, context }: OpenPool, session: string | undefined): SignInSession {
  const found =
    session !== undefined && Object.hasOwn(state.sessions, session) ? state.sessions[session] : undefined;
  if (!found) throw notAuthorized('Invalid session for the user.');
  if (new Date(found.expires) <= context.now()) {
    throw notAuthorized('Invalid session for the user, session is expired.');
  }
  return found;
}

/** Uses up a session. @throws ServiceError NotAuthorizedException */
export function takeSession(open: ClientPool, session: string | undefined, challenge: string): SignInSession {
  const found = readSession(open, session);
  if (found.clientId !== open.client.id || found.challenge !== challenge) {
    throw notAuthorized('Invalid session for the user.');
  }
  delete open.state.sessions[session ?? ''];
  return found;
}
