import { timed } from './timed.ts';
import type { Turns } from './turns.ts';
import type { ProcessStatus } from './verifier.ts';

/** A child process that can be kept warm: it serves one lease at a time, and can be killed at any moment. */
export interface WarmChild {
  readonly pid: number | undefined;
  /** Resident memory, as last measured. */
  readonly bytes: number | undefined;
  /** Resolves, with the reason, when it has ended. */
  readonly ended: Promise<string>;
  /** Ends it at once and waits for its end. */
  kill(): Promise<void>;
}

/** What work rejects with whose process ended under it. */
export class ChildEnded extends Error {}

export interface WarmProcessOptions<Child extends WarmChild> {
  /** Brings a process to life. Quick: one that isn't there yet can't be killed. */
  readonly start: () => Promise<Child>;
  /** All that a process does before its first lease. */
  readonly warmUp: (child: Child) => Promise<void>;
  /** Whether a process has served enough: the next one then comes up while this one still serves. */
  readonly isWorn: (child: Child) => boolean;
  /** Whether a process must not serve again, for what its last lease did to it. Never, where this is missing. */
  readonly isSpoiled?: (child: Child) => boolean;
  /** False where memory is short: the process then ends with each lease. */
  readonly keepWarm: boolean;
  /** Processes that share their turns never work at the same time. */
  readonly turns: Turns;
  readonly onStatus: () => void;
}

export interface LeaseOptions {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeLimit: number;
}

export type Lease<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'timed-out'; readonly milliseconds: number }
  /** The process ended under the work, and so did a second one. */
  | { readonly kind: 'ended'; readonly reason: string }
  /** No process could be brought up, or the work itself went wrong. */
  | { readonly kind: 'unavailable'; readonly error: unknown }
  | { readonly kind: 'aborted' };

/** The longest that a process may take until its first lease. Milliseconds. */
const warmUpLimit = 180_000;
/** How long work that nobody waits for any more may go on: saves in quick succession must not cost the process. */
const grace = 2_000;

/**
 * A process that is started when it is needed, lent to one piece of work after the other, and replaced whenever it has
 * ended, for whatever reason. Each process is a `Life` of its own; nothing is kept of one that is over.
 */
export class WarmProcess<Child extends WarmChild> {
  readonly #options: WarmProcessOptions<Child>;
  #life: Life<Child> | undefined;
  /** Comes up while a worn process still serves. */
  #successor: Life<Child> | undefined;
  /** The end of what was stopped last: no process starts beside one that is still being ended. */
  #stopped: Promise<unknown> = Promise.resolve();
  #busy = false;
  #disposed = false;

  constructor(options: WarmProcessOptions<Child>) {
    this.#options = options;
  }

  /** Brings the process up before it is needed. Never rejects. */
  async warm(): Promise<void> {
    if (this.#options.keepWarm) await this.#living()?.ready.catch(() => {});
  }

  /**
   * Lends the process to a piece of work, after all that asked before. Never rejects. A process that does not answer in
   * time, or that nobody waits for any more, is killed; where one died, the work gets a second chance with a fresh one,
   * since it may have been killed from outside.
   */
  lease<T>(work: (child: Child) => Promise<T>, options: LeaseOptions): Promise<Lease<T>> {
    const turn = this.#options.turns.take(async () => {
      const first = await this.#serve(work, options);
      const lease =
        first.kind === 'ended' && !options.signal?.aborted ? await this.#serve(work, options) : first;
      return lease.kind === 'ended' && lease.idle
        ? ({ kind: 'unavailable', error: new ChildEnded(lease.reason) } as const)
        : lease;
    });
    // Who aborts needs no answer; the work itself ends in the background.
    return Promise.race([turn, abortion(options.signal)]);
  }

  /** Ends the process; the next lease starts another. */
  async stop(): Promise<void> {
    const lives = [this.#life, this.#successor];
    this.#life = undefined;
    this.#successor = undefined;
    const stopped = Promise.all([this.#stopped, ...lives.map(life => life?.end())]);
    this.#stopped = stopped;
    await stopped;
    this.#options.onStatus();
  }

  /** Ends the process for good. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.stop();
  }

  status(): ProcessStatus {
    const { pid, bytes } = (this.#life?.over === false && this.#life.child) || {};
    return { state: this.#busy ? 'busy' : (this.#life?.state ?? 'off'), pid, bytes };
  }

  /** The process that serves, or a new one; undefined after `dispose`. */
  #living(): Life<Child> | undefined {
    const last = this.#life;
    if (this.#disposed || last?.over === false) return last;
    const again = this.#options.keepWarm && last !== undefined && last.state !== 'failed';
    this.#life = this.#successor ?? this.#begin(again);
    this.#successor = undefined;
    this.#options.onStatus();
    return this.#life;
  }

  #begin(again: boolean): Life<Child> {
    const stopped = this.#stopped;
    const start = () => stopped.then(this.#options.start);
    return new Life({ ...this.#options, start }, again ? 'restarting' : 'starting');
  }

  async #serve<T>(
    work: (child: Child) => Promise<T>,
    options: LeaseOptions,
  ): Promise<Lease<T> & { readonly idle?: boolean }> {
    if (options.signal?.aborted) return { kind: 'aborted' };
    const life = this.#living();
    if (life === undefined) return { kind: 'unavailable', error: new ChildEnded('The engine was closed.') };
    let child: Child;
    try {
      child = await life.ready;
    } catch (error) {
      // One that ended while it came up was perhaps killed or stopped: that says nothing of the next one.
      return error instanceof ChildEnded
        ? { kind: 'ended', reason: error.message, idle: true }
        : { kind: 'unavailable', error };
    }
    if (options.signal?.aborted) return { kind: 'aborted' };
    this.#setBusy(true);
    const lease = await lend(child, work, options);
    const { keepWarm, isSpoiled } = this.#options;
    if (lease.kind !== 'done' || !keepWarm || isSpoiled?.(child)) await life.end();
    this.#setBusy(false);
    this.#afterLease(life, child);
    return lease;
  }

  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.#options.onStatus();
  }

  #afterLease(life: Life<Child>, child: Child): void {
    if (this.#life !== life || !this.#options.keepWarm) return;
    // The next one comes up now, not at the next save.
    if (life.over) this.#living();
    else if (this.#successor === undefined && this.#options.isWorn(child)) this.#succeed(life);
  }

  #succeed(worn: Life<Child>): void {
    const next = this.#begin(true);
    this.#successor = next;
    const swap = async () => {
      if (this.#successor !== next) return;
      this.#successor = undefined;
      // One that did not come up is tried again after the next lease: the worn one still serves.
      if (next.over) return;
      this.#life = next;
      await worn.end();
      this.#options.onStatus();
    };
    void next.ready.then(() => this.#options.turns.take(swap), swap);
  }
}

/** One process, from its start to its end. */
class Life<Child extends WarmChild> {
  /** Rejects where it didn't come up: a ChildEnded where it was ended on the way. */
  readonly ready: Promise<Child>;
  child: Child | undefined;
  state: ProcessStatus['state'];
  over = false;
  #stopped = false;

  constructor(options: WarmProcessOptions<Child>, state: 'starting' | 'restarting') {
    this.state = state;
    this.ready = this.#comeUp(options);
    this.ready.catch(() => {});
  }

  async #comeUp({ start, warmUp, onStatus }: WarmProcessOptions<Child>): Promise<Child> {
    try {
      if (this.#stopped) throw new ChildEnded('It was stopped.');
      const child = await start();
      this.child = child;
      const ended = child.ended.then(reason => {
        this.over = true;
        if (this.state === 'ready') this.state = 'off';
        onStatus();
        throw new ChildEnded(reason);
      });
      onStatus();
      await Promise.race([ended, this.#stopped ? child.kill() : timed(warmUp(child), warmUpLimit)]);
      if (this.over || this.#stopped) throw new ChildEnded('It was stopped.');
      this.state = 'ready';
      onStatus();
      return child;
    } catch (error) {
      this.over = true;
      this.state = this.#stopped ? 'off' : 'failed';
      await this.child?.kill();
      onStatus();
      throw error;
    }
  }

  /** Ends the process, also one that is still coming up, and waits for its end. */
  async end(): Promise<void> {
    this.#stopped = true;
    this.over = true;
    if (this.state === 'ready') this.state = 'off';
    if (this.child === undefined) await this.ready.catch(() => {});
    else await this.child.kill();
  }
}

async function lend<Child extends WarmChild, T>(
  child: Child,
  work: (child: Child) => Promise<T>,
  { signal, timeLimit }: LeaseOptions,
): Promise<Lease<T>> {
  const timers: NodeJS.Timeout[] = [];
  const after = (milliseconds: number) =>
    new Promise<void>(resolve => timers.push(setTimeout(resolve, milliseconds).unref()));
  try {
    return await Promise.race([
      work(child).then(value => ({ kind: 'done', value }) as const),
      child.ended.then(reason => ({ kind: 'ended', reason }) as const),
      after(timeLimit).then(() => ({ kind: 'timed-out', milliseconds: timeLimit }) as const),
      abortion(signal).then(aborted => after(grace).then(() => aborted)),
    ]);
  } catch (error) {
    return error instanceof ChildEnded
      ? { kind: 'ended', reason: error.message }
      : { kind: 'unavailable', error };
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/** Resolves when the signal is aborted. */
export function abortion(signal: AbortSignal | undefined): Promise<{ readonly kind: 'aborted' }> {
  return new Promise(resolve => {
    if (signal?.aborted) resolve({ kind: 'aborted' });
    signal?.addEventListener('abort', () => resolve({ kind: 'aborted' }), { once: true });
  });
}
