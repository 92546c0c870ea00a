import { countPlaced } from './find-packages.ts';
import type { LockFile } from './lock-file.ts';
import { type ChildOptions, type ChildRun, runInstaller } from './run-installer.ts';

export interface NpmOptions extends Omit<ChildOptions, 'cwd' | 'onLine'> {
  readonly root: string;
  readonly lock: LockFile;
  readonly onProgress: (placed: number, total: number) => void;
}

/** How often the packages in place are counted, in milliseconds. npm itself tells nothing until the end. */
const countEvery = 1000;

/** The way out where pnpm can't be had, such as behind a registry that only knows approved packages. */
export async function installWithNpm({ root, lock, env, signal, onProgress }: NpmOptions): Promise<ChildRun> {
  const total = lock.locations.length;
  onProgress(0, total);
  const counting = setInterval(() => {
    void countPlaced(root, lock).then(placed => onProgress(placed, total));
  }, countEvery);
  try {
    // --no-workspaces: not the npm workspace that the learner's folder may happen to lie in.
    const args = ['ci', '--ignore-scripts', '--no-workspaces', '--include=dev', '--no-audit', '--no-fund'];
    return await runInstaller('npm', args, { cwd: root, env, signal });
  } finally {
    clearInterval(counting);
  }
}
