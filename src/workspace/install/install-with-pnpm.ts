import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../files/disk.ts';
import { type ChildOptions, type ChildRun, runInstaller } from './run-installer.ts';

/** The newest that runs on Node 20. */
const pnpmVersion = '10.34.8';

export interface PnpmOptions extends Omit<ChildOptions, 'cwd' | 'onLine'> {
  readonly root: string;
  readonly pnpmLock: string;
  readonly onProgress: (placed: number, total: number) => void;
}

/**
 * Installs with pnpm in npm's layout (`node-linker=hoisted`): three times faster than npm from an empty cache, nine
 * times with a warm one. Its lock file is there for the run only: the CDK would take it as a reason to bundle
 * functions with `pnpm exec`, which most learners don't have.
 */
export async function installWithPnpm(options: PnpmOptions): Promise<ChildRun> {
  const lockFile = pnpmLockOf(options.root);
  await writeAtomically(lockFile, options.pnpmLock);
  let placed = 0;
  let total = 0;
  try {
    return await runInstaller('npx', arguments_, {
      cwd: options.root,
      env: options.env,
      signal: options.signal,
      onLine: line => {
        const event = readEvent(line);
        if (event === undefined) return;
        if (event.kind === 'total') total = event.packages;
        else placed += 1;
        if (total > 0) options.onProgress(Math.min(placed, total), total);
      },
    });
  } finally {
    await removePnpmLock(options.root);
  }
}

/** Takes away the lock file that a killed run has left. */
export async function removePnpmLock(root: string): Promise<void> {
  await rm(pnpmLockOf(root), { force: true });
}

/** Makes pnpm look at every package again, where it would trust its notes of what it once installed. */
export async function forgetPnpmNotes(root: string): Promise<void> {
  const notes = ['.modules.yaml', '.pnpm-workspace-state-v1.json', path.join('.pnpm', 'lock.yaml')];
  await Promise.all(notes.map(note => rm(path.join(root, 'node_modules', note), { force: true })));
}

const arguments_ = [
  '--yes',
  '--prefer-offline',
  `pnpm@${pnpmVersion}`,
  'install',
  '--frozen-lockfile',
  // No package of ours needs a script: esbuild's binary comes as a package per platform.
  '--ignore-scripts',
  // Not the pnpm workspace that the learner's folder may happen to lie in.
  '--ignore-workspace',
  '--prod=false',
  '--config.node-linker=hoisted',
  // node_modules may be npm's, from a run that fell back on it.
  '--config.confirm-modules-purge=false',
  // pnpm refuses to run where package.json names another manager.
  '--config.manage-package-manager-versions=false',
  '--reporter=ndjson',
];

function pnpmLockOf(root: string): string {
  return path.join(root, 'pnpm-lock.yaml');
}

type PnpmEvent = { readonly kind: 'total'; readonly packages: number } | { readonly kind: 'placed' };

/** The two of pnpm's log lines that tell how far it is. */
function readEvent(line: string): PnpmEvent | undefined {
  if (!line.includes('"pnpm:stats"') && !line.includes('"pnpm:progress"')) return undefined;
  try {
    const event: unknown = JSON.parse(line);
    if (typeof event !== 'object' || event === null) return undefined;
    if ('added' in event && typeof event.added === 'number') return { kind: 'total', packages: event.added };
    if ('status' in event && event.status === 'imported') return { kind: 'placed' };
  } catch {
    // Not a log line: some wrapper printed it.
  }
  return undefined;
}
