import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { createInstaller } from '../src/workspace/install/installer.ts';
import { workspaceLayout } from '../src/workspace/layout.ts';
import { readTemplate } from '../src/workspace/template.ts';
import { type Measure, timed } from './measure.ts';

/** The workspace's installation by our installer against npm ci: from empty caches, then once more with filled ones. */
export const install: Measure = async ({ root, scratch, note }) => {
  const template = path.join(root, 'exercises');
  const env = {
    ...process.env,
    npm_config_cache: path.join(scratch, 'npm-cache'),
    npm_config_store_dir: path.join(scratch, 'pnpm-store'),
    XDG_CACHE_HOME: path.join(scratch, 'cache'),
    XDG_DATA_HOME: path.join(scratch, 'data'),
    PNPM_HOME: path.join(scratch, 'pnpm-home'),
  };
  const folderFor = async (name: string) => {
    const folder = path.join(scratch, name);
    await mkdir(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) {
      await cp(path.join(template, file), path.join(folder, file));
    }
    return folder;
  };
  const ours = async (name: string) => {
    const folder = await folderFor(name);
    const installer = createInstaller({
      layout: workspaceLayout(folder),
      template: await readTemplate(template),
      env,
    });
    return timed(async () => {
      const state = await installer.install();
      if (state.kind !== 'ready') throw new Error(JSON.stringify(state));
    });
  };
  const theirs = async (name: string) => {
    const cwd = await folderFor(name);
    const environment = { ...env, npm_config_cache: path.join(scratch, 'npm-ci-cache') };
    return timed(() =>
      execa('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd, env: environment }),
    );
  };
  const rows = [];
  for (const [what, name] of [
    ['Install, empty caches', 'cold'],
    ['Install, second time', 'warm'],
  ] as const) {
    note(`${what}: ours, then npm ci`);
    rows.push({
      what,
      ours: (await ours(`ours-${name}`)) / 1000,
      other: (await theirs(`npm-${name}`)) / 1000,
      against: 'npm ci --ignore-scripts',
      unit: 's' as const,
      aims: [{ kind: 'times-better' as const, value: 3 }],
    });
  }
  return rows;
};
