import type { Resource, Stack } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';

/** A resource of a stack that stands, found by what a service knows of it. */
export function findDeployed(
  store: CloudStore,
  type: string,
  fits: (resource: Resource) => boolean,
): { readonly stack: Stack; readonly resource: Resource } | undefined {
  for (const stack of Object.values(store.state.stacks)) {
    if (stack.deletedAt) continue;
    for (const resource of Object.values(stack.resources)) {
      if (resource.type === type && resource.physicalId && fits(resource)) return { stack, resource };
    }
  }
  return undefined;
}

/** All deployed resources of a type that fit. */
export function allDeployed(
  store: CloudStore,
  type: string,
  fits: (resource: Resource) => boolean,
): Resource[] {
  return Object.values(store.state.stacks)
    .filter(stack => !stack.deletedAt)
    .flatMap(stack => Object.values(stack.resources))
    .filter(resource => resource.type === type && resource.physicalId && fits(resource));
}

/** Notes what was changed behind the template's back, as a hotswap does. */
export function drift(
  store: CloudStore,
  resource: Resource,
  changes: Record<string, unknown>,
  now: Date,
): void {
  resource.drift = { ...resource.drift, ...changes };
  resource.changedAt = now.toISOString();
  store.changed();
}
