import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginningOf, keepBeginning, keepPassedFiles } from '../../src/workspace/kept-files.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { clock, courseWith, dataFile, exerciseWith, template } from './sample-exercise.ts';

const backendFile = 'amplify/backend.ts';
const helper = 'amplify/data/rules.ts';
const carried = { [dataFile]: 'our data\n', [backendFile]: 'our backend\n' };
const first = exerciseWith({ isContinued: true, solution: carried });
const second = exerciseWith({
  id: 'next',
  folder: '01-generations/04-next',
  continues: 'typo',
  carried,
  start: { ...carried, 'amplify/new.ts': 'new\n' },
  solution: { ...carried, 'amplify/new.ts': 'new\n', [dataFile]: 'solved\n' },
});
const course = courseWith(first, { ...second });
const mine = { [dataFile]: 'my data\n', [helper]: 'my rules\n' };

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'begin-'));
  await open().writeCourse(course);
});
afterEach(async () => rm(root, { recursive: true, force: true }));

const open = () => openWorkspace({ root, course, template, clock, env: {} });
const place = (file: string) => path.join(root, second.folder, file);
const text = (file: string) => readFile(place(file), 'utf8').catch(() => undefined);
const pass = (files: Readonly<Record<string, string>>) => keepPassedFiles(open().layout, first, files);

test('nothing of the solution before lies in the workspace until the learner comes to it', async () => {
  expect(await text(dataFile)).toBeUndefined();
  expect(await text('amplify/new.ts')).toBeUndefined();
  expect(JSON.parse((await text('package.json')) ?? '')).toMatchObject({ name: 'learn-next' });
});

test('the learner’s files of the exercise before go on, with those that they added and those that are new', async () => {
  await pass(mine);
  expect(await open().begin(second)).toEqual({ from: 'learner', previous: 'typo' });
  expect(await text(dataFile)).toBe('my data\n');
  expect(await text(helper)).toBe('my rules\n');
  expect(await text('amplify/new.ts')).toBe('new\n');
  // The learner's backend has no such file.
  expect(await text(backendFile)).toBeUndefined();
});

test('where it hasn’t passed, it begins with the solution, and says so once', async () => {
  expect(await open().begin(second)).toEqual({ from: 'solution', previous: 'typo' });
  expect(await text(backendFile)).toBe('our backend\n');
  expect(await open().begin(second)).toBeUndefined();
});

test('who did the exercise before afterwards meets their own files, where nothing was changed', async () => {
  await open().begin(second);
  await pass(mine);
  expect(await open().begin(second)).toEqual({ from: 'learner', previous: 'typo' });
  expect(await text(dataFile)).toBe('my data\n');
  expect(await text(backendFile)).toBeUndefined();
  await open().undo();
  expect(await text(backendFile)).toBe('our backend\n');
});

test('changed files are never replaced, nor are removed ones written again', async () => {
  await open().begin(second);
  await writeFile(place(dataFile), 'changed\n');
  await rm(place('amplify/new.ts'));
  await pass(mine);
  expect(await open().begin(second)).toBeUndefined();
  await open().writeCourse(course);
  expect(await text(dataFile)).toBe('changed\n');
  expect(await text('amplify/new.ts')).toBeUndefined();
});

test('a file that is there before it begins stands', async () => {
  await writeFile(place(backendFile), 'early\n');
  await open().begin(second);
  expect(await text(backendFile)).toBe('early\n');
  expect(await text(dataFile)).toBe('our data\n');
});

test('reset begins anew with what passes now, and undo takes it back', async () => {
  await open().begin(second);
  await writeFile(place(dataFile), 'changed\n');
  await pass(mine);
  await open().reset(second);
  expect(await text(dataFile)).toBe('my data\n');
  expect(await text(backendFile)).toBeUndefined();
  expect((await beginningOf(open().layout, second))?.from).toBe('learner');
  await open().undo();
  expect(await text(dataFile)).toBe('changed\n');
  expect(await text(backendFile)).toBe('our backend\n');
});

test('a program that was killed in between is followed by one that goes on with the same files', async () => {
  await keepBeginning(open().layout, second, { from: 'learner', files: mine, written: false });
  await mkdir(path.dirname(place(dataFile)), { recursive: true });
  await writeFile(place(dataFile), 'my data\n');
  await pass({ [dataFile]: 'newer\n' });
  expect(await open().begin(second)).toEqual({ from: 'learner', previous: 'typo' });
  expect(await text(dataFile)).toBe('my data\n');
  expect(await text(helper)).toBe('my rules\n');
});

test('of two programs at once, one writes and the other finds it done', async () => {
  await pass(mine);
  const both = await Promise.all([open().begin(second), open().begin(second)]);
  expect(both.filter(one => one !== undefined)).toHaveLength(1);
  expect(await text(helper)).toBe('my rules\n');
});

test('what was kept is not believed: a path out of the exercise is as good as nothing', async () => {
  await pass({ '../../outside.ts': 'no\n' });
  expect(await open().begin(second)).toMatchObject({ from: 'solution' });
});

test('in a workspace that is gone nothing is begun', async () => {
  await rm(path.join(root, '.course'), { recursive: true });
  expect(await open().begin(second)).toBeUndefined();
  expect(await text(dataFile)).toBeUndefined();
});
