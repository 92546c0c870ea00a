import type { Problem } from '../../learn-error.ts';
import type { Failure, StageName } from './run-event.ts';

export interface StageState {
  readonly name: StageName;
  readonly state: 'waiting' | 'running' | 'passed' | 'failed' | 'skipped' | 'stopped';
  /** Milliseconds since the epoch. */
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
}

/** How far CloudFormation is with one stack. */
export interface StackProgress {
  readonly name: string;
  /** Resources that were begun, by their name -> their last status. */
  readonly resources: Readonly<Record<string, string>>;
  readonly done: number;
  readonly failed: number;
  readonly status: string;
}

/** All that a screen shows of a run. Plain data, made by `reduceRun` alone. */
export interface RunState {
  readonly startedAt: number;
  readonly stages: readonly StageState[];
  readonly stacks: readonly StackProgress[];
  /** What happens at this moment, in words. */
  readonly now: string | undefined;
  readonly identifier: string | undefined;
  readonly stack: string | undefined;
  readonly region: string | undefined;
  readonly endpoint: string | undefined;
  /** Resources that the last deployment changed past CloudFormation. */
  readonly hotswapped: readonly string[];
  readonly failure: Failure | undefined;
  /** Deployments of this run that succeeded; more than one in watch mode. */
  readonly deployments: number;
  readonly watching: boolean;
  readonly result: RunResult | undefined;
}

/** How a run ended. */
export type RunResult =
  | { readonly kind: 'succeeded' }
  /** By the person, or because this program was ended. */
  | { readonly kind: 'stopped'; readonly problem: Problem | undefined }
  | { readonly kind: 'failed'; readonly problem: Problem };
