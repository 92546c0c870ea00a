import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LearnError } from '../learn-error.ts';
import { createInstaller } from '../workspace/install/installer.ts';
import { workspaceLayout } from '../workspace/layout.ts';
import { readTemplate } from '../workspace/template.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Installs the workspace's packages once for authors and tests, by the product's own installer.
 * @param root The project's root; the packages go to `.cache/packages`, and workspaces below it find them upward.
 * @param onProgress Told how many packages are in place.
 * @returns The folder.
 * @throws LearnError where they can't be installed.
 */
export async function installPackages(root: string, onProgress: Progress = () => {}): Promise<string> {
  const exercises = path.join(root, 'exercises');
  return installOnce(path.join(root, '.cache', 'packages'), exercises, 'exercises', onProgress);
}

/** The same with the `ampx` command, in `.cache/sandbox-packages`. */
export async function installSandboxPackages(root: string, onProgress: Progress = () => {}): Promise<string> {
  const exercises = path.join(root, 'exercises');
  return installOnce(path.join(root, '.cache', 'sandbox-packages'), exercises, 'sandbox', onProgress);
}

type Progress = (placed: number, total: number) => void;

async function installOnce(
  folder: string,
  exercises: string,
  tools: 'exercises' | 'sandbox',
  onProgress: Progress,
): Promise<string> {
  const template = await readTemplate(exercises, tools);
  const installer = createInstaller({ layout: workspaceLayout(folder), template });
  if ((await installer.find()).kind === 'in-place') return folder;
  await oneAtATime(folder, async () => {
    // Another process may have done it meanwhile.
    if ((await installer.find()).kind === 'in-place') return;
    await writeFile(path.join(folder, 'package.json'), template.packageJson);
    await writeFile(path.join(folder, 'package-lock.json'), template.packageLock);
    const stop = installer.onState(state => {
      if (state.kind === 'installing') onProgress(state.placed, state.total);
    });
    const state = await installer.install();
    stop();
    if (state.kind === 'failed') throw new LearnError(state.problem);
  });
  return folder;
}
