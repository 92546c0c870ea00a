import path from 'node:path';
import { Turns } from '../turns.ts';
import type { ProcessStatus } from '../verifier.ts';
import { WarmProcess } from '../warm-process.ts';
import type { ClaimedType } from './claimed-types.ts';
import { type TypeMessage, TypeSession } from './session.ts';
import { changesSince, readSources } from './source-files.ts';

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
  /** Shared with whom TypeScript must not work at the same time. */
  readonly turns?: Turns;
  readonly onStatus: () => void;
}

/** Checks types in a TypeScript process that is started, told of changes, and replaced as needed. */
export interface TypeChecker {
  warm(): Promise<void>;
  /** Checks all TypeScript files below an exercise's folder, as they are on the disk now. */
  checkFolder(folder: string, signal?: AbortSignal): Promise<TypesOutcome>;
  /** Checks single files that lie elsewhere: the modules of type checks. */
  checkFiles(files: readonly string[], signal?: AbortSignal): Promise<TypesOutcome>;
  /**
   * Where the files below an exercise's folder claim types that nothing proves, by absolute path; undefined where
   * TypeScript couldn't tell.
   */
  claimsIn(
    folder: string,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly ClaimedType[]> | undefined>;
  /** Ends the process; the next call starts another, which sees newly installed packages. */
  stop(): Promise<void>;
  /** Ends the process for good. */
  dispose(): Promise<void>;
  status(): ProcessStatus;
}

const backendFile = /amplify[\\/](backend|data[\\/]resource)\.ts$/;

export function createTypeChecker(options: TypeCheckerOptions): TypeChecker {
  const { workspace, tsconfig, folders, growthLimit, keepWarm, timeLimit } = options;

  async function warmUp(session: TypeSession): Promise<void> {
    // Read before TypeScript reads: what changes in between is told twice rather than never.
    for (const folder of folders) session.known.set(folder, await readSources(folder));
    await session.load();
    if (!keepWarm) return;
    // The first check of a backend settles the CDK's types, which takes a second: better now than at a save.
    await checkAll(session, session.files.filter(file => backendFile.test(file)).slice(0, 3));
  }

  const typescript = new WarmProcess<TypeSession>({
    start: () => TypeSession.start(tsconfig, workspace),
    warmUp,
    isWorn: ({ growth }) => growth > growthLimit,
    keepWarm,
    turns: options.turns ?? new Turns(),
    onStatus: options.onStatus,
  });

  async function check(
    work: (session: TypeSession) => Promise<Checked>,
    signal: AbortSignal | undefined,
  ): Promise<TypesOutcome> {
    const lease = await typescript.lease(
      async session => {
        const checked = await work(session);
        await session.measure();
        return checked;
      },
      { signal, timeLimit },
    );
    switch (lease.kind) {
      case 'done':
        return { kind: 'checked', ...lease.value };
      case 'ended':
        return { kind: 'unavailable', message: `The TypeScript process ended: ${lease.reason}.` };
      case 'unavailable':
        return {
          kind: 'unavailable',
          message: lease.error instanceof Error ? lease.error.message : String(lease.error),
        };
      case 'timed-out':
      case 'aborted':
        return lease;
    }
  }

  return {
    warm: () => typescript.warm(),
    checkFolder: (folder, signal) =>
      check(async session => {
        const sources = await refresh(session, folder);
        return { messages: await checkAll(session, filesIn(session, folder)), sources };
      }, signal),
    checkFiles: (files, signal) =>
      check(async session => ({ messages: await checkAll(session, files), sources: new Map() }), signal),
    async claimsIn(folder, signal) {
      const lease = await typescript.lease(
        async session => {
          const claims = new Map<string, readonly ClaimedType[]>();
          for (const file of filesIn(session, folder)) claims.set(file, await session.claims(file));
          return claims;
        },
        { signal, timeLimit },
      );
      return lease.kind === 'done' ? lease.value : undefined;
    },
    stop: () => typescript.stop(),
    dispose: () => typescript.dispose(),
    status: () => typescript.status(),
  };
}

type Checked = Omit<Extract<TypesOutcome, { kind: 'checked' }>, 'kind'>;

async function checkAll(session: TypeSession, files: readonly string[]): Promise<readonly TypeMessage[]> {
  return (await Promise.all(files.map(file => session.check(file)))).flat();
}

function filesIn(session: TypeSession, folder: string): readonly string[] {
  return session.files.filter(file => file.startsWith(folder + path.sep));
}

/** Tells TypeScript what became of an exercise's files, and returns them as they are now. */
async function refresh(session: TypeSession, folder: string): Promise<ReadonlyMap<string, string>> {
  const sources = await readSources(folder);
  const changes = changesSince(session.known.get(folder), filesIn(session, folder), sources);
  if (changes.changed.length + changes.created.length + changes.deleted.length > 0) {
    await session.change(changes);
  }
  session.known.set(folder, sources);
  return sources;
}
