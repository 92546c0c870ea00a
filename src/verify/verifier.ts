import type { Exercise } from '../course/exercise.ts';
import type { ResourceSummary, Verdict } from './verdict.ts';

/** The state of the two warm processes, for the status line and `doctor`. */
export interface EngineStatus {
  readonly types: ProcessStatus;
  readonly synthesis: ProcessStatus;
  /** True where memory is short: the processes then run on demand, one after the other. */
  readonly onDemand?: boolean;
}

export interface ProcessStatus {
  readonly state: 'off' | 'starting' | 'ready' | 'busy' | 'restarting' | 'failed';
  readonly pid: number | undefined;
  readonly bytes: number | undefined;
}

export interface VerifyOptions {
  readonly revision: number;
  /** Called with each step of the verdict, the type verdict first. */
  readonly onUpdate?: (verdict: Verdict) => void;
  /** Who asked is the only one to end it: a newer save makes this one pointless. */
  readonly signal?: AbortSignal;
  /** What was synthesized before, by exercise, for what a save adds and removes; the engine's own unless given. */
  readonly summaries?: Map<string, ResourceSummary>;
}

/** The engine as the screen and the commands see it. */
export interface Verifier {
  /** Starts both processes in the background; never throws, see `status`. */
  warm(): Promise<void>;
  /**
   * Never rejects: what stands in the way becomes part of the verdict. Several may be under way: none disturbs another.
   * One that the signal ends gives its last verdict at once; its status is still 'running'.
   */
  verify(exercise: Exercise, options: VerifyOptions): Promise<Verdict>;
  /** The installed packages changed: both processes start afresh. */
  reload(): Promise<void>;
  status(): EngineStatus;
  onStatus(listener: (status: EngineStatus) => void): () => void;
  dispose(): Promise<void>;
}
