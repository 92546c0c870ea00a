import { statfs } from 'node:fs/promises';
import type { Problem } from '../../learn-error.ts';
import { again } from './failure-rule.ts';

/** Less than a run needs: one of the assets has 22 MB, and is written more than once. Bytes. */
const tooLittle = 64 * 1024 * 1024;

/** The failures for which ampx gives no reason: a full disk is one. */
const unexplained = ['assets-not-published', 'unknown-failure'];

/**
 * The problem, or that the disk is full where it is and the problem may come of that: what a run writes, and on the
 * practice cloud what it uploads, lies in the workspace.
 * @param free Bytes that are left on the disk of a folder; undefined where nobody knows.
 */
export async function unlessDiskIsFull(
  problem: Problem,
  folders: readonly string[],
  free: (folder: string) => Promise<number | undefined> = freeBytes,
): Promise<Problem> {
  if (!unexplained.includes(problem.code)) return problem;
  for (const folder of folders) {
    const left = await free(folder);
    if (left === undefined || left >= tooLittle) continue;
    return {
      code: 'disk-full',
      message: `The disk is full: ${Math.floor(left / 1024 / 1024)} MB are left for ${folder}, and a deployment writes more.`,
      resolution: `Free some space. ${again}`,
    };
  }
  return problem;
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
