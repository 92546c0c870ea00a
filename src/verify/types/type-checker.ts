import path from 'node:path';
import { residentBytes } from '../process-memory.ts';
import type { ProcessStatus } from '../verifier.ts';
import type { ClaimedType } from './claimed-types.ts';
import { SessionEnded, type TypeMessage, TypeSession } from './session.ts';
import { changesSince, readSources } from './source-files.ts';
import { TimedOut, timed } from './timed.ts';

export type TypesOutcome =
  | {
      readonly kind: 'checked';
      readonly messages: readonly TypeMessage[];
      /** The texts that the messages' positions refer to, by absolute path. */
      readonly sources: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'timed-out'; readonly milliseconds: number }
  | { readonly kind: 'unavailable'; readonly message: string }
  | { readonly kind: 'aborted' };

export interface TypeCheckerOptions {
  readonly workspace: string;
  readonly tsconfig: string;
  /** Absolute folders of the exercises. */
  readonly folders: readonly string[];
  readonly timeLimit: number;
  /** Bytes by which the process may grow before it is replaced. */
  readonly growthLimit: number;
  /** False where memory is short: the process then ends with each check. */
  readonly keepWarm: boolean;
  readonly onStatus: () => void;
}

/** Checks types in a TypeScript process that is started, told of changes, and replaced as needed. */
export interface TypeChecker {
  warm(): Promise<void>;
  /** Checks all TypeScript files below an exercise's folder, as they are on the disk now. */
  checkFolder(folder: string, signal?: AbortSignal): Promise<TypesOutcome>;
  /** Checks single files that lie elsewhere: the modules of type checks. */
  checkFiles(files: readonly string[], signal?: AbortSignal): Promise<TypesOutcome>;
  /** Where the files below an exercise's folder claim types that nothing proves, by absolute path. */
  claimsIn(folder: string, signal?: AbortSignal): Promise<ReadonlyMap<string, readonly ClaimedType[]>>;
  /** Ends the process; the next call starts another, which sees newly installed packages. */
  stop(): Promise<void>;
  /** Ends the process for good. */
  dispose(): Promise<void>;
  status(): ProcessStatus;
}

const openLimit = 180_000;
const backendFile = /amplify[\\/](backend|data[\\/]resource)\.ts$/;

export function createTypeChecker(options: TypeCheckerOptions): TypeChecker {
  let opening: Promise<TypeSession> | undefined;
  let session: TypeSession | undefined;
  let pid: number | undefined;
  let bytes: number | undefined;
  /** Resident bytes after the first check, which depend on the course and the machine. */
  let firstBytes: number | undefined;
  let disposed = false;
  let state: ProcessStatus['state'] = 'off';
  let queue: Promise<unknown> = Promise.resolve();
  /** What TypeScript was told last, by exercise folder. */
  const known = new Map<string, ReadonlyMap<string, string>>();

  const enter = (next: ProcessStatus['state']) => {
    state = next;
    options.onStatus();
  };

  async function acquire(): Promise<TypeSession> {
    if (disposed) throw new Error('The type checker was disposed of.');
    if (session !== undefined && !session.alive) forget();
    if (opening === undefined) {
      enter(state === 'off' || state === 'failed' ? 'starting' : 'restarting');
      const mine = open();
      opening = mine;
      try {
        const opened = await mine;
        // Stopped while it was loading.
        if (opening !== mine) {
          await opened.close();
          throw new SessionEnded('The TypeScript process was stopped.');
        }
        session = opened;
        enter('ready');
      } catch (error) {
        if (opening === mine) {
          opening = undefined;
          enter('failed');
        }
        throw error;
      }
    }
    return opening;
  }

  async function open(): Promise<TypeSession> {
    // Read before TypeScript reads: what changes in between is told twice rather than never.
    known.clear();
    for (const folder of options.folders) known.set(folder, await readSources(folder));
    return TypeSession.open(options.tsconfig, options.workspace, started => {
      pid = started;
      options.onStatus();
    });
  }

  function forget(): void {
    opening = undefined;
    session = undefined;
    pid = undefined;
    bytes = undefined;
    firstBytes = undefined;
  }

  async function stop(): Promise<void> {
    const ending = session;
    const starting = pid;
    forget();
    if (ending !== undefined) await ending.close();
    else if (starting !== undefined) kill(starting);
    enter('off');
  }

  async function refresh(opened: TypeSession, folder: string): Promise<ReadonlyMap<string, string>> {
    const sources = await readSources(folder);
    const inProject = opened.files.filter(file => file.startsWith(folder + path.sep));
    const changes = changesSince(known.get(folder), inProject, sources);
    if (changes.changed.length + changes.created.length + changes.deleted.length > 0) {
      await opened.change(changes);
    }
    known.set(folder, sources);
    return sources;
  }

  async function checkNow(
    work: (opened: TypeSession) => Promise<TypesOutcome>,
    signal: AbortSignal | undefined,
  ): Promise<TypesOutcome> {
    if (signal?.aborted) return { kind: 'aborted' };
    try {
      const opened = await timed(acquire(), openLimit);
      if (signal?.aborted) return { kind: 'aborted' };
      enter('busy');
      const outcome = await timed(work(opened), options.timeLimit);
      bytes = opened.pid === undefined ? undefined : await residentBytes(opened.pid);
      firstBytes ??= bytes;
      enter('ready');
      await afterCheck();
      return outcome;
    } catch (error) {
      await stop();
      if (error instanceof TimedOut) {
        void warm();
        return { kind: 'timed-out', milliseconds: error.milliseconds };
      }
      if (signal?.aborted) return { kind: 'aborted' };
      throw error;
    }
  }

  async function afterCheck(): Promise<void> {
    if (!options.keepWarm) {
      await stop();
    } else if ((bytes ?? 0) - (firstBytes ?? 0) > options.growthLimit) {
      await stop();
      void warm();
    }
  }

  /** A process that died gets one more chance with a fresh one: it may have been killed from outside. */
  async function checkTwice(
    work: (opened: TypeSession) => Promise<TypesOutcome>,
    signal: AbortSignal | undefined,
  ): Promise<TypesOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await checkNow(work, signal);
      } catch (error) {
        if (error instanceof SessionEnded && attempt === 1) continue;
        enter('failed');
        return { kind: 'unavailable', message: error instanceof Error ? error.message : String(error) };
      }
    }
  }

  function enqueue(
    work: (opened: TypeSession) => Promise<TypesOutcome>,
    signal: AbortSignal | undefined,
  ): Promise<TypesOutcome> {
    const run = queue.then(() => checkTwice(work, signal));
    queue = run;
    return run;
  }

  async function warm(): Promise<void> {
    if (!options.keepWarm) return;
    const settled = queue.then(async () => {
      try {
        const opened = await timed(acquire(), openLimit);
        // The first check of a backend settles the CDK's types, which takes a second: better now than at a save.
        const backends = opened.files.filter(file => backendFile.test(file)).slice(0, 3);
        await timed(Promise.all(backends.map(file => opened.check(file))), openLimit);
      } catch {
        await stop();
        if (!disposed) enter('failed');
      }
    });
    queue = settled;
    await settled;
  }

  return {
    warm,
    checkFolder: (folder, signal) =>
      enqueue(async opened => {
        const sources = await refresh(opened, folder);
        const files = opened.files.filter(file => file.startsWith(folder + path.sep));
        const messages = await Promise.all(files.map(file => opened.check(file)));
        return { kind: 'checked', messages: messages.flat(), sources };
      }, signal),
    checkFiles: (files, signal) =>
      enqueue(async opened => {
        const messages = await Promise.all(files.map(file => opened.check(file)));
        return { kind: 'checked', messages: messages.flat(), sources: new Map() };
      }, signal),
    async claimsIn(folder, signal) {
      const claims = new Map<string, readonly ClaimedType[]>();
      await enqueue(async opened => {
        const files = opened.files.filter(file => file.startsWith(folder + path.sep));
        for (const file of files) claims.set(file, await opened.claims(file));
        return { kind: 'checked', messages: [], sources: new Map() };
      }, signal);
      return claims;
    },
    stop,
    async dispose() {
      disposed = true;
      await stop();
    },
    status: () => ({ state, pid, bytes }),
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
