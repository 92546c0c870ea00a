import type { Problem } from '../../verify/verdict.ts';
import { failureRules } from './failure-rules.ts';
import type { ResourceEvent } from './run-event.ts';

export interface FailureFacts {
  /** Amplify's name of the error. */
  readonly name: string;
  /** All that was printed of it. */
  readonly text: string;
  /** Resources that CloudFormation could not create, change or delete in this run. */
  readonly failedResources: readonly ResourceEvent[];
  readonly profile: string | undefined;
}

/** What a failure of `ampx` means, and what to do. */
export function explainFailure(facts: FailureFacts): Problem {
  const words = `[${facts.name}] ${facts.text}`;
  const rule = failureRules.find(({ pattern }) => pattern.test(words));
  if (rule !== undefined) {
    const { message, resolution } = rule.explain(facts);
    return { code: rule.id, message, resolution };
  }
  return {
    code: 'unknown-failure',
    message: `ampx reports ${facts.name}: ${firstLine(facts.text)}`,
    resolution: 'Read all that it printed: amplify-gen2-learn sandbox status',
  };
}

/** What a message says, without its name. */
function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^\[\w+\] /, '');
}
