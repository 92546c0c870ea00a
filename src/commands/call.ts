import type { Output } from './output.ts';

/** Who called, and what to answer with. */
export interface Call {
  readonly process: NodeJS.Process;
  readonly output: Output;
  /** What the learner types for this program. */
  readonly program: string;
}
