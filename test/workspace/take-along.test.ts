import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeAlong } from '../../src/workspace/take-along.ts';

const application = {
  files: { 'amplify/backend.ts': 'backend\n', 'amplify/data/resource.ts': 'data\n' },
  pins: { '@aws-amplify/backend': '1.2.3' },
};

let outside: string;
let workspace: string;
beforeEach(async () => {
  outside = await mkdtemp(path.join(tmpdir(), 'take-'));
  workspace = path.join(outside, 'course');
  await mkdir(workspace);
});
afterEach(async () => rm(outside, { recursive: true, force: true }));

const take = (folder: string) => takeAlong(folder, workspace, application);

test('writes a project into a folder that isn’t there yet, named after it', async () => {
  const folder = path.join(outside, 'deep/Team Notes!');
  expect(await take(folder)).toEqual([
    '.gitignore',
    'README.md',
    'amplify/backend.ts',
    'amplify/data/resource.ts',
    'amplify/package.json',
    'amplify/tsconfig.json',
    'package.json',
  ]);
  expect(JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))).toEqual({
    name: 'team-notes',
    version: '0.1.0',
    private: true,
    devDependencies: application.pins,
  });
  expect(await readFile(path.join(folder, 'amplify/data/resource.ts'), 'utf8')).toBe('data\n');
  expect((await readFile(path.join(folder, '.gitignore'), 'utf8')).split('\n')).toEqual(
    expect.arrayContaining(['node_modules', '.amplify', 'amplify_outputs*']),
  );
});

test('an empty repository is an empty folder', async () => {
  const folder = path.join(outside, 'app');
  await mkdir(path.join(folder, '.git'), { recursive: true });
  await take(folder);
  expect(await readdir(folder)).toContain('amplify');
});

test('writes nothing where something lies, a second time included', async () => {
  const folder = path.join(outside, 'app');
  await take(folder);
  await rm(path.join(folder, 'amplify'), { recursive: true });
  await expect(take(folder)).rejects.toMatchObject({ code: 'folder-not-empty', exitCode: 2 });
  expect(await readdir(folder)).not.toContain('amplify');
});

test('a file is no folder', async () => {
  await writeFile(path.join(outside, 'app'), 'mine');
  await expect(take(path.join(outside, 'app'))).rejects.toMatchObject({
    brand: 'amplify-gen2-learn/LearnError',
  });
  expect(await readFile(path.join(outside, 'app'), 'utf8')).toBe('mine');
});

test('not into the workspace, by no way', async () => {
  await symlink(workspace, path.join(outside, 'link'), 'dir');
  for (const folder of [workspace, path.join(workspace, 'new/app'), path.join(outside, 'link/app')])
    await expect(take(folder)).rejects.toMatchObject({ code: 'folder-in-workspace' });
  expect(await readdir(workspace)).toEqual([]);
});
