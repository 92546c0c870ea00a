import { PRACTICE_NOWHERE } from '../practice.ts';
import type { CloudStore } from '../state/store.ts';
import type { UserPoolState } from '../state/user-pools.ts';
import { type Claims, newSigningKey, readToken } from './token.ts';

/** `iss` of a pool's tokens: an address of no region, as the pool's id is of none. */
export function issuerOf(poolId: string): string {
  return `https://cognito-idp.${PRACTICE_NOWHERE}.amazonaws.com/${poolId}`;
}

/** A pool's key, made when it is first needed. */
export async function signingKey(state: Pick<UserPoolState, 'key'>) {
  const made = state.key ?? (await newSigningKey());
  // Another call may have made one meanwhile.
  state.key ??= made;
  return state.key;
}

/** Claims of a token that a pool's own key signed, whether it is in time or not. */
export function claimsOfPool(store: CloudStore, poolId: string, token: string): Claims | undefined {
  const key = store.state.userPools?.[poolId]?.key;
  const claims = key && readToken(key, token);
  return claims?.iss === issuerOf(poolId) ? claims : undefined;
}

/**
 * What AppSync and identity pools believe of a token: that a standing pool's own key signed it, for this pool, and that
 * it has not expired. Whether its user has signed out everywhere is not looked at, as on AWS.
 * @param use 'access' or 'id'; either where it isn't said.
 */
export function claimsOfToken(
  { store, now }: { readonly store: CloudStore; now(): Date },
  token: string,
  poolId: string,
  use?: 'access' | 'id',
): Claims | undefined {
  const claims = claimsOfPool(store, poolId, token);
  if (!claims || Number(claims.exp) <= now().getTime() / 1000) return undefined;
  return (use === undefined ? ['access', 'id'].includes(String(claims.token_use)) : claims.token_use === use)
    ? claims
    : undefined;
}
