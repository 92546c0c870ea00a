import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from '../is-alive.ts';
import { LearnError } from '../learn-error.ts';
import { fileProblem } from './file-problem.ts';

/**
 * Keeps a second program out of a workspace. The lock is a file with the holder's process id: unlike a lock that is kept
 * fresh by a timer, it tells the learner whom to close, and a holder that died is found out at once.
 * @returns A function that gives the workspace back.
 * @throws LearnError `workspace-in-use`, naming the other process.
 */
export async function lockWorkspace(file: string, pid: number): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await take(file, pid)) return async () => release(file, pid);
    const holder = await holderOf(file);
    if (holder !== undefined && holder !== pid && isAlive(holder)) throw inUse(holder);
    await rm(file, { force: true });
  }
  throw inUse(await holderOf(file));
}

/** The living process that holds the workspace, if any. */
export async function lockHolder(file: string): Promise<number | undefined> {
  const holder = await holderOf(file);
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

async function take(file: string, pid: number): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(`${pid}\n`);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fileProblem('write', file, error);
  }
}

async function release(file: string, pid: number): Promise<void> {
  if ((await holderOf(file)) === pid) await rm(file, { force: true });
}

async function holderOf(file: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function inUse(pid: number | undefined): LearnError {
  return new LearnError({
    code: 'workspace-in-use',
    message: `Another amplify-gen2-learn works in this folder${pid === undefined ? '' : ` (process ${pid})`}.`,
    resolution: `Close it there with q, or use another folder: amplify-gen2-learn --workspace DIR`,
  });
}
