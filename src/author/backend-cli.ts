import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import writeFileAtomic from 'write-file-atomic';
import { type CommandHelp, type HelpReader, parseHelp } from './ampx-help.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** The version that goes with the `@aws-amplify/backend` that `exercises/package.json` pins. */
const BACKEND_CLI = '1.10.0';
/** Clients that ampx doesn't bring, and that tests call the practice cloud with. */
const CLIENTS = {
  '@aws-sdk/client-cognito-identity': '^3.1164.0',
  '@aws-sdk/client-cognito-identity-provider': '^3.1164.0',
};
const INSTALLER = 'pnpm@10';
const INSTALL_OPTIONS = [
  '--ignore-scripts',
  '--config.node-linker=hoisted',
  '--config.auto-install-peers=false',
];

const environment = {
  // Without it, Node 20 ends in silence where the telemetry's host can't be reached.
  AMPLIFY_DISABLE_TELEMETRY: '1',
  // Started without a package manager, ampx wants to know which one it should suppose.
  npm_config_user_agent: 'npm/10',
};

/**
 * Installs the real `ampx` once, as the workspace's packages are installed: by pnpm, without scripts.
 * @param root The project's root; the packages go to `.cache/backend-cli`.
 * @returns The folder.
 */
export async function installBackendCli(root: string): Promise<string> {
  const folder = path.join(root, '.cache', 'backend-cli');
  const wanted = JSON.stringify(await manifest(root));
  const marker = path.join(folder, 'installed.json');
  await oneAtATime(folder, async () => {
    if ((await readFile(marker, 'utf8').catch(() => undefined)) === wanted) return;
    for (const old of await readdir(folder)) await rm(path.join(folder, old), { recursive: true });
    await writeFile(path.join(folder, 'package.json'), wanted);
    await execa('npx', ['--yes', INSTALLER, 'install', ...INSTALL_OPTIONS], { cwd: folder });
    await writeFileAtomic(marker, wanted);
  });
  return folder;
}

/**
 * Reads the help of the `ampx` in a folder, each command's once: its text is kept beside the packages.
 * @param folder What `installBackendCli` returned.
 */
export function helpReader(folder: string): HelpReader {
  const read = new Map<string, Promise<CommandHelp>>();
  return words => {
    const key = words.join(' ');
    const known = read.get(key) ?? helpText(folder, words).then(text => parseHelp(text, words));
    read.set(key, known);
    return known;
  };
}

async function helpText(folder: string, words: readonly string[]): Promise<string> {
  const kept = path.join(folder, 'help', `${['ampx', ...words].join('-')}.txt`);
  const text = await readFile(kept, 'utf8').catch(() => undefined);
  if (text !== undefined) return text;
  const { stdout } = await execa(
    process.execPath,
    [path.join('node_modules', '.bin', 'ampx'), ...words, '--help'],
    {
      cwd: folder,
      env: environment,
      stdin: 'ignore',
    },
  );
  if (!stdout.includes('--help'))
    throw new Error(`ampx ${words.join(' ')} --help printed no help: ${stdout}`);
  await mkdir(path.dirname(kept), { recursive: true });
  await writeFile(kept, stdout);
  return stdout;
}

async function manifest(root: string): Promise<object> {
  const template = JSON.parse(await readFile(path.join(root, 'exercises', 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  return {
    name: 'amplify-gen2-learn-backend-cli',
    private: true,
    type: 'module',
    dependencies: { ...template.devDependencies, ...CLIENTS, '@aws-amplify/backend-cli': BACKEND_CLI },
  };
}
