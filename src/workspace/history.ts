import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Clock } from '../services.ts';
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

/** Snapshots of what is about to be overwritten, one folder each, named so that the newest sorts last. */
export function openHistory({ folder, root, clock }: HistoryOptions) {
  const names = async () => {
    const entries = await readdir(folder).catch(() => []);
    return entries.filter(name => /^\d{8}$/.test(name)).sort();
  };

  /** Keeps the bytes of files of an exercise. Must have ended before anything is overwritten. */
  const snapshot = async (exerciseFolder: string, files: readonly string[], what: string): Promise<void> => {
    try {
      await take(exerciseFolder, files, what);
    } catch (error) {
      throw fileProblem('keep a snapshot in', folder, error);
    }
  };

  const take = async (exerciseFolder: string, files: readonly string[], what: string): Promise<void> => {
    const all = await names();
    const next = String(Number(all.at(-1) ?? '0') + 1).padStart(8, '0');
    // Made under another name first: a snapshot that was cut off is none.
    const making = path.join(folder, `${next}.making`);
    await rm(making, { recursive: true, force: true });
    const noted: Snapshot['files'] = [];
    for (const file of files)
      noted.push({ path: file, absent: !(await copyIn(root, exerciseFolder, file, making)) });
    const entry: Snapshot = {
      folder: exerciseFolder,
      what,
      takenAt: clock.now().toISOString(),
      files: noted,
    };
    await writeAtomically(path.join(making, 'snapshot.json'), `${JSON.stringify(entry, null, 2)}\n`);
    await rename(making, path.join(folder, next));
    for (const old of all.slice(0, Math.max(0, all.length + 1 - kept)))
      await rm(path.join(folder, old), { recursive: true, force: true });
  };

  /**
   * Takes the newest snapshot back, byte for byte, and drops it.
   * @returns What it was of, or undefined where there is none.
   */
  const undo = async (): Promise<Snapshot | undefined> => {
    const newest = (await names()).at(-1);
    if (newest === undefined) return undefined;
    const from = path.join(folder, newest);
    const entry = parseEntry(await readIfExists(path.join(from, 'snapshot.json')));
    if (entry === undefined) {
      // Half a snapshot helps nobody; the one before may.
      await rm(from, { recursive: true, force: true });
      return undo();
    }
    for (const { path: file, absent } of entry.files) {
      const target = path.join(root, entry.folder, file);
      await clearTheWay(target);
      if (absent) await rm(target, { force: true });
      else await copyOver(path.join(from, 'files', file), target);
    }
    await rm(from, { recursive: true, force: true });
    return entry;
  };

  return { snapshot, undo };
}

export type History = ReturnType<typeof openHistory>;

async function copyIn(root: string, exerciseFolder: string, file: string, making: string): Promise<boolean> {
  const source = path.join(root, exerciseFolder, file);
  const target = path.join(making, 'files', file);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    // A folder that stands in the file's place is kept too.
    await cp(source, target, { recursive: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function copyOver(source: string, target: string): Promise<void> {
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await cp(source, target, { recursive: true });
  } catch (error) {
    throw fileProblem('write', target, error);
  }
}

/** A folder in a file's place would stop the write. It has been kept by the snapshot before. */
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
