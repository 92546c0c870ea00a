import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { fileProblem } from './file-problem.ts';

/** Writes a whole file or nothing, with the folders on its way. Throws a LearnError. */
export async function writeAtomically(file: string, content: string | Buffer): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFileAtomic(file, content);
  } catch (error) {
    throw fileProblem('write', file, error);
  }
}

/** A file's bytes, or undefined where there is none. Throws a LearnError. */
export async function readIfExists(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fileProblem('read', file, error);
  }
}
