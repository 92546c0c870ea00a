import { lstat } from 'node:fs/promises';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { backendFilesOf } from '../course/place-exercises.ts';
import { allExercises } from '../course/walk.ts';
import { writeAtomically } from '../files/disk.ts';
import { LockHeld, takeLock } from '../files/file-lock.ts';
import { insideOf } from '../files/inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { LearnError } from '../learn-error.ts';
import { type Files, readBackendFiles } from './backend-files.ts';
import { clearTheWay, type History } from './history.ts';
import { beginningOf, keepBeginning, passedFiles } from './kept-files.ts';
import type { WorkspaceLayout } from './layout.ts';
import type { BegunExercise } from './workspace.ts';

/** How long to wait for another program that begins an exercise. Milliseconds. */
const patience = 20_000;

export interface BeginOptions {
  readonly layout: WorkspaceLayout;
  readonly course: Course;
  readonly history: History;
}

/**
 * Writes the files with which an exercise begins that continues another: the learner's, as they passed there, else the
 * course's solution. Once it has begun, its files are the learner's; only where nobody has changed them do they follow
 * what passes before.
 * @returns What it begins with, where that was written now.
 */
export async function beginExercise(
  options: BeginOptions,
  exercise: Exercise,
): Promise<BegunExercise | undefined> {
  return alone(options.layout, async () => {
    const { layout, history } = options;
    const before = await beginningOf(layout, exercise);
    const wanted = before === undefined || before.written ? await startOf(options, exercise) : before;
    if (before?.written) {
      if (same(before.files, wanted.files)) return undefined;
      // Who came here first and did the exercise before afterwards meets their own files here, too.
      if (!same(backendFilesOf(before.files), await readBackendFiles(layout, exercise))) return undefined;
    }
    await keepBeginning(layout, exercise, { ...wanted, written: false });
    const paths = [...new Set([...Object.keys(before?.files ?? {}), ...Object.keys(wanted.files)])];
    const write = () => writeFiles(layout, exercise, paths, wanted.files, before?.written ?? false);
    if (before?.written)
      await history.overwrite(exercise.folder, paths, `the new start of "${exercise.title}"`, write);
    else await write();
    await keepBeginning(layout, exercise, { ...wanted, written: true });
    return { from: wanted.from, previous: exercise.continues ?? '' };
  });
}

/**
 * The same for one that is begun anew: `work` overwrites what is there, after a snapshot.
 * @param work Given the start files, and the paths of those with which it began before.
 */
export async function beginAnew(
  options: BeginOptions,
  exercise: Exercise,
  work: (start: Files, before: readonly string[]) => Promise<void>,
): Promise<void> {
  await alone(options.layout, async () => {
    const before = await beginningOf(options.layout, exercise);
    const wanted = await startOf(options, exercise);
    await work(wanted.files, Object.keys(before?.files ?? {}));
    await keepBeginning(options.layout, exercise, { ...wanted, written: true });
  });
}

async function startOf({ layout, course }: BeginOptions, { continues, start }: Exercise) {
  const previous = allExercises(course).find(({ id }) => id === continues);
  const own = previous === undefined ? undefined : await passedFiles(layout, previous);
  if (own === undefined) return { from: 'solution', files: start } as const;
  const added = Object.fromEntries(
    Object.entries(start).filter(([file]) => !Object.hasOwn(previous?.solution ?? {}, file)),
  );
  // Where the learner has such a file already, theirs stands.
  return { from: 'learner', files: { ...added, ...own } } as const;
}

/** @param replaces Whether files that are there may be replaced; else only those that are missing are written. */
async function writeFiles(
  { root }: WorkspaceLayout,
  { folder }: Exercise,
  paths: readonly string[],
  files: Files,
  replaces: boolean,
): Promise<void> {
  for (const file of paths) {
    const place = await insideOf(root, `${folder}/${file}`, 'The exercise', 'as-it-is');
    const isThere = (await lstat(place).catch(() => undefined)) !== undefined;
    const text = files[file];
    if (text === undefined) await clearTheWay(place);
    else if (replaces || !isThere) await writeAtomically(place, text);
  }
}

function same(one: Files, other: Files): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every(name => one[name] === other[name]);
}

/** Two programs at once would carry over two different states. */
async function alone<Result>(layout: WorkspaceLayout, work: () => Promise<Result>): Promise<Result> {
  await makeFolder(layout.own);
  const lock = await takeLock(layout.begun, { patience }).catch((error: unknown) => {
    throw error instanceof LockHeld ? busy(error) : error;
  });
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

function busy({ holder }: LockHeld): LearnError {
  return new LearnError({
    code: 'workspace-in-use',
    message: `Another amplify-gen2-learn${holder === undefined ? '' : ` (process ${holder})`} begins an exercise in this workspace.`,
    resolution: 'Wait until it is done, then try again. What is wrong: amplify-gen2-learn doctor',
  });
}
