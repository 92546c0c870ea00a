import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identifyFolder } from '../../src/workspace/identify-folder.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'identify-'));
});
afterEach(async () => rm(base, { recursive: true, force: true }));

test('missing, empty, or left with what the system puts there: new', async () => {
  await writeFile(path.join(base, '.DS_Store'), '');
  expect(await identifyFolder(base)).toEqual({ kind: 'new' });
  expect(await identifyFolder(path.join(base, 'a', 'b'))).toEqual({ kind: 'new' });
});

test('one with our marker is a workspace, one that was cut off before it is new', async () => {
  const { own, marker } = workspaceLayout(base);
  await mkdir(own);
  expect(await identifyFolder(base)).toEqual({ kind: 'new' });
  await writeFile(marker, '{}');
  await writeFile(path.join(base, 'package.json'), '{}');
  expect(await identifyFolder(base)).toEqual({ kind: 'workspace' });
});

test.each([
  ['an Amplify project', ['amplify', 'package.json'], /Amplify project/],
  ['a project', ['package.json', 'src'], /package\.json/],
  ['other files', ['a.txt', 'b.txt', 'c.txt', 'd.txt'], /a\.txt, b\.txt, c\.txt, \.\.\./],
])('%s is refused with a reason', async (_, names, reason) => {
  for (const name of names) await writeFile(path.join(base, name), '');
  expect(await identifyFolder(base)).toEqual({ kind: 'other', reason: expect.stringMatching(reason) });
});

test('a file, and a folder below a file, are unusable', async () => {
  await writeFile(path.join(base, 'file'), '');
  expect(await identifyFolder(path.join(base, 'file'))).toMatchObject({ kind: 'unusable' });
  expect(await identifyFolder(path.join(base, 'file', 'below', 'it'))).toMatchObject({ kind: 'unusable' });
});
