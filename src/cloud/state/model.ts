import type { IdentityPoolState, TemporaryKey, UserPoolState } from './user-pools.ts';

/** All that the practice cloud remembers, as it stands on disk (state.json). Times are ISO texts. */
export interface CloudState {
  readonly format: 1;
  readonly marker: 'PRACTICE';
  /** By stack id, root and nested, deleted ones included until they are forgotten. */
  stacks: Record<string, Stack>;
  parameters: Record<string, StoredParameter>;
  buckets: Record<string, Bucket>;
  /** By pool id, as soon as there is something to keep. */
  userPools?: Record<string, UserPoolState>;
  identityPools?: Record<string, IdentityPoolState>;
  /** By access key id. */
  temporaryKeys?: Record<string, TemporaryKey>;
}

export interface Bucket {
  readonly createdAt: string;
  objects: Record<string, StoredObject>;
}

export interface StoredObject {
  /** Name of the content among the blobs. */
  readonly sha256: string;
  readonly size: number;
  readonly etag: string;
  readonly modifiedAt: string;
  readonly contentType?: string;
  readonly metadata?: Record<string, string>;
  /** Other headers that it is read with: CacheControl, ContentDisposition ... */
  readonly headers?: Record<string, string>;
  /** Of an upload in parts that was begun: `BUCKET/KEY`. */
  readonly target?: string;
}

export interface StoredParameter {
  readonly value: string;
  readonly type: string;
  readonly version: number;
  readonly modifiedAt: string;
  readonly description?: string;
}

/** What a stack is asked to be: its template (a blob) and the values for its parameters. */
export interface StackTarget {
  readonly templateSha: string;
  readonly parameters: Record<string, string>;
  readonly tags: Record<string, string>;
}

export interface Stack {
  readonly id: string;
  readonly name: string;
  readonly parentId?: string;
  readonly rootId: string;
  readonly createdAt: string;
  readonly capabilities: readonly string[];
  readonly onFailure: 'DO_NOTHING' | 'ROLLBACK' | 'DELETE';
  status: string;
  reason?: string;
  updatedAt?: string;
  deletedAt?: string;
  target: StackTarget;
  /** What the stack was before the update that is under way, or before the last one. */
  previous?: StackTarget;
  outputs: StackOutput[];
  resources: Record<string, Resource>;
  events: StackEvent[];
}

export interface StackOutput {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
  readonly exportName?: string;
}

export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  physicalId: string;
  status: string;
  reason?: string;
  changedAt: string;
  /** Resolved: no intrinsic function is left. */
  properties: Record<string, unknown>;
  attributes: Record<string, unknown>;
  /** Logical ids that must be deleted after this one. */
  dependsOn: readonly string[];
  keepOnDelete?: boolean;
  /** What a hotswap changed behind the template's back. */
  drift?: Record<string, unknown>;
}

export interface StackEvent {
  readonly id: string;
  readonly at: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
}

export function emptyState(): CloudState {
  return { format: 1, marker: 'PRACTICE', stacks: {}, parameters: {}, buckets: {} };
}
