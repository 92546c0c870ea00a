import { existsSync } from 'node:fs';
import path from 'node:path';
import { Turns } from '../turns.ts';
import type { ProcessStatus } from '../verifier.ts';
import { ChildEnded, WarmProcess } from '../warm-process.ts';
import type { SerializedError, SynthesisInput } from './protocol.ts';
import { plainError, serializeError } from './serialize-error.ts';
import { claimTemporaryFolder } from './temporary-folder.ts';
import { writeWarmUpProject } from './warm-up-project.ts';
import { type RunResult, WorkerProcess } from './worker-process.ts';

export type SynthesisOutcome =
  | RunResult
  | { readonly kind: 'timed-out'; readonly milliseconds: number; readonly output: string }
  /** The process ended: learner code brought it down, or the machine did. */
  | { readonly kind: 'exited'; readonly reason: string; readonly output: string }
  /** The worker could not be brought up: packages are missing or broken. */
  | { readonly kind: 'unavailable'; readonly error: SerializedError }
  | { readonly kind: 'aborted' };

export interface SynthesizerOptions {
  readonly workspace: string;
  readonly workerPath: string;
  /** Ours, below the packages: a small backend lies there, with which a worker is warmed up. */
  readonly folder: string;
  /** Milliseconds that a backend may take once the worker is warm. */
  readonly timeLimit: number;
  /** Resident bytes after which the worker is replaced. */
  readonly memoryLimit: number;
  readonly runLimit: number;
  /** False where memory is short: the worker then ends with each run. */
  readonly keepWarm: boolean;
  /** Shared with whom the worker must not work at the same time. */
  readonly turns?: Turns;
  readonly onStatus: () => void;
}

/** Turns a project's backend into a backend view, in a worker that is started, warmed up and replaced as needed. */
export interface Synthesizer {
  warm(): Promise<void>;
  synthesize(input: SynthesisInput, signal?: AbortSignal): Promise<SynthesisOutcome>;
  /** Ends the worker; the next call starts another, which sees newly installed packages. */
  stop(): Promise<void>;
  /** Ends the worker for good. */
  dispose(): Promise<void>;
  status(): ProcessStatus;
}

/** What a worker that is not kept warm may take longer, since it loads Amplify first. Milliseconds. */
const coldStart = 60_000;
/** The first run loads Amplify, the second lets Node's compiler settle. */
const warmUpRuns = 2;

export function createSynthesizer(options: SynthesizerOptions): Synthesizer {
  const { workspace, workerPath, keepWarm, memoryLimit, runLimit } = options;
  let temporary: Promise<string> | undefined;
  const claim = () => {
    // The CDK makes its folders anew wherever they lay: in a workspace that was deleted meanwhile, it would make a torso.
    temporary ??= claimTemporaryFolder('synthesis').catch(error => {
      temporary = undefined;
      throw error;
    });
    return temporary;
  };

  async function warmUp(worker: WorkerProcess): Promise<void> {
    const error = await worker.started();
    if (error !== undefined) throw new CannotStart(error);
    if (!keepWarm) return;
    const project = path.join(options.folder, 'warm-up');
    await writeWarmUpProject(project);
    const output = path.join(await claim(), `warm-up-${worker.pid}`);
    for (let run = 0; run < warmUpRuns; run += 1) {
      const result = await worker.run({ project, output });
      if (result.kind === 'failed') throw new CannotStart(result.error);
    }
  }

  const worker = new WarmProcess<WorkerProcess>({
    start: async () => {
      const writable = [options.folder].filter(folder => existsSync(folder));
      return new WorkerProcess({ workspace, workerPath, temporary: await claim(), writable });
    },
    warmUp,
    isWorn: ({ bytes = 0, runs }) => bytes > memoryLimit || runs >= runLimit,
    isSpoiled: ({ spoiled }) => spoiled,
    keepWarm,
    turns: options.turns ?? new Turns(),
    onStatus: options.onStatus,
  });

  return {
    warm: () => worker.warm(),
    async synthesize(input, signal) {
      let used: WorkerProcess | undefined;
      const run = (process: WorkerProcess) => {
        used = process;
        return process.run(input);
      };
      const timeLimit = keepWarm ? options.timeLimit : options.timeLimit + coldStart;
      const lease = await worker.lease(run, { signal, timeLimit });
      switch (lease.kind) {
        case 'done':
          return lease.value;
        case 'timed-out':
          return { ...lease, output: used?.printed() ?? '' };
        case 'ended':
          return { kind: 'exited', reason: lease.reason, output: used?.printed() ?? '' };
        case 'unavailable':
          return { kind: 'unavailable', error: whyUnavailable(lease.error) };
        case 'aborted':
          return lease;
      }
    },
    stop: () => worker.stop(),
    dispose: () => worker.dispose(),
    status: () => worker.status(),
  };
}

/** The worker said why it can't work: no other one could. */
class CannotStart extends Error {
  readonly error: SerializedError;

  constructor(error: SerializedError) {
    super(error.message);
    this.error = error;
  }
}

function whyUnavailable(error: unknown): SerializedError {
  if (error instanceof CannotStart) return error.error;
  if (error instanceof ChildEnded) return plainError(`The synthesis worker ended: ${error.message}.`);
  return serializeError(error);
}
