import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ProcessStatus } from '../verifier.ts';
import type { SerializedError, SynthesisInput } from './protocol.ts';
import { plainError, serializeError } from './serialize-error.ts';
import { writeWarmUpProject } from './warm-up-project.ts';
import { type RunOutcome, WorkerProcess } from './worker-process.ts';

export type SynthesisOutcome =
  | RunOutcome
  /** The worker could not be brought up: packages are missing or broken. */
  | { readonly kind: 'unavailable'; readonly error: SerializedError }
  | { readonly kind: 'aborted' };

export interface SynthesizerOptions {
  readonly workspace: string;
  readonly workerPath: string;
  /** Ours, for the warm-up project and temporary files. */
  readonly folder: string;
  /** Milliseconds that a backend may take once the worker is warm. */
  readonly timeLimit: number;
  /** Resident bytes after which the worker is replaced. */
  readonly memoryLimit: number;
  readonly runLimit: number;
  /** False where memory is short: the worker then ends with each run. */
  readonly keepWarm: boolean;
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

const warmUpLimit = 180_000;
/** How long a run that nobody waits for any more may hold up the next one. */
const grace = 2_000;

export function createSynthesizer(options: SynthesizerOptions): Synthesizer {
  const temporary = path.join(options.folder, 'tmp');
  const warmUp = path.join(options.folder, 'warm-up');
  type Started = { readonly worker: WorkerProcess } | { readonly error: SerializedError };

  let current: Promise<Started> | undefined;
  let worker: WorkerProcess | undefined;
  let successor: Promise<void> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  /** Counts stops, so that a worker that was starting meanwhile is not taken over. */
  let generation = 0;
  let state: ProcessStatus['state'] = 'off';
  let disposed = false;
  const living = new Set<WorkerProcess>();

  const enter = (next: ProcessStatus['state']) => {
    state = next;
    options.onStatus();
  };

  async function end(process: WorkerProcess): Promise<void> {
    living.delete(process);
    await process.dispose();
  }

  async function start(): Promise<Started> {
    const mine = generation;
    try {
      // What workers left that could not be disposed of: the program was killed, or the machine switched off.
      if (living.size === 0) await rm(temporary, { recursive: true, force: true });
      await mkdir(temporary, { recursive: true });
      await writeWarmUpProject(warmUp);
      if (disposed || mine !== generation) return { error: plainError('The synthesis worker was stopped.') };
      return await startWarm();
    } catch (error) {
      return { error: serializeError(error) };
    }
  }

  /** A worker that has been through two runs: the first loads Amplify, the second lets the engine settle. */
  async function startWarm(): Promise<Started> {
    const { workspace, workerPath } = options;
    const fresh = new WorkerProcess({ workspace, workerPath, temporary });
    living.add(fresh);
    let error = await fresh.started();
    for (let run = 0; run < (options.keepWarm ? 2 : 0) && error === undefined; run += 1) {
      const output = path.join(warmUp, `output-${fresh.pid}`);
      const outcome = await fresh.run({ project: warmUp, output }, warmUpLimit);
      if (outcome.kind === 'failed') error = outcome.error;
      else if (outcome.kind !== 'synthesized') error = didNotWarmUp(outcome);
    }
    if (error === undefined) return { worker: fresh };
    await end(fresh);
    return { error };
  }

  async function acquire(): Promise<Started> {
    if (worker !== undefined && !worker.alive) {
      await end(worker);
      worker = undefined;
      current = undefined;
    }
    if (current === undefined) {
      enter(state === 'off' || state === 'failed' ? 'starting' : 'restarting');
      const mine = generation;
      const starting = start();
      current = starting;
      const started = await starting;
      if (mine !== generation) return started;
      worker = 'worker' in started ? started.worker : undefined;
      // A failure is not kept: the next attempt may find the packages.
      if (worker === undefined) current = undefined;
      enter(worker === undefined ? 'failed' : 'ready');
      return started;
    }
    return current;
  }

  /** Brings up the next worker while the old one still serves, so that no save waits for it. */
  function replace(old: WorkerProcess): void {
    if (successor !== undefined) return;
    const mine = generation;
    const bringUp = async (): Promise<void> => {
      const started = await start();
      if (!('worker' in started)) return;
      const swap = queue.then(async () => {
        if (mine !== generation) return end(started.worker);
        worker = started.worker;
        current = Promise.resolve(started);
        await end(old);
        options.onStatus();
      });
      queue = swap;
      await swap;
    };
    successor = bringUp().finally(() => {
      successor = undefined;
    });
  }

  /** A worker that died gets one more chance with a fresh one: it may have been killed from outside. */
  async function runTwice(input: SynthesisInput, signal: AbortSignal | undefined): Promise<SynthesisOutcome> {
    const mine = generation;
    const outcome = await runNow(input, signal);
    const stoppedUnderIt = outcome.kind === 'unavailable' && mine !== generation;
    const again = (outcome.kind === 'exited' || stoppedUnderIt) && !signal?.aborted;
    return again ? runNow(input, signal) : outcome;
  }

  async function runNow(input: SynthesisInput, signal: AbortSignal | undefined): Promise<SynthesisOutcome> {
    if (signal?.aborted) return { kind: 'aborted' };
    const started = await acquire();
    if ('error' in started) return { kind: 'unavailable', error: started.error };
    if (signal?.aborted) return { kind: 'aborted' };
    const running = started.worker;
    enter('busy');
    let hurry: NodeJS.Timeout | undefined;
    const onAbort = () => {
      hurry = setTimeout(() => running.kill(), grace);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    const limit = options.keepWarm ? options.timeLimit : options.timeLimit + warmUpLimit / 3;
    const outcome = await running.run(input, limit);
    signal?.removeEventListener('abort', onAbort);
    clearTimeout(hurry);
    await afterRun(running);
    return outcome;
  }

  async function afterRun(used: WorkerProcess): Promise<void> {
    if (worker !== used) return;
    if (!options.keepWarm) {
      await stop();
    } else if (!used.alive) {
      // Bring the next one up now, not at the next save.
      state = 'restarting';
      void acquire();
    } else {
      enter('ready');
      const heavy = (used.bytes ?? 0) > options.memoryLimit || used.runs >= options.runLimit;
      if (heavy) replace(used);
    }
  }

  async function stop(): Promise<void> {
    generation += 1;
    worker = undefined;
    current = undefined;
    await Promise.all([...living].map(end));
    enter('off');
  }

  return {
    async warm() {
      if (options.keepWarm) await acquire();
    },
    synthesize(input, signal) {
      const run = queue.then(() => runTwice(input, signal));
      queue = run;
      // The caller of an aborted run needs no answer; the run itself ends in the background.
      return Promise.race([run, aborted(signal)]);
    },
    stop,
    async dispose() {
      disposed = true;
      await stop();
    },
    status: () => ({ state, pid: worker?.pid, bytes: worker?.bytes }),
  };
}

function aborted(signal: AbortSignal | undefined): Promise<SynthesisOutcome> {
  return new Promise(resolve => {
    if (signal?.aborted) resolve({ kind: 'aborted' });
    signal?.addEventListener('abort', () => resolve({ kind: 'aborted' }), { once: true });
  });
}

function didNotWarmUp(outcome: RunOutcome): SerializedError {
  const output = 'output' in outcome ? outcome.output.slice(0, 2_000) : '';
  return plainError(`The synthesis worker did not come up (${outcome.kind}). ${output}`);
}
