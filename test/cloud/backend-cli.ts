import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { installBackendCli } from '../../src/author/backend-cli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A folder with the real `ampx` and the AWS SDK in its node_modules; installed once into the ignored cache. */
export async function backendCliWorkspace(): Promise<string> {
  const folder = await installBackendCli(ROOT);
  // The CDK takes the bundler of functions from the lock file that it finds: npm's, since pnpm isn't on the PATH.
  await rm(path.join(folder, 'pnpm-lock.yaml'), { force: true });
  const lock = { name: 'backend-cli', lockfileVersion: 3, requires: true, packages: {} };
  const file = path.join(folder, 'package-lock.json');
  const text = JSON.stringify(lock);
  // An ampx of another test may be reading it.
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFileAtomic(file, text);
  return folder;
}
