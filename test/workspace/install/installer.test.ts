import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { InstallState } from '../../../src/workspace/install/install-state.ts';
import {
  createInstaller,
  type InstallerOptions,
  placedOf,
} from '../../../src/workspace/install/installer.ts';
import { workspaceLayout } from '../../../src/workspace/layout.ts';
import { readTemplate } from '../../../src/workspace/template.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const source = path.resolve('exercises');
/** The packages come from the network the first time; later pnpm's store has them. */
const installing = 600_000;

async function putTemplateIn(root: string): Promise<void> {
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(path.join(source, file), path.join(root, file));
  }
}

async function installerIn(root: string, env?: InstallerOptions['env']) {
  const installer = createInstaller({
    layout: workspaceLayout(root),
    template: await readTemplate(source),
    ...(env === undefined ? {} : { env }),
  });
  const states: InstallState[] = [];
  installer.onState(state => states.push(state));
  return { installer, states };
}

test(
  'an installation that is stopped in the middle goes on, and fixes what is deleted later',
  async () => {
    await using folder = await temporaryFolder();
    const root = folder.path;
    await putTemplateIn(root);
    const first = await installerIn(root);
    const middle = new Promise<void>(resolve => {
      first.installer.onState(state => {
        if (state.kind === 'installing' && state.placed > 20) resolve();
      });
    });
    const ended = first.installer.install();
    await middle;
    await first.installer.dispose();
    expect((await ended).kind).toBe('failed');
    expect(await readdir(root)).not.toContain('pnpm-lock.yaml');
    expect((await first.installer.find()).kind).not.toBe('in-place');

    const second = await installerIn(root);
    const [one, other] = await Promise.all([second.installer.install(), second.installer.install()]);
    expect(one).toEqual({ kind: 'ready' });
    expect(other).toBe(one);
    const progress = second.states.flatMap(state => (state.kind === 'installing' ? [state] : []));
    expect(progress.every(state => state.resumed)).toBe(true);
    expect(progress.at(-1)?.placed).toBe(progress.at(-1)?.total);
    // With pnpm's lock file beside it, the CDK would bundle functions by `pnpm exec`.
    expect((await readdir(root)).sort()).toEqual([
      '.course',
      'node_modules',
      'package-lock.json',
      'package.json',
    ]);

    const modules = path.join(root, 'node_modules');
    await rm(path.join(modules, 'constructs'), { recursive: true });
    await rm(path.join(modules, 'aws-cdk-lib', 'aws-s3'), { recursive: true });
    const third = await installerIn(root);
    expect(await third.installer.find()).toEqual({ kind: 'damaged', missing: ['constructs'] });
    expect(await third.installer.install()).toEqual({ kind: 'ready' });
    expect(await readdir(path.join(modules, 'aws-cdk-lib', 'aws-s3'))).toContain('index.js');

    const fourth = await installerIn(root);
    await fourth.installer.install();
    expect(fourth.states).toEqual([{ kind: 'ready' }]);
  },
  installing,
);

test('without a network it says so, and the next start knows that it was begun', async () => {
  await using folder = await temporaryFolder();
  const root = folder.path;
  await putTemplateIn(root);
  const { installer } = await installerIn(root, {
    ...process.env,
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_cache: path.join(root, 'empty-cache'),
    npm_config_fetch_retries: '0',
  });
  expect(await installer.install()).toMatchObject({ kind: 'failed', problem: { code: 'no-network' } });
  const note = JSON.parse(await readFile(workspaceLayout(root).install, 'utf8'));
  expect(note).toMatchObject({ state: 'started' });
  expect(await readdir(root)).not.toContain('pnpm-lock.yaml');
});

test.each([
  ['a plan that is shorter than the lock file', 0, 568, 582, 14],
  ['an installer that counts less', 568, 568, 582, 582],
  ['one that counts more', 590, 590, 582, 582],
  ['in the middle', 291, 582, 582, 291],
  ['one that goes on where it stopped', 0, 200, 582, 382],
  ['nothing to do', 0, 0, 582, 582],
])('%s: one number is the whole', (_, done, planned, total, placed) => {
  expect(placedOf(done, planned, total)).toBe(placed);
});
