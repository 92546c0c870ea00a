import type { CloudState, Stack } from './model.ts';

const DELETED_STACKS_KEPT = 10;
const EVENTS_KEPT = 1000;

/** Forgets all but the last deleted root stacks, with those nested in them. */
export function forgetOldStacks(state: CloudState): void {
  const deleted = Object.values(state.stacks)
    .filter(stack => !stack.parentId && stack.deletedAt)
    .sort((one, other) => (other.deletedAt ?? '').localeCompare(one.deletedAt ?? ''))
    .slice(DELETED_STACKS_KEPT);
  const gone = new Set(deleted.map(stack => stack.id));
  for (const stack of Object.values(state.stacks)) if (gone.has(stack.rootId)) delete state.stacks[stack.id];
}

/** Forgets the oldest events of a stack that has been updated for days. */
export function forgetOldEvents(stack: Stack): void {
  if (stack.events.length > EVENTS_KEPT) stack.events.splice(0, stack.events.length - EVENTS_KEPT);
}
