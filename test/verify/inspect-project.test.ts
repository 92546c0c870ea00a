import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectProject } from '../../src/verify/inspect-project.ts';
import { dataFile, files, todoBackend } from './fixtures/backend-files.ts';
import { openWorkspace } from './fixtures/workspace.ts';

let workspace: Awaited<ReturnType<typeof openWorkspace>>;

beforeAll(async () => {
  workspace = await openWorkspace('inspect');
});
afterAll(async () => {
  await workspace?.[Symbol.asyncDispose]();
});

/** A project as `npm create amplify` makes one, below a folder that holds its packages. */
async function project(name: string, changed: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = path.join(workspace.layout.root, name);
  const all = { 'package.json': '{ "name": "app", "type": "module" }', ...todoBackend, ...changed };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

const left = async () =>
  (await readdir(tmpdir())).filter(name => name.startsWith('amplify-gen2-learn-inspect-'));

test('a project with its packages: the matrix; nothing is left behind, in it or beside it', {
  timeout: 300_000,
}, async () => {
  const folder = await project('app');
  const before = await left();
  const view = await inspectProject({ project: folder, workerPath: workspace.workerPath });
  const [todo] = view.data?.access?.models ?? [];
  expect(todo?.operations.find(({ operation }) => operation === 'delete')?.cells).toMatchObject({
    guest: { outcome: 'denied', layer: 'policy' },
    owner: { outcome: 'allowed', rules: ['allow.owner()'] },
  });
  expect(await readdir(folder)).toEqual(['amplify', 'package.json']);
  expect(await left()).toEqual(before);
});

test('a backend that does not build: where, and in plain words', { timeout: 300_000 }, async () => {
  const folder = await project('broken', {
    [files.data]: dataFile('Todo: a.model({ content: a.string() }),'),
  });
  await expect(inspectProject({ project: folder, workerPath: workspace.workerPath })).rejects.toMatchObject({
    code: 'synthesis-failed',
    message: expect.stringContaining('missing authorization rules'),
    exitCode: 1,
  });
});

test('a folder without a backend, and a project without its packages', async () => {
  const empty = await mkdtemp(path.join(tmpdir(), 'no-amplify-'));
  try {
    const inspecting = () => inspectProject({ project: empty, workerPath: workspace.workerPath });
    await expect(inspecting()).rejects.toMatchObject({ code: 'not-gen2', exitCode: 2 });
    await mkdir(path.join(empty, 'amplify'));
    await writeFile(path.join(empty, files.backend), '');
    await expect(inspecting()).rejects.toMatchObject({
      code: 'packages-missing',
      message: expect.stringContaining('@aws-amplify/backend'),
    });
  } finally {
    await rm(empty, { recursive: true });
  }
});
