import { ServiceError } from '../service-error.ts';
import type { PoolUser } from '../state/user-pools.ts';
import { USER_SCOPE } from './issue-tokens.ts';
import { claimsOfPool, issuerOf } from './issuer.ts';
import { type ClientPool, type CognitoContext, notAuthorized, openClient } from './pool-context.ts';

/**
 * Whose access token it is. Calls of a signed-in person name nothing else, so that the token says which pool it is of.
 * @throws ServiceError NotAuthorizedException, UserNotFoundException
 */
export function userOfToken(
  context: CognitoContext,
  token: string,
): { readonly open: ClientPool; readonly user: PoolUser; readonly originJti: string } {
  const poolId = Object.keys(context.store.state.userPools ?? {}).find(
    id => claimedIssuer(token) === issuerOf(id),
  );
  const claims = poolId === undefined ? undefined : claimsOfPool(context.store, poolId, token);
  if (claims?.token_use !== 'access') throw notAuthorized('Invalid Access Token');
  if (Number(claims.exp) <= context.now().getTime() / 1000) throw notAuthorized('Access Token has expired');
  const open = openClient(context, String(claims.client_id));
  const user = open.state.users[String(claims.username)];
  if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.');
  const originJti = String(claims.origin_jti);
  if (user.revoked.includes(originJti)) throw notAuthorized('Access Token has been revoked');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (!String(claims.scope).split(' ').includes(USER_SCOPE)) {
    throw notAuthorized('Access Token does not have required scopes');
  }
  return { open, user, originJti };
}

/** What a token says of its issuer, before it is believed. */
function claimedIssuer(token: string): unknown {
  try {
    return Object(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))).iss;
  } catch {
    return undefined;
  }
}
