import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import { LearnError } from '../learn-error.ts';
import { readIfExists, writeAtomically } from './disk.ts';
import { type HeldLock, LockHeld, takeLock } from './file-lock.ts';
import { fileProblem } from './file-problem.ts';

export interface SharedFileOptions<Value> {
  readonly file: string;
  readonly schema: z.ZodType<Value>;
  /** What a missing file counts as. */
  readonly empty: Value;
  readonly clock: Clock;
  /** Permissions: 0o600 for what is nobody else's business. */
  readonly mode?: number;
}

/** What a file holds. */
export interface Kept<Value> {
  readonly value: Value;
  /** The new name of a file that held something else, and counts as missing since. */
  readonly putAside: string | undefined;
}

/** A JSON file that several programs write at the same time. Every method throws LearnErrors only. */
export interface SharedFile<Value> {
  /** What the file holds. One that is broken is put aside under a new name. */
  read(): Promise<Kept<Value>>;
  /** What the file holds, undefined where that can't be understood. Changes nothing. */
  peek(): Promise<Value | undefined>;
  /**
   * Changes what the file holds at this moment, which may be more than was read before.
   * @param change Gives the new value; the very same one where nothing is to be written.
   * @returns What the file holds now: it is on the disk.
   */
  update(change: (value: Value) => Value): Promise<Kept<Value>>;
}

/** Other programs write for milliseconds. Who waits longer waits for one that was stopped. Milliseconds. */
const patience = 20_000;

/** Opens a shared file. Nothing is touched before the first call; only the file's own folder is made where it is missing. */
export function openSharedFile<Value>(options: SharedFileOptions<Value>): SharedFile<Value> {
  const { file, schema, empty, mode } = options;

  const look = async (): Promise<{ readonly value: Value } | 'broken'> => {
    const bytes = await readIfExists(file);
    if (bytes === undefined) return { value: empty };
    try {
      return { value: schema.parse(JSON.parse(bytes.toString('utf8'))) };
    } catch {
      return 'broken';
    }
  };
  /** To be called with the lock: another program may have put it aside meanwhile. */
  const lookAndPutAside = async (): Promise<Kept<Value>> => {
    const found = await look();
    if (found !== 'broken') return { ...found, putAside: undefined };
    return { value: empty, putAside: await putAside(options) };
  };
  const attempt = async (change: (value: Value) => Value, lock: HeldLock) => {
    const { value, putAside } = await lookAndPutAside();
    const next = change(value);
    if (next === value) return { value, putAside };
    if (!(await lock.isOurs())) return undefined;
    await writeAtomically(file, `${JSON.stringify(next, undefined, 2)}\n`, { mode, folders: false });
    return { value: next, putAside };
  };

  return {
    async read() {
      const found = await look();
      if (found !== 'broken') return { ...found, putAside: undefined };
      return withLock(options, lookAndPutAside);
    },
    async peek() {
      const found = await look();
      return found === 'broken' ? undefined : found.value;
    },
    async update(change) {
      for (;;) {
        const done = await withLock(options, lock => attempt(change, lock));
        if (done !== undefined) return done;
      }
    },
  };
}

async function withLock<Result>(
  { file, mode }: { readonly file: string; readonly mode?: number },
  work: (lock: HeldLock) => Promise<Result>,
): Promise<Result> {
  await makeFolderOfFile(path.dirname(file), mode);
  let lock: HeldLock;
  try {
    lock = await takeLock(file, { patience });
  } catch (error) {
    throw error instanceof LockHeld ? busy(file, error) : error;
  }
  try {
    return await work(lock);
  } finally {
    await lock.release();
  }
}

/** Not those above it: where the whole workspace is gone, no torso of it is made. A secret's folder is as secret. */
async function makeFolderOfFile(folder: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(folder, mode === 0o600 ? { mode: 0o700 } : {});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw fileProblem('make the folder', folder, error);
  }
}

async function putAside<Value>({ file, clock }: SharedFileOptions<Value>): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  const stamp = clock.now().toISOString().replaceAll(/[:.]/g, '-');
  const aside = path.join(dir, `${name}.broken-${stamp}${ext}`);
  try {
    await rename(file, aside);
  } catch (error) {
    throw fileProblem('put aside', file, error);
  }
  return aside;
}

function busy(file: string, { holder }: LockHeld): LearnError {
  return new LearnError({
    code: 'file-busy',
    message: `Another program${holder === undefined ? '' : ` (process ${holder})`} has kept ${file} to itself for too long.`,
    resolution: `${holder === undefined ? 'Close it' : `Close it: kill ${holder}`}. Then try again. To see what is wrong: amplify-gen2-learn doctor`,
  });
}
