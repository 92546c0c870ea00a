import type { CloudStore } from '../state/store.ts';
import type { IdentityPoolState, TemporaryKey, UserPoolState } from '../state/user-pools.ts';

/** What a user pool keeps; an empty one where nothing was kept yet. */
export function userPoolState({ state }: CloudStore, poolId: string): UserPoolState {
  state.userPools ??= {};
  state.userPools[poolId] ??= { users: {}, refreshTokens: {}, sessions: {}, outbox: [] };
  return state.userPools[poolId];
}

/** What an identity pool keeps. */
export function identityPoolState({ state }: CloudStore, poolId: string): IdentityPoolState {
  state.identityPools ??= {};
  state.identityPools[poolId] ??= { identities: {} };
  return state.identityPools[poolId];
}

/** All temporary access keys, by their ids. */
export function temporaryKeys({ state }: CloudStore): Record<string, TemporaryKey> {
  state.temporaryKeys ??= {};
  return state.temporaryKeys;
}
