/**
 * TypeScript's API, which is called unstable, is touched here and in `claimed-types.ts` alone: `typescript` is pinned to
 * its exact version, and an upgrade begins and ends here.
 */
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { API, type Diagnostic, type Project, type Snapshot } from 'typescript/unstable/async';
import { residentBytes } from '../process-memory.ts';
import { ChildEnded, type WarmChild } from '../warm-process.ts';
import { type ClaimedType, claimedTypes } from './claimed-types.ts';

/** A message of the compiler. Positions are UTF-16 offsets into the file, end exclusive. */
export interface TypeMessage {
  /** 'TS2551' */
  readonly code: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** The message and those that explain it, one a line, each further step indented. */
  readonly text: string;
}

export interface FileChanges {
  readonly changed: readonly string[];
  readonly created: readonly string[];
  readonly deleted: readonly string[];
}

/** One TypeScript process with one project open in it. */
export class TypeSession implements WarmChild {
  readonly ended: Promise<string>;
  /** What TypeScript was told last, by exercise folder. */
  readonly known = new Map<string, ReadonlyMap<string, string>>();
  readonly #api: API;
  readonly #tsconfig: string;
  readonly #process: ChildProcess;
  /** Open from `load` on. */
  #snapshot: Snapshot | undefined;
  #bytes: number | undefined;
  #firstBytes: number | undefined;

  private constructor(api: API, tsconfig: string, process: ChildProcess) {
    this.#api = api;
    this.#tsconfig = tsconfig;
    this.#process = process;
    // Whoever writes to a process that has just ended is told by `ended`.
    for (const pipe of [process.stdin, process.stdout]) pipe?.on('error', () => {});
    if (process.stdin !== null) writeInSilence(process.stdin);
    this.ended = new Promise(resolve => {
      process.on('error', error => resolve(error.message));
      process.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
  }

  /** Starts TypeScript. Throws where the binary is missing. */
  static async start(tsconfig: string, cwd: string): Promise<TypeSession> {
    const api = new API({ cwd });
    // A first request that does next to nothing: it starts the process.
    const first = api.parseConfigFile(tsconfig);
    // The process is ours to end before it has answered.
    while (processOf(api) === undefined) {
      if ((await Promise.race([first.then(() => 'answered'), setImmediate('waits')])) === 'answered') break;
    }
    first.catch(() => {});
    const child = processOf(api);
    if (child === undefined) throw new Error('TypeScript started without a process.');
    return new TypeSession(api, tsconfig, child);
  }

  /** Loads the project. */
  async load(): Promise<void> {
    this.#snapshot = await this.#answer(this.#api.updateSnapshot({ openProjects: [this.#tsconfig] }));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Resident memory, as last measured. */
  get bytes(): number | undefined {
    return this.#bytes;
  }

  /** Bytes by which the process has grown since it was first measured. */
  get growth(): number {
    return (this.#bytes ?? 0) - (this.#firstBytes ?? 0);
  }

  async measure(): Promise<void> {
    this.#bytes = this.pid === undefined ? undefined : await residentBytes(this.pid);
    this.#firstBytes ??= this.#bytes;
  }

  /** The files that the tsconfig includes, as of the last change. */
  get files(): readonly string[] {
    return this.#project.rootFiles.map(file => path.normalize(file));
  }

  /** Tells TypeScript which files are not any more what they were. */
  async change(changes: FileChanges): Promise<void> {
    const fileChanges = {
      changed: [...changes.changed],
      created: [...changes.created],
      deleted: [...changes.deleted],
    };
    const next = await this.#answer(this.#api.updateSnapshot({ fileChanges }));
    const previous = this.#snapshot;
    this.#snapshot = next;
    if (previous !== undefined) await this.#answer(previous.dispose());
  }

  /** Syntax errors of a file, or, where it has none, its type errors. */
  async check(file: string): Promise<readonly TypeMessage[]> {
    const { program } = this.#project;
    const syntax = await this.#answer(program.getSyntacticDiagnostics(file));
    const found = syntax.length > 0 ? syntax : await this.#answer(program.getSemanticDiagnostics(file));
    return found.map(diagnostic => ({
      code: `TS${diagnostic.code}`,
      file: path.normalize(diagnostic.fileName ?? file),
      start: diagnostic.pos,
      end: diagnostic.end,
      text: chain(diagnostic, 0),
    }));
  }

  /** Where a file claims types that nothing proves; none where it isn't in the project. */
  async claims(file: string): Promise<readonly ClaimedType[]> {
    const source = await this.#answer(this.#project.program.getSourceFile(file));
    return source === undefined ? [] : claimedTypes(source);
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
  }

  get #project(): Project {
    const project = this.#snapshot?.getProject(this.#tsconfig);
    if (project === undefined) throw new Error(`TypeScript did not open ${this.#tsconfig}`);
    return project;
  }

  /** The pipe of a process that was killed may close before its end is reported. */
  async #answer<T>(request: Promise<T>): Promise<T> {
    try {
      return await request;
    } catch (error) {
      if (error instanceof Error && isOfLostConnection(error)) throw new ChildEnded(error.message);
      throw error;
    }
  }
}

/** Said by the connection, or, before it has noticed, by the pipe of a process that was killed. */
function isOfLostConnection(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined;
  return (
    code === 'ERR_STREAM_DESTROYED' ||
    code === 'EPIPE' ||
    /connection (is|got) (closed|disposed)/i.test(error.message)
  );
}

/** The API starts the process and keeps it to itself; without it, a hanging compiler could not be ended. */
function processOf(api: API): ChildProcess | undefined {
  return (api as unknown as { client?: { process?: ChildProcess } }).client?.process;
}

/** The JSON-RPC library lets a write that failed end in a rejection that nobody can catch; `ended` tells all there is. */
function writeInSilence(pipe: Writable): void {
  const write = pipe.write.bind(pipe) as (...all: unknown[]) => boolean;
  pipe.write = (...given: unknown[]) => {
    const last = given.at(-1);
    return typeof last === 'function' ? write(...given.slice(0, -1), () => last()) : write(...given);
  };
}

function chain(diagnostic: Diagnostic, depth: number): string {
  const own = `${'  '.repeat(depth)}${diagnostic.text}`;
  return [own, ...(diagnostic.messageChain ?? []).map(next => chain(next, depth + 1))].join('\n');
}
