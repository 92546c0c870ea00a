import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { BackendView } from '../../checks/backend-view.ts';
import { asLine, followLines } from '../../lines.ts';
import { quietEnvironment } from '../../quiet-environment.ts';
import { engineEnvironment } from '../engine-environment.ts';
import type { WarmChild } from '../warm-process.ts';
import { CapturedOutput } from './captured-output.ts';
import {
  linkDescriptor,
  type SerializedError,
  type SignedReply,
  type SynthesisInput,
  type WorkerReply,
} from './protocol.ts';
import { writeOnlyIn } from './write-permission.ts';

export type RunResult =
  | { readonly kind: 'synthesized'; readonly view: BackendView; readonly output: string }
  | { readonly kind: 'failed'; readonly error: SerializedError; readonly output: string };

export interface WorkerProcessOptions {
  readonly workspace: string;
  /** The built worker, a JavaScript file. */
  readonly workerPath: string;
  readonly temporary: string;
  /** Folders besides the two in which what runs may write, where Node can hold it to that. */
  readonly writable: readonly string[];
}

const longestOutput = 64_000;

/** One synthesis worker, from its start to its end. Runs one project at a time; what it doesn't answer, `ended` does. */
export class WorkerProcess implements WarmChild {
  readonly ended: Promise<string>;
  readonly #options: WorkerProcessOptions;
  readonly #child: ChildProcess;
  readonly #link: Socket;
  readonly #secret = randomBytes(16).toString('hex');
  readonly #output = new CapturedOutput(longestOutput);
  #onReply: ((reply: WorkerReply) => void) | undefined;
  #bytes: number | undefined;
  #runs = 0;
  #spoiled = false;

  constructor(options: WorkerProcessOptions) {
    this.#options = options;
    const { workspace, workerPath, temporary, writable } = options;
    const permission = writeOnlyIn([workspace, temporary, ...writable]);
    const nodeArguments = ['--enable-source-maps', ...permission, workerPath];
    this.#child = spawn(process.execPath, [...nodeArguments, workspace, temporary], {
      cwd: workspace,
      env: workerEnvironment(temporary),
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    this.#output.follow(this.#child.stdout);
    this.#output.follow(this.#child.stderr);
    this.ended = new Promise(resolve => {
      this.#child.on('error', error => resolve(error.message));
      this.#child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    // A pipe is a socket in both directions.
    this.#link = this.#child.stdio[linkDescriptor] as Socket;
    this.#link.on('error', () => {});
    this.#link.write(asLine({ secret: this.#secret }));
    followLines(this.#link, value => this.#receive(value));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Resident memory after the last run. */
  get bytes(): number | undefined {
    return this.#bytes;
  }

  /** A run has changed the process, or left something in it that goes on. */
  get spoiled(): boolean {
    return this.#spoiled;
  }

  get runs(): number {
    return this.#runs;
  }

  /** Ends when the worker has found its packages; undefined then, else why not. */
  async started(): Promise<SerializedError | undefined> {
    const reply = await this.#reply(({ kind }) => kind === 'started' || kind === 'cannot-start');
    return reply.kind === 'cannot-start' ? reply.error : undefined;
  }

  /** Synthesizes one project. */
  async run(input: SynthesisInput): Promise<RunResult> {
    this.#runs += 1;
    const id = this.#runs;
    this.#output.take();
    this.#link.write(asLine({ id, ...input }));
    const reply = await this.#reply(message => 'id' in message && message.id === id);
    const output = this.#output.take();
    if ('bytes' in reply) {
      this.#bytes = reply.bytes;
      this.#spoiled ||= reply.spoiled;
    }
    if (reply.kind === 'synthesized') return { kind: 'synthesized', view: reply.view, output };
    if (reply.kind === 'failed') return { kind: 'failed', error: reply.error, output };
    throw new Error(`The worker answered with ${reply.kind}.`);
  }

  /** What was printed since the last run began. */
  printed(): string {
    return this.#output.take();
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
    await rm(path.join(this.#options.temporary, `run-${this.pid}`), { recursive: true, force: true }).catch(
      () => {},
    );
  }

  #receive(value: unknown): void {
    const { secret, reply } = (typeof value === 'object' ? value : {}) as Partial<SignedReply>;
    if (secret === this.#secret && reply !== undefined) this.#onReply?.(reply);
  }

  /** The first reply that fits; it may never come. */
  #reply(fits: (reply: WorkerReply) => boolean): Promise<WorkerReply> {
    return new Promise(resolve => {
      this.#onReply = reply => {
        if (fits(reply)) resolve(reply);
      };
    });
  }
}

function workerEnvironment(temporary: string): NodeJS.ProcessEnv {
  return {
    ...quietEnvironment(engineEnvironment(process.env)),
    NO_COLOR: '1',
    JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
    TMPDIR: temporary,
    TMP: temporary,
    TEMP: temporary,
  };
}
