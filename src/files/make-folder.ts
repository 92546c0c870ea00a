import { chmod, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { LearnError } from '../learn-error.ts';
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
    // The folder above exists, and still: below /proc, for example.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw neverMade(folder, error);
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

function neverMade(folder: string, cause: unknown): LearnError {
  return new LearnError({
    code: 'cannot-make-folder',
    message: `The system does not let anybody make the folder ${folder}.`,
    resolution: 'Use another folder: amplify-gen2-learn --workspace DIR',
    cause,
  });
}
