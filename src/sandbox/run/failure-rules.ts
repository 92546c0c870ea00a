import { accountFailures } from './account-failures.ts';
import { backendFailures, synthesisError } from './backend-failures.ts';
import { again, type FailureRule, says } from './failure-rule.ts';
import { stackFailures } from './stack-failures.ts';

/** What this machine can't do. */
const machineFailures: readonly FailureRule[] = [
  {
    id: 'out-of-memory',
    pattern: /InsufficientMemory|ENOMEM|heap out of memory/,
    explain: says(
      'This machine has too little free memory: a deployment needs 2 GB.',
      `Close other programs. ${again}`,
    ),
  },
  {
    id: 'disk-full',
    pattern: /ENOSPC|EDQUOT/,
    explain: says('The disk is full.', `Free some space. ${again}`),
  },
];

/** The table. The order matters: the first that fits is taken. Each row is provoked in test/sandbox/provocations/. */
export const failureRules: readonly FailureRule[] = [
  ...accountFailures,
  ...backendFailures,
  ...stackFailures,
  ...machineFailures,
  synthesisError,
];
