import { isDeepStrictEqual } from 'node:util';
import type { FaultBox } from '../faults.ts';
import type { Played, Player, PlayRequest, World } from '../players/player.ts';
import { playerOf } from '../players/players.ts';
import type { Resource, Stack } from '../state/model.ts';
import type { EventWriter } from './events.ts';
import { ResourceFailed } from './failure.ts';
import { regionOf } from './scope.ts';

/** What a template wants of one resource, its expressions evaluated. */
export interface Wanted {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Record<string, unknown>;
  readonly dependsOn: readonly string[];
  readonly keepOnDelete: boolean;
}

export interface RunContext {
  readonly world: World;
  readonly events: EventWriter;
  readonly faults: FaultBox;
  /** False while a rollback runs: faults don't strike twice. */
  readonly mayFail: boolean;
  /** Waits as long as one resource takes. */
  pace(): Promise<void>;
  /** Waits as long as a failure takes to show. */
  pauseBeforeFailure(): Promise<void>;
}

/** Creates or updates one resource that isn't a stack, with its events; leaves it alone when nothing has changed. */
export async function bringAbout(stack: Stack, wanted: Wanted, context: RunContext): Promise<void> {
  const before = stack.resources[wanted.logicalId];
  const exists =
    before?.physicalId && before.type === wanted.type && !before.status.endsWith('CREATE_FAILED');
  if (
    exists &&
    before.status.endsWith('_COMPLETE') &&
    isDeepStrictEqual(before.properties, wanted.properties)
  ) {
    before.dependsOn = wanted.dependsOn;
    before.keepOnDelete = wanted.keepOnDelete;
    return;
  }
  const verb = exists ? 'UPDATE' : 'CREATE';
  const { events } = context;
  const resource: Resource = exists
    ? { ...before, keepOnDelete: wanted.keepOnDelete, dependsOn: wanted.dependsOn }
    : newResource(wanted);
  stack.resources[wanted.logicalId] = resource;
  events.resource(stack, resource, `${verb}_IN_PROGRESS`);
  await context.pace();
  const player = playerOf(wanted.type);
  try {
    const fault = context.mayFail ? context.faults.failureOf(wanted.type, wanted.logicalId) : undefined;
    if (fault) throw new Error(fault);
    const played = await play(player, stack, wanted, exists ? before : undefined, context.world);
    resource.physicalId = played.physicalId;
    resource.attributes = played.attributes;
    resource.properties = wanted.properties;
    delete resource.drift;
    if (!exists) events.resource(stack, resource, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
    events.resource(stack, resource, `${verb}_COMPLETE`, played.note);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await context.pauseBeforeFailure();
    events.resource(stack, resource, `${verb}_FAILED`, reason);
    throw new ResourceFailed(wanted.logicalId, reason);
  }
}

/** Deletes one resource that isn't a stack, with its events. */
export async function takeAway(stack: Stack, resource: Resource, context: RunContext): Promise<void> {
  const { events } = context;
  if (resource.keepOnDelete && resource.physicalId) {
    events.resource(stack, resource, 'DELETE_SKIPPED');
    return;
  }
  events.resource(stack, resource, 'DELETE_IN_PROGRESS');
  await context.pace();
  try {
    if (resource.physicalId) await playerOf(resource.type).delete?.(resource, context.world);
    events.resource(stack, resource, 'DELETE_COMPLETE');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    events.resource(stack, resource, 'DELETE_FAILED', reason);
    throw new ResourceFailed(resource.logicalId, reason);
  }
}

export function newResource(wanted: Wanted): Resource {
  return {
    logicalId: wanted.logicalId,
    type: wanted.type,
    physicalId: '',
    status: '',
    changedAt: '',
    properties: {},
    attributes: {},
    dependsOn: wanted.dependsOn,
    keepOnDelete: wanted.keepOnDelete,
  };
}

async function play(
  player: Player,
  stack: Stack,
  wanted: Wanted,
  before: Resource | undefined,
  world: World,
): Promise<Played> {
  const request: PlayRequest = {
    type: wanted.type,
    stackId: stack.id,
    stackName: stack.name,
    logicalId: wanted.logicalId,
    region: regionOf(stack),
    origin: world.origin(),
    properties: wanted.properties,
    seed: `${stack.id}/${wanted.logicalId}`,
  };
  if (!before) return player.create(request, world);
  if (player.update) return player.update(request, before, world);
  return { physicalId: before.physicalId, attributes: before.attributes, note: before.reason };
}
