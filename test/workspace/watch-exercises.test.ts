import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LearnError } from '../../src/learn-error.ts';
import { watchExercises } from '../../src/workspace/watch-exercises.ts';

const exercise = (folder: string) => ({
  folder,
  files: ['amplify/data/resource.ts', '.env'],
  start: { 'notes/answer.MD': '', 'notes/NOTICE': '' },
  solution: {},
  mistakeFiles: {},
  alternativeFiles: {},
});
const folders = ['01-generations/03-typo', '01-generations/04-fields'];
let root: string;
let stop: () => Promise<void>;
let saves: string[];
let problems: LearnError[];
const file = (name = 'amplify/data/resource.ts', folder = folders[0] ?? '') => path.join(root, folder, name);
const savesOf = (folder: string | undefined) => saves.filter(saved => saved === folder).length;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'watch-'));
  for (const folder of folders) {
    await mkdir(path.dirname(file(undefined, folder)), { recursive: true });
    await writeFile(file(undefined, folder), 'start');
  }
  saves = [];
  problems = [];
  stop = await watchExercises({
    root,
    exercises: folders.map(exercise),
    onSaved: folder => saves.push(folder),
    onProblem: problem => problems.push(problem),
    settle: 250,
  });
});
afterEach(async () => {
  await stop();
  await rm(root, { recursive: true, force: true });
});

/** Saves the second exercise and waits for it: whatever the first was to report has been reported by then. */
async function settled() {
  const before = savesOf(folders[1]);
  await writeFile(file(undefined, folders[1]), `marker ${before}`);
  await vi.waitFor(() => expect(savesOf(folders[1])).toBeGreaterThan(before), {
    timeout: 5000,
    interval: 10,
  });
}

test.each([
  ['written in place', async () => writeFile(file(), 'edited')],
  ['written again without a change', async () => writeFile(file(), 'start')],
  [
    'renamed over (vim, VS Code on some disks)',
    async () => {
      await writeFile(`${file()}~`, 'edited');
      await rename(`${file()}~`, file());
    },
  ],
  [
    'moved to a backup, then written new (vim with backup)',
    async () => {
      await writeFile(path.join(path.dirname(file()), '4913'), '');
      await unlink(path.join(path.dirname(file()), '4913'));
      await rename(file(), `${file()}~`);
      await writeFile(file(), 'edited');
      await unlink(`${file()}~`);
    },
  ],
  [
    'deleted and created',
    async () => {
      await unlink(file());
      await writeFile(file(), 'edited');
    },
  ],
  [
    'several files at once',
    async () => {
      await Promise.all(
        ['amplify/backend.ts', 'amplify/auth.ts', 'amplify/data/resource.ts'].map(async name =>
          writeFile(file(name), 'x'),
        ),
      );
    },
  ],
])('a file %s is one save', async (_, save) => {
  await save();
  await vi.waitFor(() => expect(savesOf(folders[0])).toBeGreaterThan(0), { timeout: 20_000, interval: 10 });
  await settled();
  expect(savesOf(folders[0])).toBe(1);
});

test('a file in a folder that was made just now is a save', async () => {
  await mkdir(path.dirname(file('amplify/storage/resource.ts')), { recursive: true });
  await writeFile(file('amplify/storage/resource.ts'), 'new');
  await vi.waitFor(() => expect(savesOf(folders[0])).toBeGreaterThan(0), { timeout: 20_000, interval: 10 });
});

test('a file that is emptied first and written right after the report is reported again', async () => {
  await stop();
  const contents: string[] = [];
  let write: (() => void) | undefined = () => writeFileSync(file(), 'whole');
  stop = await watchExercises({
    root,
    exercises: folders.map(exercise),
    onProblem: problem => problems.push(problem),
    settle: 1,
    onSaved: () => {
      contents.push(readFileSync(file(), 'utf8'));
      // Within the time in which chokidar drops changes.
      write?.();
      write = undefined;
    },
  });
  await writeFile(file(), '');
  await vi.waitFor(() => expect(contents).toEqual(['', 'whole']), { timeout: 20_000, interval: 10 });
});

test.each([
  'amplify.yml',
  'README.md',
  'src/App.vue',
  'index.html',
  'schema.graphql',
  'data.csv',
  // The course knows these, whatever their names look like.
  'notes/answer.MD',
  'notes/NOTICE',
  '.env',
])('%s is a save too', async name => {
  await mkdir(path.dirname(file(name)), { recursive: true });
  await writeFile(file(name), 'version: 1');
  await vi.waitFor(() => expect(savesOf(folders[0])).toBe(1), { timeout: 20_000, interval: 10 });
});

test('lock, swap, backup and generated files are no saves', async () => {
  const beside = path.dirname(file());
  for (const name of [
    '.#resource.ts',
    '.resource.ts.swp',
    'resource.ts~',
    '4913',
    '#resource.ts#',
    'resource.ts.tmp',
    'resource.ts.3141592653',
    'resource.ts.bak',
    'sedkP3x2a',
    'resource.ts___jb_tmp___',
  ])
    await writeFile(path.join(beside, name), '');
  await mkdir(file('.amplify/generated/env'), { recursive: true });
  await writeFile(file('.amplify/generated/env/say-hello.ts'), '');
  await settled();
  expect(savesOf(folders[0])).toBe(0);
});

test('what cannot be watched is told once, and the rest is watched on', async () => {
  for (const name of ['first', 'second']) {
    await symlink(name, file(name));
    await settled();
  }
  await vi.waitFor(() => expect(problems).toHaveLength(1), { timeout: 20_000, interval: 10 });
  expect(problems[0]).toMatchObject({ code: 'cannot-watch' });
  await settled();
  expect(problems).toHaveLength(1);
});

test('after it is stopped it is silent', async () => {
  await writeFile(file(), 'edited');
  await stop();
  const before = saves.length;
  await writeFile(file(), 'edited again');
  expect(saves.length).toBe(before);
});
