import { mkdir } from 'node:fs/promises';
import { lock } from 'proper-lockfile';

/** Runs the work while no other process does so for the same folder: tests run side by side, and install once. */
export async function oneAtATime<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const release = await lock(folder, {
    lockfilePath: `${folder}.lock`,
    retries: { retries: 1200, factor: 1, minTimeout: 500, maxTimeout: 500 },
  });
  try {
    return await work();
  } finally {
    await release();
  }
}
