import type { Faults } from '../../cloud/faults.ts';
import type { CloudSnapshot, StackView } from '../../cloud/snapshot.ts';
import { shortStackName } from '../run/stack-names.ts';

/** The practice cloud at one moment, as much of it as a screen shows. */
export interface PracticeSummary {
  /** Grows with every change. */
  readonly revision: number;
  readonly sandboxes: readonly DeployedSandbox[];
  /** The newest first. */
  readonly events: readonly PracticeEvent[];
  /** Secrets and other parameters that a person has set. Values stay where they are. */
  readonly secrets: readonly { readonly name: string; readonly sandbox: string }[];
  readonly faults: Faults;
}

/** A root stack with the stacks nested in it. */
export interface DeployedSandbox {
  readonly stack: string;
  readonly status: string;
  readonly reason: string | undefined;
  readonly parts: readonly DeployedStack[];
}

export interface DeployedStack {
  /** 'root', 'auth', 'data/Todo'. */
  readonly name: string;
  readonly status: string;
  /** Resources that are complete, of all that were begun. Nested stacks aren't counted. */
  readonly done: number;
  readonly total: number;
  /** Types of resources with their number, most first. */
  readonly resources: readonly { readonly type: string; readonly count: number }[];
  /** Logical ids of what a hotswap changed. */
  readonly hotswapped: readonly string[];
}

export interface PracticeEvent {
  /** ISO 8601. */
  readonly at: string;
  readonly stack: string;
  /** The logical id; undefined where it is the stack itself. */
  readonly name: string | undefined;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
}

const mostEvents = 40;
const nestedStack = 'AWS::CloudFormation::Stack';

/** Sums up what a practice cloud holds. Pure. */
export function summarizePractice(snapshot: CloudSnapshot): PracticeSummary {
  const { revision, parameters, faults } = snapshot;
  const roots = snapshot.stacks
    .filter(({ parentId, deletedAt }) => parentId === undefined && deletedAt === undefined)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  return {
    revision,
    sandboxes: roots.map(root => sandboxOf(root, snapshot.stacks)),
    events: eventsOf(snapshot.stacks),
    secrets: parameters.flatMap(({ name }) => secretOf(name)),
    faults,
  };
}

/**
 * What checks could read of a practice cloud, as one text: it changes with what is deployed, and not with the calls that
 * look at it.
 */
export function fingerprintOf({ stacks, parameters, buckets }: CloudSnapshot): string {
  return JSON.stringify([
    stacks.map(({ id, status, deletedAt, events, resources }) => [
      id,
      status,
      deletedAt,
      events.length,
      resources.map(({ logicalId, changedAt, hotswapped }) => [logicalId, changedAt, hotswapped]),
    ]),
    parameters.map(({ name, version }) => [name, version]),
    buckets.map(({ name, objects }) => [name, objects]),
  ]);
}

function sandboxOf(root: StackView, stacks: readonly StackView[]): DeployedSandbox {
  const parts = stacks.filter(({ rootId, deletedAt }) => rootId === root.id && deletedAt === undefined);
  return {
    stack: root.name,
    status: root.status,
    reason: root.reason,
    parts: parts.map(stack => stackOf(root, stack)).filter(({ total }) => total > 0),
  };
}

function stackOf(root: StackView, { name, status, resources }: StackView): DeployedStack {
  const own = resources.filter(
    ({ type, status: state }) => type !== nestedStack && state !== 'DELETE_COMPLETE',
  );
  const counts = new Map<string, number>();
  for (const { type } of own) counts.set(type, (counts.get(type) ?? 0) + 1);
  return {
    name: shortStackName(root.name, name),
    status,
    done: own.filter(resource => resource.status.endsWith('_COMPLETE')).length,
    total: own.length,
    resources: [...counts]
      .map(([type, count]) => ({ type, count }))
      .sort((one, other) => other.count - one.count || one.type.localeCompare(other.type)),
    hotswapped: own.filter(({ hotswapped }) => hotswapped.length > 0).map(({ logicalId }) => logicalId),
  };
}

/** `/amplify/PROJECT/ID-sandbox-HASH/NAME`; what the backend itself keeps lies below `/amplify/resource_reference`. */
function secretOf(parameter: string): PracticeSummary['secrets'] {
  const [, project, sandbox, name] =
    /^\/amplify\/([^/]+)\/([^/]+?)(?:-sandbox-[0-9a-f]+)?\/([^/]+)$/.exec(parameter) ?? [];
  if (sandbox === undefined || name === undefined) return [];
  return project === 'resource_reference' ? [] : [{ name, sandbox }];
}

/** Of all stacks together, deleted ones included: what happened last is at the top. */
function eventsOf(stacks: readonly StackView[]): readonly PracticeEvent[] {
  const rootNames = new Map(stacks.map(({ id, name }) => [id, name]));
  return stacks
    .flatMap(({ name, rootId, events }) =>
      events.slice(-mostEvents).map(({ at, logicalId, type, status, reason }) => ({
        at,
        stack: shortStackName(rootNames.get(rootId), name),
        name: logicalId === name ? undefined : logicalId,
        type,
        status,
        reason,
      })),
    )
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, mostEvents);
}
