import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const program = fileURLToPath(new URL('client-calls.mjs', import.meta.url));
const hook = fileURLToPath(new URL('loopback-only.cjs', import.meta.url));

export interface ClientCalls {
  /** How each call of the app ended, by its name. */
  readonly ends: Readonly<Record<string, string>>;
  /** Each name that was looked up, and each address that was connected to. */
  readonly network: readonly string[];
}

/** Lets the unmodified aws-amplify client use outputs, and records what it asks of the network. */
export async function callsOfClient(
  outputs: string,
  folder: string,
  calls: readonly string[] = [],
): Promise<ClientCalls> {
  const log = path.join(folder, 'client-network.txt');
  await writeFile(log, '');
  const { stdout } = await execa(process.execPath, ['--require', hook, program, outputs, ...calls], {
    env: { LOOPBACK_ONLY_LOG: log },
  });
  const ends = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const network = (await readFile(log, 'utf8')).split('\n').filter(line => line !== '');
  return { ends, network };
}
