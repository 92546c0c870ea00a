import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * All text files below a folder.
 * @returns Path below the folder, with '/', to text; empty where there is no such folder. In the order of the paths.
 */
export async function readFilesBelow(folder: string): Promise<Record<string, string>> {
  const paths = await filesBelow(folder);
  const texts = await Promise.all(paths.map(file => readFile(path.join(folder, file), 'utf8')));
  return Object.fromEntries(paths.map((file, index) => [file, texts[index] ?? '']));
}

/** The paths of all files below a folder, as in `readFilesBelow`. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
