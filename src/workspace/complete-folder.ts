import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What Tab makes of the beginning of a name. */
export interface Completion {
  /** The name as far as it is sure, with a slash where it is the only one. */
  readonly completed: string;
  /** The names that are possible; empty where there is at most one. */
  readonly choices: readonly string[];
}

/**
 * Completes the name of a folder, as shells do.
 * @param folder Absolute path of the folder that it lies in.
 * @param name The beginning of the name. Hidden folders are found by their dot only.
 * @throws Where the folder can't be read.
 */
export async function completeFolder(folder: string, name: string): Promise<Completion> {
  const entries = await readdir(folder, { withFileTypes: true });
  const fitting = entries.filter(
    entry =>
      entry.name.startsWith(name) &&
      (name !== '' || !entry.name.startsWith('.')) &&
      // Nobody can type it, and it must not get into a field.
      !/\p{Cc}/u.test(entry.name),
  );
  const isFolder = await Promise.all(
    fitting.map(
      entry => entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(folder, entry.name)),
    ),
  );
  const names = fitting.flatMap((entry, index) => (isFolder[index] ? [entry.name] : [])).sort();
  const [only] = names;
  if (only === undefined) return { completed: name, choices: [] };
  if (names.length === 1) return { completed: only + path.sep, choices: [] };
  return { completed: names.reduce(sharedStart), choices: names };
}

async function leadsToFolder(folder: string, name: string): Promise<boolean> {
  try {
    return (await stat(path.join(folder, name))).isDirectory();
  } catch {
    return false;
  }
}

function sharedStart(one: string, other: string): string {
  const others = [...other];
  const characters = [...one];
  const end = characters.findIndex((character, index) => character !== others[index]);
  return end < 0 ? one : characters.slice(0, end).join('');
}
