import { randomUUID } from 'node:crypto';
import type { InvokeFunction } from '../functions/invoke.ts';
import { ServiceError } from '../service-error.ts';
import type { CloudStore } from '../state/store.ts';
import type { UserPoolState } from '../state/user-pools.ts';
import { type DeployedPool, findClient, findPool, type PoolClient } from './deployed-pool.ts';
import { userPoolState } from './kept-state.ts';

/** What the operations of user pools may use of a request's context. */
export interface CognitoContext {
  readonly store: CloudStore;
  /** Runs the functions that are a pool's triggers. */
  readonly invoke: InvokeFunction;
  now(): Date;
}

/** A pool with what it keeps, for the time of one call. */
export interface OpenPool {
  readonly pool: DeployedPool;
  readonly state: UserPoolState;
  readonly context: CognitoContext;
  /** Undefined for an administrator's calls. */
  readonly client: PoolClient | undefined;
  /** Goes into tokens and events: one id per sign-in. */
  readonly eventId: string;
}

export type ClientPool = OpenPool & { readonly client: PoolClient };

/** @throws ServiceError ResourceNotFoundException */
export function openPool(context: CognitoContext, poolId: string): OpenPool {
  const pool = findPool(context.store, poolId);
  if (!pool) throw new ServiceError('ResourceNotFoundException', `User pool ${poolId} does not exist.`);
  return {
    pool,
    state: userPoolState(context.store, poolId),
    context,
    client: undefined,
    eventId: randomUUID(),
  };
}

/** @throws ServiceError ResourceNotFoundException */
export function openClient(context: CognitoContext, clientId: string): ClientPool {
  const found = findClient(context.store, clientId);
  if (!found) {
    throw new ServiceError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
  }
  return { ...found, state: userPoolState(context.store, found.pool.id), context, eventId: randomUUID() };
}

export const notAuthorized = (message: string) => new ServiceError('NotAuthorizedException', message);

export const invalidParameter = (message: string) => new ServiceError('InvalidParameterException', message);

export const unknownUser = () =>
  new ServiceError('UserNotFoundException', 'Username/client id combination not found.');
