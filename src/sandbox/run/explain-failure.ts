import type { Problem } from '../../learn-error.ts';
import { accountFailures } from './account-failures.ts';
import { backendFailures, synthesisError } from './backend-failures.ts';
import { again, type FailureFacts, type FailureRule, says } from './failure-rule.ts';
import { stackFailures } from './stack-failures.ts';

/** What a failure of `ampx` means, and what to do. */
export function explainFailure(facts: FailureFacts): Problem {
  const [rule, told] = ruleOf(facts);
  if (rule !== undefined) {
    const { message, resolution } = rule.explain(told);
    const isCut = rule.id === 'no-connection' && !/127\.0\.0\.1|localhost/.test(facts.text);
    const isOnPurpose = facts.practice && (isCut || brokenOnPurpose.has(rule.id));
    return { code: rule.id, message, resolution: isOnPurpose ? fixIt(facts) : resolution };
  }
  return {
    code: 'unknown-failure',
    message: `ampx reports ${facts.name}: ${firstLine(facts.text)}`,
    resolution: `Read all that it printed: ${facts.commands.status}`,
  };
}

/** What the practice cloud does only where somebody let it: no waiting and no policy helps. */
const brokenOnPurpose = new Set(['throttled', 'no-permission']);

function fixIt({ commands }: FailureFacts): string {
  return `On the practice cloud this is broken on purpose. Fix it: amplify-gen2-learn cloud fix. ${again(commands)}`;
}

/** Where all that is known is that a resource failed, its own reason may say more: a secret that isn't set, say. */
function ruleOf(facts: FailureFacts): readonly [FailureRule | undefined, FailureFacts] {
  const rule = firstThatFits(`[${facts.name}] ${facts.text}`);
  if (rule?.id !== 'resource-failed') return [rule, facts];
  for (const { reason = '' } of facts.failedResources) {
    const closer = firstThatFits(reason);
    if (closer !== undefined && closer.id !== rule.id) return [closer, { ...facts, text: reason }];
  }
  return [rule, facts];
}

function firstThatFits(words: string): FailureRule | undefined {
  return failureRules.find(({ pattern }) => pattern.test(words));
}

/** What a message says, without its name. */
function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^\[\w+\] /, '');
}

/** What this machine can't do. */
const machineFailures: readonly FailureRule[] = [
  {
    id: 'out-of-memory',
    pattern: /InsufficientMemory|ENOMEM|heap out of memory/,
    explain: says(
      'This machine has too little free memory: a deployment needs 2 GB.',
      commands => `Close other programs. ${again(commands)}`,
    ),
  },
  {
    id: 'disk-full',
    pattern: /ENOSPC|EDQUOT/,
    explain: says('The disk is full.', commands => `Free some space. ${again(commands)}`),
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
