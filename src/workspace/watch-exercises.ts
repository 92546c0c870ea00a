import { statSync } from 'node:fs';
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
const settleTime = 25;

/** Changes that follow another within this time get lost in chokidar. Milliseconds. */
const droppedWithin = 60;

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
  const pending = new Map<string, { readonly files: Set<string>; timer: NodeJS.Timeout | undefined }>();
  const saved = (file: string) => {
    const folder = exerciseOf(path.relative(root, file), folders);
    if (folder === undefined || !isExerciseFile(file)) return;
    const save = pending.get(folder) ?? { files: new Set(), timer: undefined };
    pending.set(folder, save);
    save.files.add(file);
    clearTimeout(save.timer);
    save.timer = setTimeout(() => report(folder, [...save.files]), settle);
  };
  const report = (folder: string, files: readonly string[]) => {
    pending.delete(folder);
    const reported = stampsOf(files);
    onSaved(folder);
    // chokidar drops a second change within 50 ms: an editor that empties a file before it writes it would be judged by
    // the empty one.
    const lookAgain = setTimeout(() => {
      looks.delete(lookAgain);
      if (stampsOf(files) !== reported) for (const file of files) saved(file);
    }, droppedWithin);
    looks.add(lookAgain);
  };
  const looks = new Set<NodeJS.Timeout>();
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
    for (const { timer } of pending.values()) clearTimeout(timer);
    for (const timer of looks) clearTimeout(timer);
    await watcher.close();
  };
}

/** Time and size of the files, to tell whether they changed since. */
function stampsOf(files: readonly string[]): string {
  return files
    .map(file => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found === undefined ? 'none' : `${found.mtimeMs}:${found.size}:${found.ino}`;
    })
    .join();
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
  return (
    !name.startsWith('.') && !name.startsWith('#') && /\.(?:[cm]?[jt]sx?|json|ya?ml|graphql|py)$/.test(name)
  );
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
