import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toolsOf } from '../../src/sandbox/tools.ts';
import { readLockFile } from '../../src/workspace/install/lock-file.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { setUpProject } from '../../src/workspace/set-up-project.ts';
import { readTemplate } from '../../src/workspace/template.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const exercises = path.resolve('exercises');
const withSandbox = path.join(exercises, 'with-sandbox');
const run = promisify(execFile);

test('npm ci takes the lock file with ampx', async () => {
  await using folder = await temporaryFolder();
  for (const file of ['package.json', 'package-lock.json'])
    await copyFile(path.join(withSandbox, file), folder.join(file));
  const { stdout } = await run('npm', ['ci', '--dry-run', '--ignore-scripts', '--no-audit'], {
    cwd: folder.path,
  });
  expect(stdout).toMatch(/added \d+ packages/);
});

test('with ampx, everything else stays in the version that the exercises have', async () => {
  const packages = async (folder: string) =>
    JSON.parse(await readFile(path.join(folder, 'package-lock.json'), 'utf8')).packages as Record<
      string,
      { version?: string }
    >;
  const [without, both] = [await packages(exercises), await packages(withSandbox)];
  const changed = Object.keys(without).filter(
    place => place !== '' && both[place]?.version !== without[place]?.version,
  );
  expect(changed).toEqual([]);
  expect(both['node_modules/@aws-amplify/backend-cli']?.version).toBe('1.10.0');
});

test('the lock file of pnpm names no package that the one of npm has not, and none names a registry', async () => {
  const text = await readFile(path.join(withSandbox, 'package-lock.json'), 'utf8');
  const known = new Set(
    Object.entries<{ version?: string }>(JSON.parse(text).packages).map(
      ([place, { version }]) => `${place.split('node_modules/').at(-1)}@${version}`,
    ),
  );
  const pnpm = await readFile(path.join(withSandbox, 'pnpm-lock.yaml'), 'utf8');
  expect(Object.keys(parse(pnpm).packages).filter(name => !known.has(name))).toEqual([]);
  expect(text + pnpm).not.toMatch(/"resolved"|tarball:/);
});

test('a workspace follows the template with ampx from its installation on, and keeps what the learner changed', async () => {
  await using folder = await temporaryFolder();
  const layout = workspaceLayout(folder.path);
  await mkdir(layout.own, { recursive: true });
  await setUpProject(layout, await readTemplate(exercises));
  expect(await toolsOf(layout)).toBe('exercises');
  await setUpProject(layout, await readTemplate(exercises, 'sandbox'));
  expect(await toolsOf(layout)).toBe('sandbox');
  expect(readLockFile(await readFile(layout.packageLock, 'utf8')).pins).toHaveProperty([
    '@aws-amplify/backend-cli',
  ]);
  await writeFile(layout.packageJson, '{ "mine": true }');
  await setUpProject(layout, await readTemplate(exercises, 'sandbox'));
  expect(await readFile(layout.packageJson, 'utf8')).toContain('mine');
});
