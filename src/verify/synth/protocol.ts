import type { BackendView } from '../../checks/backend-view.ts';

/** The file descriptor over which the worker and its host speak; its end means that the host is gone. */
export const linkDescriptor = 3;

/** The host's first line: what every answer must carry. Only the link's thread knows it, not the learner's code. */
export interface Greeting {
  readonly secret: string;
}

/** What the host asks of the worker. */
export interface WorkerRequest extends SynthesisInput {
  readonly id: number;
}

export interface SynthesisInput {
  /** Absolute folder that holds `amplify/backend.ts` and a package.json. */
  readonly project: string;
  /** Absolute folder for the CloudFormation templates; emptied first. */
  readonly output: string;
}

/** What the worker says. */
export type WorkerReply =
  | { readonly kind: 'started' }
  | { readonly kind: 'cannot-start'; readonly error: SerializedError }
  | (RunReply & { readonly kind: 'synthesized'; readonly view: BackendView })
  | (RunReply & { readonly kind: 'failed'; readonly error: SerializedError });

interface RunReply {
  readonly id: number;
  readonly bytes: number;
  /** The run has changed, or left something in, the process: the next one must not be done in it. */
  readonly spoiled: boolean;
}

/** A reply on its way to the host, signed by the link. */
export interface SignedReply {
  readonly secret: string;
  readonly reply: WorkerReply;
}

/** An error (or whatever was thrown) as plain data. */
export interface SerializedError {
  /** 'TypeError', 'MissingAuthRulesError', 'thrown-value' for things that are no errors. */
  readonly name: string;
  readonly message: string;
  /** Node's `code`, such as ERR_MODULE_NOT_FOUND. */
  readonly code: string | undefined;
  /** Amplify's errors say more, and what to do. */
  readonly details: string | undefined;
  readonly resolution: string | undefined;
  readonly stack: string | undefined;
  readonly cause: SerializedError | undefined;
}

/** Names of the errors that the worker and its host make themselves. */
export const ownError = {
  missingDefineBackend: 'MissingDefineBackend',
  processExit: 'ProcessExit',
  changedGround: 'ChangedGround',
  thrownValue: 'ThrownValue',
} as const;
