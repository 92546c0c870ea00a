import type { Problem } from '../../learn-error.ts';

/** The stages of a deployment, in their order. */
export const stageNames = ['start', 'synthesis', 'types', 'assets', 'deployment', 'outputs'] as const;
export type StageName = (typeof stageNames)[number];

/** What happened in a run of `ampx`: the one stream that a screen, plain text and JSON are made from. */
export type RunEvent =
  | { readonly kind: 'stage'; readonly stage: StageName; readonly state: 'running' | 'passed' }
  /** The banner's lines: which sandbox this is. */
  | { readonly kind: 'named'; readonly what: 'identifier' | 'stack' | 'region'; readonly value: string }
  | ResourceEvent
  /** A change that went straight to the resource, past CloudFormation. */
  | { readonly kind: 'hotswapped'; readonly type: string; readonly name: string }
  | { readonly kind: 'endpoint'; readonly url: string }
  /** The one sure sign of success. */
  | { readonly kind: 'outputs-written'; readonly file: string }
  /** A save was noticed in watch mode: a new deployment begins. */
  | { readonly kind: 'changed'; readonly file: string }
  /** Watch mode, and nothing left to do. */
  | { readonly kind: 'watching' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One line of CloudFormation's events. */
export interface ResourceEvent {
  readonly kind: 'resource';
  /** The stack's name in CloudFormation; nested stacks have their own. */
  readonly stack: string;
  /** The place in the tree of constructs, or the logical id. */
  readonly name: string;
  readonly type: string;
  /** CREATE_IN_PROGRESS, CREATE_COMPLETE, CREATE_FAILED, ... */
  readonly status: string;
  readonly reason: string | undefined;
}

/** A failure as `ampx` told it, and what it means. */
export interface Failure {
  /** Amplify's name of it: 'ExpiredTokenError'. */
  readonly name: string;
  /** What `ampx` printed, causes and details included, without escape codes. */
  readonly text: string;
  /** In plain English, with what to do. */
  readonly problem: Problem;
}
