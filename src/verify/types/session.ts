/**
 * TypeScript's API, which is called unstable, is touched here and in `claimed-types.ts` alone: `typescript` is pinned to
 * its exact version, and an upgrade begins and ends here.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { API, type Diagnostic, type Project, type Snapshot } from 'typescript/unstable/async';
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

/** What a session answers when its process ends under it. */
export class SessionEnded extends Error {}

/** One TypeScript process with one project open in it. */
export class TypeSession {
  readonly #api: API;
  readonly #tsconfig: string;
  readonly #process: ChildProcess | undefined;
  readonly #ended: Promise<never>;
  #snapshot: Snapshot;
  #alive = true;

  private constructor(api: API, tsconfig: string, process: ChildProcess | undefined, snapshot: Snapshot) {
    this.#api = api;
    this.#tsconfig = tsconfig;
    this.#process = process;
    this.#snapshot = snapshot;
    this.#ended = endOf(process);
    this.#ended.catch(() => {
      this.#alive = false;
    });
  }

  /** Starts TypeScript and loads the project. Throws where the binary is missing or dies. */
  static async open(tsconfig: string, cwd: string, onStart: (pid: number) => void): Promise<TypeSession> {
    const api = new API({ cwd });
    // A first request that does next to nothing: it starts the process, so that its end can be noticed from here on.
    await api.parseConfigFile(tsconfig);
    const child = processOf(api);
    if (child?.pid !== undefined) onStart(child.pid);
    const snapshot = await Promise.race([api.updateSnapshot({ openProjects: [tsconfig] }), endOf(child)]);
    return new TypeSession(api, tsconfig, child, snapshot);
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get alive(): boolean {
    return this.#alive;
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
    await this.#answer(previous.dispose());
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

  /** Ends the process at once, whatever it does. */
  async close(): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  get #project(): Project {
    const project = this.#snapshot.getProject(this.#tsconfig);
    if (project === undefined) throw new Error(`TypeScript did not open ${this.#tsconfig}`);
    return project;
  }

  /** A request never answers once the process has ended: the end answers in its place. */
  async #answer<T>(request: Promise<T>): Promise<T> {
    try {
      return await Promise.race([request, this.#ended]);
    } catch (error) {
      // The pipe of a killed process may close before its end is reported.
      if (error instanceof Error && connectionLost.test(error.message)) throw new SessionEnded(error.message);
      throw error;
    }
  }
}

const connectionLost = /connection (is|got) (closed|disposed)/i;

/** The API starts the process and keeps it to itself; without it, a hanging compiler could not be ended. */
function processOf(api: API): ChildProcess | undefined {
  return (api as unknown as { client?: { process?: ChildProcess } }).client?.process;
}

function endOf(child: ChildProcess | undefined): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    child?.once('exit', () => reject(new SessionEnded('The TypeScript process ended.')));
  });
  // Whoever races against it hears of it; nobody else has to.
  ended.catch(() => {});
  return ended;
}

function chain(diagnostic: Diagnostic, depth: number): string {
  const own = `${'  '.repeat(depth)}${diagnostic.text}`;
  return [own, ...(diagnostic.messageChain ?? []).map(next => chain(next, depth + 1))].join('\n');
}
