import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { execa } from 'execa';
import { testFolder } from '../cloud.ts';
import type { PoolInCloud } from './deploy-pool.ts';

const hookSource = fileURLToPath(new URL('../../../src/cloud/client-hook.ts', import.meta.url));
const loopbackOnly = fileURLToPath(new URL('../loopback-only.cjs', import.meta.url));

/**
 * Runs code of an app with the unmodified client of aws-amplify, and the hook that leads it to the practice cloud.
 * @param app A module beside this one; it is given the outputs' file and the cloud's state, and prints JSON last.
 */
export async function runApp(
  app: string,
  { cloud, stateDir, outputs }: Pick<PoolInCloud, 'cloud' | 'stateDir' | 'outputs'>,
): Promise<{ readonly said: Record<string, unknown>; readonly outside: readonly string[] }> {
  const folder = await testFolder();
  const file = path.join(folder, 'amplify_outputs.json');
  const log = path.join(folder, 'network.txt');
  const hook = await buildHook(folder);
  await writeFile(file, JSON.stringify(outputs));
  await writeFile(log, '');
  const { stdout } = await execa(
    process.execPath,
    [
      ...['--require', loopbackOnly, '--import', hook],
      ...[fileURLToPath(new URL(app, import.meta.url)), file, path.join(stateDir, 'state.json')],
    ],
    { env: { PRACTICE_CLOUD_URL: cloud.url, LOOPBACK_ONLY_LOG: log } },
  );
  const outside = (await readFile(log, 'utf8')).split('\n').filter(line => line.startsWith('OUTSIDE'));
  return { said: JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), outside };
}

/** The hook as it is published. */
export async function buildHook(folder: string): Promise<string> {
  const outfile = path.join(folder, 'hook.mjs');
  await build({ entryPoints: [hookSource], bundle: true, format: 'esm', platform: 'node', outfile });
  return outfile;
}
