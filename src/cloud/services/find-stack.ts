import { ServiceError } from '../service-error.ts';
import type { Stack } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';

/** A stack by its name (then only one that stands) or by its id (then a deleted one too). */
export function stackNamed(store: CloudStore, nameOrId: string): Stack | undefined {
  const byId = store.state.stacks[nameOrId];
  if (byId) return byId;
  return Object.values(store.state.stacks).find(
    stack => stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE',
  );
}

/** The same, or CloudFormation's error. */
export function standing(store: CloudStore, nameOrId: string): Stack {
  const stack = stackNamed(store, nameOrId);
  if (stack) return stack;
  throw new ServiceError('ValidationError', `Stack with id ${nameOrId} does not exist`);
}

/** The stack that a resource belongs to, or CloudFormation's error. */
export function stackHolding(store: CloudStore, physicalId: string): Stack {
  const holds = (stack: Stack) =>
    Object.values(stack.resources).some(resource => resource.physicalId === physicalId);
  const stack = Object.values(store.state.stacks).find(candidate => !candidate.deletedAt && holds(candidate));
  if (stack) return stack;
  throw new ServiceError('ValidationError', `Stack for ${physicalId} does not exist`);
}
