import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { BackendView } from '../../checks/backend-view.ts';
import { quietEnvironment } from '../../quiet-environment.ts';
import { CapturedOutput } from './captured-output.ts';
import type { SerializedError, SynthesisInput, WorkerReply, WorkerRequest } from './protocol.ts';
import { plainError } from './serialize-error.ts';

export type RunOutcome =
  | { readonly kind: 'synthesized'; readonly view: BackendView; readonly output: string }
  | { readonly kind: 'failed'; readonly error: SerializedError; readonly output: string }
  | { readonly kind: 'timed-out'; readonly milliseconds: number; readonly output: string }
  /** The process ended: learner code brought it down, or the machine did. */
  | { readonly kind: 'exited'; readonly reason: string; readonly output: string };

export interface WorkerProcessOptions {
  readonly workspace: string;
  /** The built worker, a JavaScript file. */
  readonly workerPath: string;
  readonly temporary: string;
}

const longestOutput = 64_000;

/** One synthesis worker, from its start to its end. Runs one project at a time. */
export class WorkerProcess {
  readonly #options: WorkerProcessOptions;
  readonly #child: ChildProcess;
  readonly #output = new CapturedOutput(longestOutput);
  #bytes: number | undefined;
  #runs = 0;
  #ended: string | undefined;

  constructor(options: WorkerProcessOptions) {
    this.#options = options;
    this.#child = fork(options.workerPath, [options.workspace, options.temporary], {
      cwd: options.workspace,
      env: workerEnvironment(options.temporary),
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#output.follow(this.#child.stdout);
    this.#output.follow(this.#child.stderr);
    this.#child.on('error', error => this.#end(error.message));
    this.#child.on('exit', (code, signal) => this.#end(signal ?? `exit code ${code}`));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Resident memory after the last run. */
  get bytes(): number | undefined {
    return this.#bytes;
  }

  get runs(): number {
    return this.#runs;
  }

  get alive(): boolean {
    return this.#ended === undefined;
  }

  /** Ends when the worker has found its packages; undefined then, else why not. */
  async started(): Promise<SerializedError | undefined> {
    const reply = await this.#reply(message => message.kind === 'started' || message.kind === 'cannot-start');
    if (typeof reply === 'string') {
      return plainError(`The synthesis worker ended: ${reply}. ${this.#output.take()}`);
    }
    return reply.kind === 'cannot-start' ? reply.error : undefined;
  }

  /** Synthesizes one project. A run that takes longer than the limit ends with the process. Never rejects. */
  async run(input: SynthesisInput, milliseconds: number): Promise<RunOutcome> {
    this.#runs += 1;
    const id = this.#runs;
    this.#output.take();
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      this.kill();
    }, milliseconds);
    const answer = this.#reply(message => 'id' in message && message.id === id);
    const request: WorkerRequest = { kind: 'synthesize', id, ...input };
    if (this.#child.connected) this.#child.send(request, () => {});
    const reply = await answer;
    clearTimeout(timer);
    const output = this.#output.take();
    if (typeof reply === 'string') {
      return timedOut
        ? { kind: 'timed-out', milliseconds, output }
        : { kind: 'exited', reason: reply, output };
    }
    if (reply.kind === 'synthesized') {
      this.#bytes = reply.bytes;
      return { kind: 'synthesized', view: reply.view, output };
    }
    if (reply.kind === 'failed') {
      this.#bytes = reply.bytes;
      return { kind: 'failed', error: reply.error, output };
    }
    return { kind: 'exited', reason: 'an unknown answer', output };
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Kills the process, waits for its end, and removes what it left behind. */
  async dispose(): Promise<void> {
    if (this.alive) {
      const exit = once(this.#child, 'exit').catch(() => undefined);
      this.kill();
      await exit;
    }
    await rm(path.join(this.#options.temporary, `run-${this.pid}`), { recursive: true, force: true });
  }

  #end(reason: string): void {
    this.#ended ??= reason;
    this.#child.emit('ended');
  }

  /** The first message that fits, or why the process ended before it came. */
  #reply(fits: (message: WorkerReply) => boolean): Promise<WorkerReply | string> {
    return new Promise(resolve => {
      const settle = (result: WorkerReply | string) => {
        this.#child.off('message', onMessage);
        this.#child.off('ended', onEnded);
        resolve(result);
      };
      const onEnded = () => settle(this.#ended ?? 'unknown');
      const onMessage = (message: unknown) => {
        // Learner code shares the channel: anything else than our own messages is passed over.
        if (typeof message === 'object' && message !== null && fits(message as WorkerReply)) {
          settle(message as WorkerReply);
        }
      };
      if (this.#ended !== undefined) return resolve(this.#ended);
      this.#child.on('message', onMessage);
      this.#child.on('ended', onEnded);
    });
  }
}

/** The environment without what would reach an AWS account, change the CDK's ways, or colour messages. */
function workerEnvironment(temporary: string): NodeJS.ProcessEnv {
  const unwanted = /^(AWS_|CDK_|NODE_OPTIONS$|NODE_V8_COVERAGE$|NODE_CHANNEL|FORCE_COLOR$|VITEST|TSX_)/;
  const kept = Object.entries(process.env).filter(([name]) => !unwanted.test(name));
  return {
    ...quietEnvironment(Object.fromEntries(kept)),
    NO_COLOR: '1',
    JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
    TMPDIR: temporary,
    TMP: temporary,
    TEMP: temporary,
  };
}
