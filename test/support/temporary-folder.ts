import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** An empty folder that is removed when its block ends. */
export async function temporaryFolder(name = 'amplify gen2 lärn') {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), `${name} `)));
  return {
    path: folder,
    join: (...parts: string[]) => path.join(folder, ...parts),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
