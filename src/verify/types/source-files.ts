import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileChanges } from './session.ts';

/** TypeScript files below a folder, with those that a synthesis generated, by absolute path. */
export async function readSources(folder: string): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  const visit = async (current: string): Promise<void> => {
    const entries = await readdir(current, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = path.join(current, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') await visit(file);
      } else if (/\.[cm]?tsx?$/.test(entry.name) && !entry.isFIFO()) {
        // A named pipe would be waited for without end.
        // A file that can't be read is as good as deleted for TypeScript.
        const content = await readFile(file, 'utf8').catch(() => undefined);
        if (content !== undefined) sources.set(file, content);
      }
    }
  };
  await visit(folder);
  return sources;
}

/**
 * What became of the files since TypeScript last saw them. Contents are compared, not times: two saves within one tick
 * of a coarse clock must not look alike.
 * @param known what TypeScript was told last; undefined where it read the folder by itself
 * @param projectFiles the files below the folder that TypeScript has in its project
 */
export function changesSince(
  known: ReadonlyMap<string, string> | undefined,
  projectFiles: readonly string[],
  sources: ReadonlyMap<string, string>,
): FileChanges {
  const seen = new Set([...(known?.keys() ?? []), ...projectFiles]);
  return {
    changed: [...sources]
      .filter(([file, text]) => seen.has(file) && known?.get(file) !== text)
      .map(([file]) => file),
    created: [...sources.keys()].filter(file => !seen.has(file)),
    deleted: [...seen].filter(file => !sources.has(file)),
  };
}
