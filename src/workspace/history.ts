import { cp, lstat, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { readIfExists, writeAtomically } from '../files/disk.ts';
import { LockHeld, takeLock } from '../files/file-lock.ts';
import { fileProblem } from '../files/file-problem.ts';
import { insideOf, isPlainRelative } from '../files/inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { LearnError } from '../learn-error.ts';

const entrySchema = z.object({
  folder: z.string(),
  what: z.string(),
  takenAt: z.string(),
  /** Paths relative to the exercise's folder. `absent` did not exist: undoing removes them. */
  files: z.array(z.object({ path: z.string(), absent: z.boolean() })),
});

/** What a snapshot was taken of, and why. */
export type Snapshot = z.infer<typeof entrySchema>;

/** Snapshots older than these many are dropped. */
const kept = 200;

/** How long to wait for another program that resets or undoes. Milliseconds. */
const patience = 20_000;

export interface HistoryOptions {
  /** The folder of the snapshots, below the root. */
  readonly folder: string;
  readonly root: string;
  readonly clock: Clock;
}

/**
 * Snapshots of what is about to be overwritten. Those that undo can take back lie in the folder itself; what an undo
 * overwrote in its turn is kept in `undone`, for a person to fetch.
 */
export function openHistory({ folder, root, clock }: HistoryOptions) {
  /**
   * Keeps the bytes of files of an exercise, then does the work that overwrites them. Another program that resets or
   * undoes waits meanwhile. Throws a LearnError.
   */
  const overwrite = async (
    exerciseFolder: string,
    files: readonly string[],
    what: string,
    work: () => Promise<void>,
  ): Promise<void> => {
    await alone(folder, async () => {
      await keep(folder, { folder: exerciseFolder, what, files });
      await work();
    });
  };

  const placeOf = (exerciseFolder: string, file: string, namedIn: string) =>
    insideOf(root, isPlainRelative(file) ? `${exerciseFolder}/${file}` : file, namedIn, 'as-it-is');

  const keep = async (
    into: string,
    { files, ...entry }: { folder: string; what: string; files: readonly string[] },
  ) => {
    try {
      await insideOf(
        root,
        path.relative(root, path.join(into, 'next')).split(path.sep).join('/'),
        'The history',
      );
      const names = await snapshotNames(into);
      const next = String(Number(names.at(-1) ?? '0') + 1).padStart(8, '0');
      // Made under another name first: a snapshot that was cut off is none.
      const making = path.join(into, `${next}.making`);
      await rm(making, { recursive: true, force: true });
      await makeFolder(making);
      const noted: Snapshot['files'] = [];
      for (const file of files) {
        const source = await placeOf(entry.folder, file, 'The history');
        noted.push({ path: file, absent: !(await copyIn(source, path.join(making, 'files', file))) });
      }
      const whole: Snapshot = { ...entry, takenAt: clock.now().toISOString(), files: noted };
      await writeAtomically(path.join(making, 'snapshot.json'), `${JSON.stringify(whole, null, 2)}\n`);
      await rename(making, path.join(into, next));
      for (const old of names.slice(0, Math.max(0, names.length + 1 - kept)))
        await rm(path.join(into, old), { recursive: true, force: true });
    } catch (error) {
      throw fileProblem('keep a snapshot in', into, error);
    }
  };

  /**
   * Takes the newest snapshot back, byte for byte, and drops it. What stands there now is kept in `undone`.
   * @returns What it was of, or undefined where there is none.
   * @throws LearnError 'path-outside' where it names something outside of the workspace: nothing is then changed.
   */
  const undo = async (): Promise<Snapshot | undefined> => {
    // Where nothing was ever reset, nothing is made.
    if ((await snapshotNames(folder)).length === 0) return undefined;
    return alone(folder, undoNewest);
  };

  const undoNewest = async (): Promise<Snapshot | undefined> => {
    const newest = (await snapshotNames(folder)).at(-1);
    if (newest === undefined) return undefined;
    const from = path.join(folder, newest);
    const note = path.join(from, 'snapshot.json');
    const below = path.relative(root, from).split(path.sep).join('/');
    await insideOf(root, `${below}/snapshot.json`, note);
    const entry = parseEntry(await readIfExists(note));
    if (entry === undefined) {
      // Half a snapshot helps nobody; the one before may.
      await rm(from, { recursive: true, force: true });
      return undoNewest();
    }
    const sourceOf = (file: string) => insideOf(root, `${below}/files/${file}`, note, 'as-it-is');
    // All before any: nothing is changed where one of them is refused.
    for (const { path: file } of entry.files) {
      await placeOf(entry.folder, file, note);
      await sourceOf(file);
    }
    await keep(path.join(folder, 'undone'), {
      folder: entry.folder,
      what: `before undoing ${entry.what}`,
      files: entry.files.map(file => file.path),
    });
    for (const { path: file, absent } of entry.files) {
      // Once more: what was just brought back may be a link that leads elsewhere.
      const target = await placeOf(entry.folder, file, note);
      if (absent) await clearTheWay(target);
      else await copyBack(await sourceOf(file), target);
    }
    await rm(from, { recursive: true, force: true });
    return entry;
  };

  /** Removes snapshots that were cut off, when the program that took them was killed. */
  const tidy = async (): Promise<void> => {
    const left = async () => [
      ...(await unfinished(folder)),
      ...(await unfinished(path.join(folder, 'undone'))),
    ];
    if ((await left()).length === 0) return;
    await alone(folder, async () => {
      for (const making of await left()) await rm(making, { recursive: true, force: true });
    });
  };

  return { overwrite, undo, tidy };
}

export type History = ReturnType<typeof openHistory>;

async function unfinished(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries.filter(name => /^\d{8}\.making$/.test(name)).map(name => path.join(folder, name));
}

async function snapshotNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries.filter(name => /^\d{8}$/.test(name)).sort();
}

/** Two programs at once would give their snapshots the same number. */
async function alone<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = await takeLock(folder, { patience }).catch((error: unknown) => {
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
    message: `Another amplify-gen2-learn${holder === undefined ? '' : ` (process ${holder})`} puts files back in this workspace.`,
    resolution: 'Wait until it is done, then try again. What is wrong: amplify-gen2-learn doctor',
  });
}

/** @returns False where there is nothing to copy: a pipe or a device is no work of the learner's either. */
async function copyIn(source: string, target: string): Promise<boolean> {
  if (!(await canBeKept(source))) return false;
  await makeFolder(path.dirname(target));
  // A folder that stands in the file's place is kept too; a link is kept as a link.
  await cp(source, target, { recursive: true, verbatimSymlinks: true, filter: canBeKept });
  return true;
}

async function canBeKept(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  return found !== undefined && (found.isFile() || found.isDirectory() || found.isSymbolicLink());
}

async function copyBack(source: string, target: string): Promise<void> {
  try {
    const isPlain = (await lstat(source)).isFile();
    // In place of a file it is replaced at once, so that there is always one.
    if (!isPlain || !((await lstat(target).catch(() => undefined))?.isFile() ?? false))
      await clearTheWay(target);
    if (isPlain) return await writeAtomically(target, (await readIfExists(source)) ?? '');
    await makeFolder(path.dirname(target));
    await cp(source, target, { recursive: true, verbatimSymlinks: true });
  } catch (error) {
    throw fileProblem('write', target, error);
  }
}

/** Removes what stands in a file's place. It has been kept by a snapshot before. */
export async function clearTheWay(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
}

function parseEntry(bytes: Buffer | undefined): Snapshot | undefined {
  if (bytes === undefined) return undefined;
  try {
    return entrySchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
