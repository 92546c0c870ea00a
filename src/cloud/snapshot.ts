import type { Call } from './call-log.ts';
import type { UserPoolView } from './cognito/users-view.ts';
import type { Faults } from './faults.ts';
import { PRACTICE } from './practice.ts';
import type { CloudState, Stack, StackOutput } from './state/model.ts';

/** The practice cloud at one moment, for screens and checks. Values of secrets aren't in it. */
export interface CloudSnapshot {
  readonly marker: typeof PRACTICE;
  /** Grows with every change. */
  readonly revision: number;
  readonly stacks: readonly StackView[];
  readonly buckets: readonly { readonly name: string; readonly objects: readonly string[] }[];
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly version: number;
    readonly value: string;
  }[];
  /** Who may sign in, and the codes that they were sent. */
  readonly userPools: readonly UserPoolView[];
  readonly calls: readonly Call[];
  readonly faults: Faults;
  /** A state file that could not be read lies under this name in the state's folder. */
  readonly putAside?: string;
}

export interface StackView {
  readonly id: string;
  readonly name: string;
  readonly parentId?: string;
  readonly rootId: string;
  readonly status: string;
  readonly reason?: string;
  readonly createdAt: string;
  readonly updatedAt?: string;
  readonly deletedAt?: string;
  readonly outputs: readonly StackOutput[];
  readonly resources: readonly ResourceView[];
  readonly events: Stack['events'];
}

export interface ResourceView {
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly changedAt: string;
  /** What a hotswap changed: code, definition, environment, ... */
  readonly hotswapped: readonly string[];
}

/** The state as others may see it: a copy, without what is secret. */
export function snapshotOf(
  state: CloudState,
  rest: Pick<CloudSnapshot, 'revision' | 'userPools' | 'calls' | 'faults' | 'putAside'>,
): CloudSnapshot {
  return {
    marker: PRACTICE,
    stacks: Object.values(state.stacks).map(viewOf),
    buckets: Object.entries(state.buckets)
      .filter(([name]) => !name.startsWith('.'))
      .map(([name, bucket]) => ({ name, objects: Object.keys(bucket.objects) })),
    parameters: Object.entries(state.parameters).map(([name, parameter]) => ({
      name,
      type: parameter.type,
      version: parameter.version,
      value: parameter.type === 'SecureString' ? '*****' : parameter.value,
    })),
    ...rest,
  };
}

function viewOf(stack: Stack): StackView {
  const { id, name, parentId, rootId, status, reason, createdAt, updatedAt, deletedAt } = stack;
  return {
    ...{ id, name, parentId, rootId, status, reason, createdAt, updatedAt, deletedAt },
    outputs: [...stack.outputs],
    events: [...stack.events],
    resources: Object.values(stack.resources).map(resource => ({
      logicalId: resource.logicalId,
      physicalId: resource.physicalId,
      type: resource.type,
      status: resource.status,
      reason: resource.reason,
      changedAt: resource.changedAt,
      hotswapped: Object.keys(resource.drift ?? {}),
    })),
  };
}
