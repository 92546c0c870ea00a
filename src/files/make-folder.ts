import { chmod, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileProblem } from './file-problem.ts';

/**
 * Makes a folder with those above it, one by one. Node's `recursive` never ends where the system says of a folder's
 * existing parent that it doesn't exist, as it does below /proc.
 * @param mode Of the last folder, also where it exists already: 0o700 for one that holds secrets.
 * @throws LearnError saying why it can't be made.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    await make(path.resolve(folder));
    if (mode !== undefined && process.platform !== 'win32') await chmod(folder, mode);
  } catch (error) {
    throw fileProblem('make the folder', folder, error);
  }
}

async function make(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await make(parent);
  try {
    await mkdir(folder);
  } catch (error) {
    // Another program was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await isFolder(folder))) throw error;
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}
