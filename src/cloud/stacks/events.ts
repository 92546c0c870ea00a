import { randomUUID } from 'node:crypto';
import { forgetOldEvents } from '../state/forget.ts';
import type { Resource, Stack } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';

/** Writes what happens to stacks and resources: status, reason and an event for each. */
export class EventWriter {
  private readonly store: CloudStore;
  private readonly now: () => Date;
  private last = 0;

  constructor(store: CloudStore, now: () => Date) {
    this.store = store;
    this.now = now;
  }

  stack(stack: Stack, status: string, reason?: string): void {
    stack.status = status;
    stack.reason = reason;
    const at = this.time();
    if (status === 'DELETE_COMPLETE') stack.deletedAt = at;
    if (status.startsWith('UPDATE_') || status.startsWith('ROLLBACK_')) stack.updatedAt = at;
    const event = {
      logicalId: stack.name,
      physicalId: stack.id,
      type: 'AWS::CloudFormation::Stack',
      status,
      reason,
    };
    this.push(stack, event, at);
  }

  resource(stack: Stack, resource: Resource, status: string, reason?: string): void {
    const at = this.time();
    resource.status = status;
    resource.reason = reason;
    resource.changedAt = at;
    const { logicalId, physicalId, type } = resource;
    this.push(stack, { logicalId, physicalId, type, status, reason }, at);
  }

  /** No two events at the same millisecond: ampx sorts them by time, and would show them out of order. */
  private time(): string {
    this.last = Math.max(this.now().getTime(), this.last + 1);
    return new Date(this.last).toISOString();
  }

  private push(stack: Stack, event: Omit<Stack['events'][number], 'id' | 'at'>, at: string): void {
    stack.events.push({ id: randomUUID(), at, ...event });
    forgetOldEvents(stack);
    this.store.changed();
  }
}
