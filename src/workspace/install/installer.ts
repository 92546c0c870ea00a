import { statfs } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Problem } from '../../learn-error.ts';
import { isLearnError } from '../../learn-error.ts';
import type { WorkspaceLayout } from '../layout.ts';
import type { WorkspaceTemplate } from '../template.ts';
import { findPackages, type PackagesFound } from './find-packages.ts';
import { readInstallNote, writeInstallNote } from './install-note.ts';
import { commonProblem, diskTooSmall, noNpm, unknownProblem } from './install-problem.ts';
import type { Installer, InstallState } from './install-state.ts';
import { type LockFile, readLockFile } from './lock-file.ts';
import { npmEnvironment } from './npm-environment.ts';
import type { ChildRun } from './run-installer.ts';

export interface InstallerOptions {
  readonly layout: WorkspaceLayout;
  readonly template: WorkspaceTemplate;
  readonly env?: NodeJS.ProcessEnv;
  /** Keeps other programs from installing meanwhile. The signal ends the waiting. */
  readonly alone?: Alone;
}

type Alone = (work: () => Promise<InstallState>, signal: AbortSignal) => Promise<InstallState>;

/** An installer that owns child processes: `dispose` ends them, and an installation in the middle goes on next time. */
export interface DisposableInstaller extends Installer {
  /** Looks, without installing anything. */
  find(): Promise<PackagesFound>;
  dispose(): Promise<void>;
}

/** The installed packages take 630 MB; below this there is no point in starting. */
const leastFreeBytes = 700e6;

/** Puts the packages that the template pins in place, for one workspace. See `Installer`. */
export function createInstaller({
  layout,
  template,
  env = process.env,
  alone = work => work(),
}: InstallerOptions): DisposableInstaller {
  const listeners = new Set<(state: InstallState) => void>();
  const abort = new AbortController();
  let state: InstallState = { kind: 'unknown' };
  let running: Promise<InstallState> | undefined;
  let lock: LockFile | undefined;

  const readLock = (): LockFile => {
    lock ??= readLockFile(template.packageLock);
    return lock;
  };
  const become = (next: InstallState): InstallState => {
    state = next;
    for (const listener of listeners) listener(next);
    return next;
  };

  return {
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find: () => findPackages(layout.root, readLock()),
    install() {
      running ??= installWhereMissing({
        layout,
        template,
        env,
        alone,
        lock: readLock(),
        signal: abort.signal,
        become,
      })
        .catch((error: unknown): InstallState => {
          if (abort.signal.aborted) return stopped;
          return become({ kind: 'failed', problem: asProblem(error) });
        })
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    async dispose() {
      abort.abort();
      await running;
      listeners.clear();
    },
  };
}

interface Job {
  readonly layout: WorkspaceLayout;
  readonly template: WorkspaceTemplate;
  readonly env: NodeJS.ProcessEnv;
  readonly alone: Alone;
  readonly lock: LockFile;
  readonly signal: AbortSignal;
  readonly become: (state: InstallState) => InstallState;
}

/** Packages that are in place need nobody to be kept out. */
async function installWhereMissing(job: Job): Promise<InstallState> {
  const { layout, lock, signal, alone, become } = job;
  const isDone = (await readInstallNote(layout.install))?.state !== 'started';
  if (isDone && (await findPackages(layout.root, lock)).kind === 'in-place') return become({ kind: 'ready' });
  return alone(() => install(job), signal);
}

async function install(job: Job): Promise<InstallState> {
  const { layout, lock, become } = job;
  // execa and all that it brings is loaded only where there may be something to install.
  const pnpm = await import('./install-with-pnpm.ts');
  await pnpm.removePnpmLock(layout.root);
  const note = await readInstallNote(layout.install);
  const resumed = note?.state === 'started';
  const found = await findPackages(layout.root, lock);
  if (found.kind === 'in-place' && !resumed) return become({ kind: 'ready' });
  if (found.kind === 'damaged') await pnpm.forgetPnpmNotes(layout.root);

  const free = await freeBytes(layout.root);
  if (free < leastFreeBytes) return become({ kind: 'failed', problem: diskTooSmall(free) });

  const total = lock.locations.length;
  const progress =
    (installer: string) =>
    (done: number, planned: number): void => {
      if (job.signal.aborted) return;
      become({ kind: 'installing', placed: placedOf(done, planned, total), total, resumed, installer });
    };
  progress('pnpm')(0, total);
  await writeInstallNote(layout.install, { lock: lock.hash, state: 'started', installer: 'pnpm' });

  const options = { root: layout.root, env: npmEnvironment(job.env), signal: job.signal };
  const attempts: readonly { readonly installer: string; run(): Promise<ChildRun> }[] = [
    {
      installer: 'pnpm',
      run: () =>
        pnpm.installWithPnpm({
          ...options,
          pnpmLock: job.template.pnpmLock,
          onProgress: progress('pnpm'),
        }),
    },
    {
      installer: 'npm',
      run: async () => {
        const npm = await import('./install-with-npm.ts');
        return npm.installWithNpm({ ...options, lock, onProgress: progress('npm') });
      },
    },
  ];
  let problem: Problem = noNpm;
  for (const { installer, run } of attempts) {
    const result = await run();
    if (job.signal.aborted) return stopped;
    if (result.exitCode === 0 && (await findPackages(layout.root, lock)).kind === 'in-place') {
      await writeInstallNote(layout.install, { lock: lock.hash, state: 'ready', installer });
      return become({ kind: 'ready' });
    }
    const common = commonProblem(result);
    if (common !== undefined) return become({ kind: 'failed', problem: common });
    problem = result.notFound ? noNpm : unknownProblem(result);
  }
  return become({ kind: 'failed', problem });
}

/**
 * Packages in place, of those in the lock file. An installer plans for what is missing, and counts in its own way: the
 * number that a learner sees as the whole is always the same.
 * @param done Packages that the installer has put in place, of `planned`.
 */
export function placedOf(done: number, planned: number, total: number): number {
  const before = Math.max(0, total - planned);
  const part = planned === 0 ? 1 : Math.min(1, done / planned);
  return Math.round(before + (total - before) * part);
}

/** Nobody listens any more: the program is ending. */
const stopped: InstallState = {
  kind: 'failed',
  problem: {
    code: 'install-stopped',
    message: 'The installation was stopped. What is in place stays.',
    resolution: 'It goes on at the next start: amplify-gen2-learn',
  },
};

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(path.resolve(folder));
  return bavail * bsize;
}

function asProblem(error: unknown): Problem {
  if (isLearnError(error)) return { code: error.code, message: error.message, resolution: error.resolution };
  const words = error instanceof Error ? error.message : String(error);
  return {
    code: 'install-failed',
    message: `The packages could not be installed: ${words}`,
    resolution: 'See what is wrong with this machine: amplify-gen2-learn doctor',
  };
}
