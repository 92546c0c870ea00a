import type { Resource } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import type { LazyTables } from '../tables/lazy-tables.ts';

export interface PlayRequest {
  readonly type: string;
  readonly stackId: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly region: string;
  /** Where the practice cloud is reached. */
  readonly origin: string;
  /** Resolved: no intrinsic function is left. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly seed: string;
}

export interface Played {
  readonly physicalId: string;
  readonly attributes: Record<string, unknown>;
  /** Said in the resource's status reason. */
  readonly note?: string;
}

/** What a type of resource does when it is created, updated and deleted. A thrown Error's message is the failure. */
export interface Player {
  create(request: PlayRequest, world: World): Promise<Played>;
  /** `before` is the resource as it was. Without this, an update keeps the identity. */
  update?(request: PlayRequest, before: Resource, world: World): Promise<Played>;
  delete?(resource: Resource, world: World): Promise<void>;
}

/** What players may touch. */
export interface World {
  readonly store: CloudStore;
  readonly tables: LazyTables;
  /** Where this cloud is reached: `http://127.0.0.1:PORT`. */
  origin(): string;
  now(): Date;
}
