import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeFolder } from '../../src/workspace/complete-folder.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'complete-'));
  for (const name of ['kurs-1', 'kurs-2', 'Größe', 'Grün', '.hidden', 'bad\u0007name'])
    await mkdir(path.join(folder, name));
  await writeFile(path.join(folder, 'kurs-file'), '');
  await symlink(path.join(folder, 'Grün'), path.join(folder, 'link'));
  await symlink(path.join(folder, 'gone'), path.join(folder, 'loose'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['k', 'kurs-', ['kurs-1', 'kurs-2']],
  ['kurs-1', `kurs-1${path.sep}`, []],
  ['Gr', 'Gr', ['Größe', 'Grün']],
  ['Grö', `Größe${path.sep}`, []],
  ['l', `link${path.sep}`, []],
  ['.', `.hidden${path.sep}`, []],
  ['kurs-f', 'kurs-f', []],
  ['x', 'x', []],
  ['', '', ['Größe', 'Grün', 'kurs-1', 'kurs-2', 'link']],
])('%j becomes %j', async (name, completed, choices) => {
  expect(await completeFolder(folder, name)).toEqual({ completed, choices });
});

test('a folder that is not there can complete nothing', async () => {
  await expect(completeFolder(path.join(folder, 'gone'), 'x')).rejects.toThrow('ENOENT');
});
