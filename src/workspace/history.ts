import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { readIfExists, writeAtomically } from './disk.ts';
import { fileProblem } from './file-problem.ts';

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

export interface HistoryOptions {
  /** The folder of the snapshots. */
  readonly folder: string;
  readonly root: string;
  readonly clock: Clock;
}

/**
 * Snapshots of what is about to be overwritten. Those that undo can take back lie in the folder itself; what an undo
 * overwrote in its turn is kept in `undone`, for a person to fetch.
 */
export function openHistory({ folder, root, clock }: HistoryOptions) {
  /** Keeps the bytes of files of an exercise. Must have ended before anything is overwritten. Throws a LearnError. */
  const snapshot = async (exerciseFolder: string, files: readonly string[], what: string): Promise<void> => {
    await keep(folder, { folder: exerciseFolder, what, files });
  };

  const keep = async (
    into: string,
    { files, ...entry }: { folder: string; what: string; files: readonly string[] },
  ) => {
    try {
      const names = await snapshotNames(into);
      const next = String(Number(names.at(-1) ?? '0') + 1).padStart(8, '0');
      // Made under another name first: a snapshot that was cut off is none.
      const making = path.join(into, `${next}.making`);
      await rm(making, { recursive: true, force: true });
      const noted: Snapshot['files'] = [];
      for (const file of files)
        noted.push({ path: file, absent: !(await copyIn(path.join(root, entry.folder), file, making)) });
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
   * @returns What it was of, or undefined where there is none. Throws a LearnError.
   */
  const undo = async (): Promise<Snapshot | undefined> => {
    const newest = (await snapshotNames(folder)).at(-1);
    if (newest === undefined) return undefined;
    const from = path.join(folder, newest);
    const entry = parseEntry(await readIfExists(path.join(from, 'snapshot.json')));
    if (entry === undefined) {
      // Half a snapshot helps nobody; the one before may.
      await rm(from, { recursive: true, force: true });
      return undo();
    }
    const files = entry.files.map(file => file.path);
    await keep(path.join(folder, 'undone'), {
      folder: entry.folder,
      what: `before undoing ${entry.what}`,
      files,
    });
    for (const { path: file, absent } of entry.files) {
      const target = path.join(root, entry.folder, file);
      if (absent) await clearTheWay(target);
      else await copyBack(path.join(from, 'files', file), target);
    }
    await rm(from, { recursive: true, force: true });
    return entry;
  };

  return { snapshot, undo };
}

export type History = ReturnType<typeof openHistory>;

async function snapshotNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder).catch(() => []);
  return entries.filter(name => /^\d{8}$/.test(name)).sort();
}

/** @returns False where there is nothing to copy. */
async function copyIn(exerciseFolder: string, file: string, making: string): Promise<boolean> {
  const target = path.join(making, 'files', file);
  await mkdir(path.dirname(target), { recursive: true });
  try {
    // A folder that stands in the file's place is kept too.
    await cp(path.join(exerciseFolder, file), target, { recursive: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function copyBack(source: string, target: string): Promise<void> {
  try {
    if (await isFolder(target)) await clearTheWay(target);
    if (await isFolder(source)) {
      await clearTheWay(target);
      await cp(source, target, { recursive: true });
    } else await writeAtomically(target, await readFile(source));
  } catch (error) {
    throw fileProblem('write', target, error);
  }
}

/** Removes what stands in a file's place. It has been kept by a snapshot before. */
export async function clearTheWay(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
}

async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

function parseEntry(bytes: Buffer | undefined): Snapshot | undefined {
  if (bytes === undefined) return undefined;
  try {
    return entrySchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
