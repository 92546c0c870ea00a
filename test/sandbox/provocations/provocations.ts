import { accountProvocations } from './account.ts';
import { backendProvocations } from './backend.ts';
import { machineProvocations } from './machine.ts';
import type { Provocation } from './provocation.ts';
import { stackProvocations } from './stack.ts';

/** Each row of the failure table once at least, and outcomes that are in no row. */
export const provocations: readonly Provocation[] = [
  ...accountProvocations,
  ...backendProvocations,
  ...stackProvocations,
  ...machineProvocations,
];
