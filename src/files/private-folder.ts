import { lstat, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * Our folder among the machine's temporary ones, which only this user can enter; made where it isn't there.
 * @param below Absolute; the machine's folder for temporary files, unless told.
 * @returns Its path.
 * @throws Error where it is somebody else's, or open to others.
 */
export async function makePrivateFolder(below = os.tmpdir()): Promise<string> {
  const folder = privateFolderPath(below);
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  const { uid } = os.userInfo();
  // Windows has neither: its temporary folder is each user's own.
  const isOurs = process.platform === 'win32' || (found.uid === uid && (found.mode & 0o077) === 0);
  if (!found.isDirectory() || !isOurs) throw new Error(`${folder} is not a folder of this user alone.`);
  return folder;
}

export function privateFolderPath(below: string): string {
  return path.join(below, `amplify-gen2-learn-${os.userInfo().uid}`);
}
