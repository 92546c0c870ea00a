import { statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { type Finding, ok, problem, warning } from '../finding.ts';
import { quietEnvironment } from '../quiet-environment.ts';

/** The packages take 630 MB; the installer needs some to work in. Bytes. */
const neededDisk = 1_200_000_000;
/** Both engine processes together take 1.3 GB. Bytes. */
const comfortableMemory = 4_000_000_000;

/** Asks npm for its version, as the installation will. */
export async function examineNpm(env: NodeJS.ProcessEnv): Promise<Finding> {
  const { failed, stdout } = await execa('npm', ['--version'], {
    env: quietEnvironment(env),
    extendEnv: false,
    reject: false,
    timeout: 20_000,
  });
  if (!failed) return ok('npm', `npm ${stdout.trim()}.`);
  return problem(
    'npm',
    'npm does not run, so the packages of the exercises cannot be installed.',
    'Install Node.js together with npm: https://nodejs.org. Then: npm --version',
  );
}

/**
 * Free space where the workspace is, or will be.
 * @param installed Whether the packages are in place: then little more is needed.
 */
export async function examineDisk(folder: string, installed: boolean): Promise<Finding> {
  const free = await freeSpace(folder);
  if (free === undefined)
    return warning('disk', 'The free disk space is not known.', `Look at it yourself: df -h`);
  const what = `${gigabytes(free)} free on the disk of ${folder}.`;
  if (installed || free >= neededDisk) return ok('disk', what);
  return problem(
    'disk',
    `Only ${what} The packages need ${gigabytes(neededDisk)}.`,
    'Free some space, or use another disk: amplify-gen2-learn --workspace DIR',
  );
}

export function examineMemory(total: number = os.totalmem()): Finding {
  const what = `${gigabytes(total)} of memory.`;
  if (total >= comfortableMemory) return ok('memory', what);
  return warning(
    'memory',
    `${what} With less than ${gigabytes(comfortableMemory)} checks run one after the other, and take longer.`,
    'Close other programs while you learn. Then: amplify-gen2-learn doctor',
  );
}

async function freeSpace(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? undefined : freeSpace(parent);
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
