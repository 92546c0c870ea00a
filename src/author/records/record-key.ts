import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFilesBelow } from '../read-files.ts';

/** What changes what the real `ampx` does on the practice cloud, whatever it is asked: both sides, and what is pinned. */
const SOURCES = ['src/cloud', 'src/sandbox'];
const PINS = ['exercises/with-sandbox/package-lock.json'];

/**
 * Of the code and the pins that every record hangs on.
 * @param root The project's root.
 * @param runners Files that do the runs, relative to the root: what they say or do differently is recorded anew.
 */
export async function keyOfSources(root: string, runners: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    for (const [file, text] of Object.entries(await readFilesBelow(path.join(root, folder))))
      hash.update(`${folder}/${file}\0${text}\0`);
  }
  for (const file of [...PINS, ...runners])
    hash.update(`${file}\0${await readFile(path.join(root, file), 'utf8')}\0`);
  return hash.digest('hex');
}

/**
 * Of one record.
 * @param inputs All else that could change it, as data: files, steps, faults.
 */
export function recordKey(sources: string, inputs: unknown): string {
  const hash = createHash('sha256').update(sources).update(JSON.stringify(inputs));
  return hash.digest('hex').slice(0, 32);
}
