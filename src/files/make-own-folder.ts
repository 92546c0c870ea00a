import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder of ours below a workspace, but never the workspace itself: where that was deleted meanwhile, no part of
 * it is made anew.
 * @throws The system's error, ENOENT where the workspace is gone.
 */
export async function makeOwnFolder(folder: string): Promise<void> {
  const own = `${path.sep}.course`;
  const at = `${folder}${path.sep}`.lastIndexOf(`${own}${path.sep}`);
  if (at < 0) {
    await mkdir(folder, { recursive: true });
    return;
  }
  let made = folder.slice(0, at);
  for (const part of folder.slice(at + 1).split(path.sep)) {
    made = path.join(made, part);
    await mkdir(made).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
