import { statSync } from 'node:fs';
import path from 'node:path';
import { watch as chokidarWatch } from 'chokidar';
import type { Exercise } from '../course/exercise.ts';
import { LearnError } from '../learn-error.ts';

/** What the watcher knows of an exercise. */
export type WatchedExercise = Pick<Exercise, 'folder' | 'files' | 'start' | 'solution' | 'mistakeFiles'>;

export interface WatchOptions {
  readonly root: string;
  readonly exercises: readonly WatchedExercise[];
  /** Told the exercise's folder. */
  readonly onSaved: (folder: string) => void;
  /** Told once, when saves may not be noticed any more. What can still be watched is. */
  readonly onProblem: (problem: LearnError) => void;
  /** Ask the disk again and again, where it sends no events: WSL's /mnt/c, network drives. */
  readonly polling?: boolean;
  /** Saves of one exercise within this time count as one. Milliseconds. */
  readonly settle?: number;
}

/**
 * Long enough for an editor's rename dance. What it misses, such as a slow "save all", comes as a second save, which
 * ends the verdict on the first before it is shown. Milliseconds.
 */
const settleTime = 5;

/** Changes that follow another within this time get lost in chokidar. Milliseconds. */
const droppedWithin = 60;

/**
 * Notices saves in whatever way an editor makes them: written in place, renamed over, deleted and created, with backup
 * and lock files around it.
 * @returns A function that stops watching, as soon as all is watched that can be. Never rejects.
 */
export async function watchExercises({
  root,
  exercises,
  onSaved,
  onProblem,
  polling = false,
  settle = settleTime,
}: WatchOptions): Promise<() => Promise<void>> {
  const pending = new Map<string, { readonly files: Set<string>; timer: NodeJS.Timeout | undefined }>();
  const folders = exercises.map(({ folder }) => folder);
  const known = new Set(exercises.flatMap(filesOf));
  const saved = (file: string) => {
    const relative = path.relative(root, file).split(path.sep).join('/');
    const folder = folders.find(own => relative.startsWith(`${own}/`));
    if (folder === undefined || (!known.has(relative) && isPassing(path.posix.basename(relative)))) return;
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
  let told = false;
  await new Promise<void>(resolve => {
    watcher.once('ready', resolve);
    // Errors come in numbers, one for each file that can't be watched, and at any time.
    watcher.on('error', error => {
      if (!told) onProblem(watchProblem(error));
      told = true;
      resolve();
    });
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

/** The files that the course knows of an exercise, relative to the workspace. */
function filesOf({ folder, files, start, solution, mistakeFiles }: WatchedExercise): readonly string[] {
  const all = [start, solution, ...Object.values(mistakeFiles)].flatMap(Object.keys);
  return [...files, ...all].map(file => `${folder}/${file}`);
}

/** Generated folders: a synthesis writes there, which is no save. */
function isIgnored(relative: string): boolean {
  return relative
    .split(path.sep)
    .some(part => part === 'node_modules' || part === '.amplify' || part === '.git');
}

/**
 * What editors leave beside the file for a moment: `.#x`, `x~`, `.x.swp`, `#x#`, `4913`, `x.tmp`, `x.ts.123`, and names
 * without an ending. Every other file that a learner adds counts.
 */
function isPassing(name: string): boolean {
  return (
    /^[.#]|[~#]$|___jb_\w+___$/.test(name) ||
    !/\.(?!\d+$|(tmp|temp|bak|orig|old|part|crswap|sw[a-z])$)\w+$/i.test(name)
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
