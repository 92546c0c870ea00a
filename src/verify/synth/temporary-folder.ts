import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makePrivateFolder } from '../../files/private-folder.ts';
import { isAlive } from '../../process-identity.ts';

/**
 * A folder of this process's own, among the machine's temporary ones. What processes left that are no more (they were
 * killed, or the machine was switched off) is removed; a folder whose owner lives is never touched.
 * @param kind What it is for: the name of the folder that it lies in.
 * @returns Its path, named by this process's id.
 */
export async function claimTemporaryFolder(kind: string): Promise<string> {
  const parent = path.join(await makePrivateFolder(), kind);
  const own = path.join(parent, String(process.pid));
  await mkdir(own, { recursive: true, mode: 0o700 });
  for (const name of await readdir(parent)) {
    const owner = Number(name);
    if (Number.isInteger(owner) && isAlive(owner)) continue;
    await rm(path.join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
  return own;
}
