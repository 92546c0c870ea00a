import type { SandboxCommands } from '../commands-to-type.ts';
import type { ResourceEvent } from './run-event.ts';

/** What is known of a failure. */
export interface FailureFacts {
  /** Amplify's name of the error. */
  readonly name: string;
  /** All that was printed of it. */
  readonly text: string;
  /** Resources that CloudFormation could not create, change or delete in this run. */
  readonly failedResources: readonly ResourceEvent[];
  readonly profile: string | undefined;
  /** What to type about the very sandbox that failed. */
  readonly commands: SandboxCommands;
  /** The practice cloud failed, not AWS: there, what is broken is fixed by the course. */
  readonly practice: boolean;
}

/** One failure of `ampx sandbox`: how it is recognised, what it means, what to do. The first that fits is taken. */
export interface FailureRule {
  readonly id: string;
  /** Over the error's name in brackets and all that was printed of it. */
  readonly pattern: RegExp;
  explain(facts: FailureFacts): { readonly message: string; readonly resolution: string };
}

/** An explanation that is the same whatever else was printed. */
export function says(
  message: string,
  resolution: string | ((commands: SandboxCommands) => string),
): FailureRule['explain'] {
  return ({ commands }) => ({
    message,
    resolution: typeof resolution === 'string' ? resolution : resolution(commands),
  });
}

export const again = ({ deploy }: SandboxCommands): string => `Then: ${deploy}`;
