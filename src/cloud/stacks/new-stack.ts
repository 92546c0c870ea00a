import { randomUUID } from 'node:crypto';
import { PRACTICE_ACCOUNT } from '../practice.ts';
import type { Stack, StackTarget } from '../state/model.ts';

export interface NewStack {
  readonly name: string;
  readonly region: string;
  readonly now: Date;
  readonly target: StackTarget;
  readonly parent?: Stack;
  readonly onFailure: Stack['onFailure'];
  readonly capabilities: readonly string[];
}

/** A stack as it is before anything has happened to it. */
export function newStack(from: NewStack): Stack {
  const id = `arn:aws:cloudformation:${from.region}:${PRACTICE_ACCOUNT}:stack/${from.name}/${randomUUID()}`;
  return {
    id,
    name: from.name,
    parentId: from.parent?.id,
    rootId: from.parent?.rootId ?? id,
    createdAt: from.now.toISOString(),
    capabilities: from.capabilities,
    onFailure: from.onFailure,
    status: '',
    target: from.target,
    outputs: [],
    resources: {},
    events: [],
  };
}
