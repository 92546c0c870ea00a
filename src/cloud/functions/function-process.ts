import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { asLine, followLines } from '../../lines.ts';
import { permissionFlag } from '../../permission-flag.ts';
import type { UnpackedFunction } from './function-code.ts';

export interface ProcessOptions {
  readonly code: UnpackedFunction;
  /** All that the function sees of an environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The only folder that it may write in. */
  readonly temporary: string;
  /** Megabytes. */
  readonly memory: number;
  /** What it prints: each entry as Lambda logs it. */
  onLog(text: string): void;
}

/** How Lambda tells of an error: `trace` is the stack, line by line. */
export interface FunctionFault {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export type Answer =
  | { readonly kind: 'done'; readonly payload: string; readonly rss: number | undefined }
  /** `ended`: how the process went, where it is gone. */
  | {
      readonly kind: 'failed';
      readonly fault: FunctionFault;
      readonly rss: number | undefined;
      readonly ended?: 'timeout' | 'error';
    };

export interface Call {
  readonly id: string;
  readonly event: unknown;
  readonly arn: string;
  /** Seconds. */
  readonly timeout: number;
}

/** Longest time that code may take to be loaded, as on AWS. Milliseconds. */
const INIT_LIMIT = 10_000;

const MEGABYTE = 1024 * 1024;

/** Reads messages of a process, which may be anything. */
interface Message {
  readonly nonce?: unknown;
  readonly kind?: unknown;
  readonly id?: unknown;
  readonly text?: unknown;
  readonly payload?: unknown;
  readonly error?: unknown;
  readonly rss?: unknown;
  readonly ends?: unknown;
}

/** One process that runs the handler of one function, call after call. */
export class FunctionProcess {
  readonly ended: Promise<string>;
  readonly #options: ProcessOptions;
  readonly #child: ChildProcess;
  readonly #channel: Socket;
  readonly #nonce = randomBytes(16).toString('hex');
  #onAnswer: ((answer: Answer) => void) | undefined;
  #onReady: (() => void) | undefined;
  #id: string | undefined;
  #isGone = false;
  #overMemory = false;
  #lastWords: FunctionFault | undefined;

  constructor(options: ProcessOptions) {
    this.#options = options;
    const { code, env, temporary } = options;
    this.#child = spawn(process.execPath, [...nodeArguments(options), code.runtime], {
      cwd: code.task,
      env: {
        ...env,
        HOME: temporary,
        USERPROFILE: temporary,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    this.#followOutput(this.#child.stdout);
    this.#followOutput(this.#child.stderr);
    this.ended = new Promise(resolve => {
      const end = (how: string) => {
        this.#isGone = true;
        resolve(how);
      };
      this.#child.once('error', error => end(`error: ${error.message}`));
      // After its streams have ended: what it printed last is not lost.
      this.#child.once('close', (code, signal) =>
        end(signal ? `signal: ${signalName(signal)}` : exitStatus(code)),
      );
    });
    // A pipe is a socket in both directions.
    this.#channel = this.#child.stdio[3] as Socket;
    this.#channel.on('error', () => {});
    this.#channel.write(asLine({ nonce: this.#nonce }));
    followLines(this.#channel, value => this.#receive(value));
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** Ends when the code is loaded; with the error that kept it from that, else undefined. */
  async started(id: string): Promise<Extract<Answer, { kind: 'failed' }> | undefined> {
    this.#id = undefined;
    const ready = new Promise<undefined>(resolve => {
      this.#onReady = () => resolve(undefined);
    });
    const outcome = await this.#within(INIT_LIMIT, id, ready);
    if (outcome === 'timeout') {
      await this.kill();
      const message = `RequestId: ${id} Error: Task timed out after ${(INIT_LIMIT / 1000).toFixed(2)} seconds`;
      return failed({ errorType: 'Sandbox.Timedout', errorMessage: message }, undefined, 'timeout');
    }
    return outcome?.kind === 'failed' ? outcome : undefined;
  }

  /** Has the handler answer one event. Never call it again before it has. */
  async run({ id, event, arn, timeout }: Call): Promise<Answer> {
    this.#id = id;
    const limit = timeout * 1000;
    const stopWatching = this.#watchMemory();
    try {
      this.#channel.write(asLine({ id, event, arn, deadline: Date.now() + limit }));
      const outcome = await this.#within(limit, id, new Promise<never>(() => {}));
      if (outcome !== 'timeout') return outcome;
      await this.kill();
      const message = `RequestId: ${id} Error: Task timed out after ${timeout.toFixed(2)} seconds`;
      return failed({ errorType: 'Sandbox.Timedout', errorMessage: message }, undefined, 'timeout');
    } finally {
      stopWatching();
      this.#id = undefined;
    }
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** What comes first: an answer, the end of the process, the time limit, or `other`. */
  async #within<T>(limit: number, id: string, other: Promise<T>): Promise<Answer | 'timeout' | T> {
    let timer: NodeJS.Timeout | undefined;
    const answered = new Promise<Answer>(resolve => {
      this.#onAnswer = resolve;
    });
    const late = new Promise<'timeout'>(resolve => {
      timer = setTimeout(() => resolve('timeout'), limit);
    });
    const gone = this.ended.then(how => this.#goneFault(how, id));
    try {
      return await Promise.race([answered, gone, late, other]);
    } finally {
      clearTimeout(timer);
      this.#onAnswer = undefined;
      this.#onReady = undefined;
    }
  }

  #goneFault(how: string, id: string): Answer {
    if (this.#lastWords && !this.#overMemory) return failed(this.#lastWords, undefined, 'error');
    const outOfMemory = this.#overMemory || how === 'signal: aborted';
    const errorType = outOfMemory ? 'Runtime.OutOfMemory' : 'Runtime.ExitError';
    const errorMessage =
      how === ''
        ? `RequestId: ${id} Error: Runtime exited without providing a reason`
        : `RequestId: ${id} Error: Runtime exited with error: ${outOfMemory ? 'signal: killed' : how}`;
    return failed(
      { errorType, errorMessage },
      outOfMemory ? this.#options.memory * MEGABYTE : undefined,
      'error',
    );
  }

  #receive(value: unknown): void {
    const message = (typeof value === 'object' && value !== null ? value : {}) as Message;
    if (message.nonce !== this.#nonce) return;
    const rss = typeof message.rss === 'number' ? message.rss : undefined;
    if (message.kind === 'log' && typeof message.text === 'string') {
      this.#options.onLog(this.#asOnLambda(message.text));
    }
    if (message.kind === 'ready') this.#onReady?.();
    if (message.kind === 'done' && message.id === this.#id && typeof message.payload === 'string') {
      this.#onAnswer?.({ kind: 'done', payload: message.payload, rss });
    }
    if (message.kind === 'failed' && message.id === this.#id) {
      const fault = faultOf(message.error, text => this.#asOnLambda(text));
      // It ends by itself then, and has said all only when it has.
      if (message.ends === true) this.#lastWords = fault;
      else this.#onAnswer?.(failed(fault, rss));
    }
  }

  /** Where the code lies on this machine is nobody's business. */
  #asOnLambda(text: string): string {
    const { task, folder } = this.#options.code;
    return text.replaceAll(task, '/var/task').replaceAll(folder, '/var/runtime');
  }

  /** What doesn't come by the console: a line of its own each. */
  #followOutput(stream: Readable | null): void {
    if (!stream) return;
    let rest = '';
    const longest = 256 * 1024;
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = (lines.pop() ?? '').slice(-longest);
      for (const line of lines) if (line !== '') this.#options.onLog(this.#asOnLambda(line));
    });
    stream.on('end', () => {
      if (rest !== '') this.#options.onLog(this.#asOnLambda(rest));
    });
  }

  /** Where the system tells a process's memory, more than the function has ends it. */
  #watchMemory(): () => void {
    const { pid } = this.#child;
    if (process.platform !== 'linux' || pid === undefined) return () => {};
    const timer = setInterval(() => {
      if ((residentBytes(pid) ?? 0) <= this.#options.memory * MEGABYTE) return;
      this.#overMemory = true;
      this.#child.kill('SIGKILL');
    }, 100);
    return () => clearInterval(timer);
  }
}

/**
 * It may read its code, write in its temporary folder, and start nothing: no process, thread or native code, to which none
 * of this would apply. https://nodejs.org/api/permissions.html
 */
function nodeArguments({ code, temporary, memory }: ProcessOptions): readonly string[] {
  const flag = permissionFlag();
  if (flag === undefined) throw new Error('This version of Node can not hold a function to its own files.');
  return [
    flag,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    `--allow-fs-read=${code.folder}${path.sep}`,
    `--allow-fs-read=${temporary}${path.sep}`,
    ...(code.packages === undefined ? [] : [`--allow-fs-read=${code.packages}${path.sep}`]),
    `--allow-fs-write=${temporary}${path.sep}`,
    `--max-old-space-size=${memory}`,
  ];
}

function failed(
  fault: FunctionFault,
  rss: number | undefined,
  ended?: 'timeout' | 'error',
): Extract<Answer, { kind: 'failed' }> {
  return { kind: 'failed', fault, rss, ...(ended ? { ended } : {}) };
}

function faultOf(value: unknown, spelled: (text: string) => string): FunctionFault {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    errorType: String(given.errorType ?? 'Error'),
    errorMessage: spelled(String(given.errorMessage ?? '')),
    ...(Array.isArray(given.trace) ? { trace: given.trace.map(line => spelled(String(line))) } : {}),
  };
}

/** As Go, in which AWS's side is written, calls them. */
function signalName(signal: NodeJS.Signals): string {
  const names: Partial<Record<NodeJS.Signals, string>> = {
    SIGKILL: 'killed',
    SIGABRT: 'aborted',
    SIGSEGV: 'segmentation fault',
  };
  return names[signal] ?? signal.slice(3).toLowerCase();
}

function exitStatus(code: number | null): string {
  return code ? `exit status ${code}` : '';
}

/** Pages are of 4 KB wherever Node's own Linux builds run with the usual kernel. */
function residentBytes(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return undefined;
  }
}
