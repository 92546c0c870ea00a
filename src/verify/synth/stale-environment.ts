import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FunctionView } from '../../checks/backend-view.ts';

/**
 * Removes what earlier synthesis runs wrote of functions that are gone or have another name now: an import of theirs would
 * still find types, here and nowhere else.
 */
export async function removeStaleEnvironments(
  project: string,
  functions: readonly FunctionView[],
): Promise<void> {
  const folder = path.join(project, '.amplify', 'generated', 'env');
  const current = new Set(functions.map(({ name }) => `${name}.ts`));
  const written = await readdir(folder).catch(() => []);
  for (const file of written) {
    if (!current.has(file)) await rm(path.join(folder, file), { force: true });
  }
}
