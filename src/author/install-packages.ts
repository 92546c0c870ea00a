import { copyFile } from 'node:fs/promises';
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
export async function installPackages(
  root: string,
  onProgress: (placed: number, total: number) => void = () => {},
): Promise<string> {
  const template = path.join(root, 'exercises');
  const folder = path.join(root, '.cache', 'packages');
  const installer = createInstaller({
    layout: workspaceLayout(folder),
    template: await readTemplate(template),
  });
  if ((await installer.find()).kind === 'in-place') return folder;
  await oneAtATime(folder, async () => {
    // Another process may have done it meanwhile.
    if ((await installer.find()).kind === 'in-place') return;
    for (const file of ['package.json', 'package-lock.json']) {
      await copyFile(path.join(template, file), path.join(folder, file));
    }
    const stop = installer.onState(state => {
      if (state.kind === 'installing') onProgress(state.placed, state.total);
    });
    const state = await installer.install();
    stop();
    if (state.kind === 'failed') throw new LearnError(state.problem);
  });
  return folder;
}
