import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeOwnFolder } from '../../files/make-own-folder.ts';
import { isAlive } from '../../process-identity.ts';

/**
 * A folder of this process's own. What processes left that are no more (they were killed, or the machine was switched
 * off) is removed; a folder whose owner lives is never touched.
 * @param parent Absolute; made where it isn't there.
 * @returns Its path, named by this process's id.
 */
export async function claimTemporaryFolder(parent: string): Promise<string> {
  const own = path.join(parent, String(process.pid));
  await makeOwnFolder(own);
  for (const name of await readdir(parent)) {
    const owner = Number(name);
    if (Number.isInteger(owner) && isAlive(owner)) continue;
    await rm(path.join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
  return own;
}
