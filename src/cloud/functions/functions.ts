import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Resource } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import { type DeployedFunction, findFunction, readFunction, versionOf } from './deployed-function.ts';
import { FunctionFolders, NotRunnable } from './function-code.ts';
import type { Answer, FunctionFault } from './function-process.ts';
import { invocationLog } from './invocation-log.ts';
import type { Invocation, InvokeFunction } from './invoke.ts';
import { WarmFunction, type WarmOptions } from './warm-function.ts';

/** What came of a call. */
export interface FunctionCall {
  readonly id: string;
  /** What the handler returned, or the error as Lambda tells it, as JSON. */
  readonly payload: string;
  readonly fault: FunctionFault | undefined;
  /** What was logged in it. */
  readonly log: string;
}

/** More calls at once are refused: a function that calls itself must not fill the machine. */
const AT_ONCE = 10;
/** How long a process that nothing is asked of is kept. Milliseconds. */
const IDLE_LIFE = 300_000;
/** Largest answer, as on AWS. */
const ANSWER_LIMIT = 6_291_556;

/** Too many calls of a function at once. */
export class TooManyCalls extends Error {
  override readonly name = 'TooManyCalls';
}

interface Pool {
  readonly idle: Map<WarmFunction, NodeJS.Timeout>;
  busy: number;
}

/** Runs the deployed functions. */
export class Functions {
  readonly #store: CloudStore;
  readonly #options: WarmOptions;
  readonly #folders: FunctionFolders;
  readonly #pools = new Map<string, Pool>();
  readonly #warm = new Set<WarmFunction>();
  #closed = false;

  /** @param near Where the AWS SDK is looked for: in the packages of this folder, or of one above. */
  constructor(store: CloudStore, near: string, options: Omit<WarmOptions, 'folders'>) {
    this.#store = store;
    this.#folders = new FunctionFolders(store, near);
    this.#options = {
      folders: this.#folders,
      logs: options.logs,
      keys: options.keys,
      now: () => options.now(),
      origin: () => options.origin(),
    };
  }

  /** Calls a function by its name or ARN, and waits for what it returns. */
  readonly invoke: InvokeFunction = async (name, event): Promise<Invocation> => {
    const resource = findFunction(this.#store, name);
    if (!resource)
      return asFailed({
        errorType: 'ResourceNotFoundException',
        errorMessage: `Function not found: ${name}`,
      });
    try {
      const { payload, fault } = await this.call(resource, event);
      return fault ? asFailed(fault) : { kind: 'returned', payload: JSON.parse(payload) };
    } catch (error) {
      if (!(error instanceof TooManyCalls)) throw error;
      return asFailed({ errorType: 'TooManyRequestsException', errorMessage: error.message });
    }
  };

  /**
   * Calls a deployed function.
   * @throws TooManyCalls
   */
  async call(resource: Resource, event: unknown): Promise<FunctionCall> {
    const own = readFunction(this.#store, resource);
    const id = randomUUID();
    const pool = this.#pools.get(own.name) ?? { idle: new Map(), busy: 0 };
    this.#pools.set(own.name, pool);
    if (pool.busy >= AT_ONCE || this.#closed) throw new TooManyCalls('Rate Exceeded.');
    pool.busy += 1;
    try {
      return await this.#callIn(pool, own, id, event);
    } catch (error) {
      if (!(error instanceof NotRunnable)) throw error;
      const errorMessage = `PRACTICE: the function ${own.name} can't be run: ${error.message}`;
      return { id, log: errorMessage, ...told({ errorType: 'PRACTICE', errorMessage }) };
    } finally {
      pool.busy -= 1;
    }
  }

  /** Ends every process, and takes their keys back. */
  async reset(): Promise<void> {
    for (const { idle } of this.#pools.values()) for (const timer of idle.values()) clearTimeout(timer);
    this.#pools.clear();
    await Promise.all([...this.#warm].map(warm => warm.end()));
    this.#warm.clear();
    await this.#folders.close();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.reset();
  }

  async #callIn(pool: Pool, own: DeployedFunction, id: string, event: unknown): Promise<FunctionCall> {
    const version = versionOf(own);
    const log = invocationLog(own, id, () => this.#options.now());
    let warm = this.#takeIdle(pool, version);
    let initDuration: number | undefined;
    let answer: Answer | undefined;
    const begun = performance.now();
    if (!warm) {
      warm = await WarmFunction.start(own, version, this.#options);
      this.#warm.add(warm);
      answer = await warm.process.started(id);
      initDuration = performance.now() - begun;
    }
    warm.log(log.start());
    const started = performance.now();
    answer ??= await warm.process.run({ id, event, arn: own.arn, timeout: own.timeout });
    const duration = performance.now() - started;
    // What it wrote without the console arrives on a way of its own.
    await setImmediate();
    answer = withinLimit(answer);
    const ended = answer.kind === 'failed' ? answer.ended : undefined;
    if (
      answer.kind === 'failed' &&
      /Cannot find (package|module) '@(aws-sdk|smithy)\//.test(answer.fault.errorMessage)
    ) {
      warm.log(
        'PRACTICE: Lambda has the AWS SDK; here, no installed package near the practice cloud has this part of it.',
      );
    }
    if (ended === 'timeout') warm.log(log.timedOut());
    if (answer.kind === 'failed' && ended === 'error' && /^Runtime\./.test(answer.fault.errorType)) {
      warm.log(answer.fault.errorMessage);
    }
    const lines = log.end({
      ...{ duration: Math.min(duration, own.timeout * 1000), initDuration, rss: answer.rss },
      status: ended ?? 'success',
      errorType: answer.kind === 'failed' ? answer.fault.errorType : undefined,
    });
    for (const line of lines) warm.log(line);
    const printed = warm.takePrinted().join('\n');
    if (ended || warm.process.isGone) await this.#end(warm);
    else this.#keepIdle(pool, warm);
    if (answer.kind === 'failed') return { id, log: printed, ...told(answer.fault) };
    return { id, log: printed, payload: answer.payload, fault: undefined };
  }

  #takeIdle(pool: Pool, version: string): WarmFunction | undefined {
    for (const [warm, timer] of pool.idle) {
      clearTimeout(timer);
      pool.idle.delete(warm);
      if (warm.isGood(version)) return warm;
      void this.#end(warm);
    }
    return undefined;
  }

  #keepIdle(pool: Pool, warm: WarmFunction): void {
    const timer = setTimeout(() => {
      pool.idle.delete(warm);
      void this.#end(warm);
    }, IDLE_LIFE);
    timer.unref();
    pool.idle.set(warm, timer);
  }

  async #end(warm: WarmFunction): Promise<void> {
    this.#warm.delete(warm);
    await warm.end();
  }
}

function withinLimit(answer: Answer): Answer {
  if (answer.kind === 'failed' || Buffer.byteLength(answer.payload) <= ANSWER_LIMIT) return answer;
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${ANSWER_LIMIT} bytes).`;
  return {
    kind: 'failed',
    fault: { errorType: 'Function.ResponseSizeTooLarge', errorMessage },
    rss: answer.rss,
  };
}

function told(fault: FunctionFault): { readonly payload: string; readonly fault: FunctionFault } {
  return { payload: JSON.stringify(fault), fault };
}

function asFailed({ errorType, errorMessage }: FunctionFault): Invocation {
  return { kind: 'failed', errorType, errorMessage };
}
