import path from 'node:path';
import { watch as chokidarWatch } from 'chokidar';
import { LearnError } from '../learn-error.ts';

export interface WatchOptions {
  readonly root: string;
  /** Folders of the exercises, relative to the root: '01-generations/03-typo'. */
  readonly folders: readonly string[];
  readonly onSaved: (folder: string) => void;
  /** Ask the disk again and again, where it sends no events: WSL's /mnt/c, network drives. */
  readonly polling?: boolean;
  /** Saves of one exercise within this time count as one. Milliseconds. */
  readonly settle?: number;
}

/** Long enough for an editor's rename dance and for "save all", short enough not to be felt. Milliseconds. */
const settleTime = 40;

/**
 * Notices saves in whatever way an editor makes them: written in place, renamed over, deleted and created, with backup
 * and lock files around it.
 * @returns A function that stops watching.
 */
export async function watchExercises({
  root,
  folders,
  onSaved,
  polling = false,
  settle = settleTime,
}: WatchOptions): Promise<() => Promise<void>> {
  const timers = new Map<string, NodeJS.Timeout>();
  const saved = (file: string) => {
    const folder = exerciseOf(path.relative(root, file), folders);
    if (folder === undefined || !isExerciseFile(file)) return;
    clearTimeout(timers.get(folder));
    timers.set(
      folder,
      setTimeout(() => {
        timers.delete(folder);
        onSaved(folder);
      }, settle),
    );
  };
  const watcher = chokidarWatch(
    folders.map(folder => path.join(root, folder)),
    {
      ignoreInitial: true,
      // chokidar would hold back a file that is replaced within 100 ms; `settle` does that for all cases alike.
      atomic: false,
      usePolling: polling,
      interval: 200,
      ignored: file => isIgnored(path.relative(root, file)),
    },
  );
  watcher.on('all', (event, file) => {
    if (event === 'add' || event === 'change' || event === 'unlink') saved(file);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', error => reject(watchProblem(error)));
  });
  return async () => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    await watcher.close();
  };
}

/** True where the disk is known to send no events. */
export function needsPolling(root: string, env: NodeJS.ProcessEnv): boolean {
  return env.WSL_DISTRO_NAME !== undefined && /^\/mnt\/[a-z]\//.test(`${root}/`);
}

function exerciseOf(relative: string, folders: readonly string[]): string | undefined {
  const slashed = relative.split(path.sep).join('/');
  return folders.find(folder => slashed.startsWith(`${folder}/`));
}

/** Generated folders: a synthesis writes there, which is no save. */
function isIgnored(relative: string): boolean {
  return relative
    .split(path.sep)
    .some(part => part === 'node_modules' || part === '.amplify' || part === '.git');
}

/** Editors leave `.#x`, `x~`, `.x.swp`, `4913` and `x.tmp.123` beside the file: none of them is the learner's. */
function isExerciseFile(file: string): boolean {
  const name = path.basename(file);
  return !name.startsWith('.') && !name.startsWith('#') && /\.(?:[cm]?[jt]sx?|json|graphql|py)$/.test(name);
}

function watchProblem(cause: unknown): LearnError {
  const errno = (cause as NodeJS.ErrnoException).code;
  return new LearnError({
    code: 'cannot-watch',
    message:
      errno === 'ENOSPC'
        ? 'The system has no file watchers left, so saves are not noticed.'
        : `Saves are not noticed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    resolution: 'Check by hand after each save: press c',
    cause,
  });
}
