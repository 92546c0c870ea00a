import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Course } from '../../src/course/model.ts';
import { emptyProgress, type Progress } from '../../src/progress/progress.ts';
import { openProgressStore } from '../../src/progress/progress-store.ts';

const clock = { now: () => new Date('2026-01-02T03:04:05.678Z') };
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'progress-'));
  file = path.join(folder, 'progress.json');
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const open = (course = courseWith({})) => openProgressStore({ file, course, clock });
const some: Progress = {
  ...emptyProgress,
  stop: { kind: 'exercise', exercise: 'old-name' },
  lessonsRead: ['first'],
  exercisesPassed: { 'old-name': '2026-01-01T00:00:00.000Z' },
  hintsShown: { 'old-name': 2 },
  quizzes: { one: -1 },
};

test('starts empty where there is no file', async () => {
  const store = open();
  expect(await store.read()).toEqual(emptyProgress);
  expect(store.recovered).toBeUndefined();
});

test('keeps what was written, for the next program too', async () => {
  await open().write(some);
  expect(await open().read()).toEqual(some);
});

test('a file from before there were reviews is read, and nothing of it is lost', async () => {
  const { reviews, lessonsOffered, ...old } = some;
  await writeFile(file, JSON.stringify(old));
  const store = open();
  expect(await store.read()).toEqual({ ...old, reviews: {}, lessonsOffered: [] });
  expect([reviews, lessonsOffered]).toEqual([{}, []]);
  expect(store.recovered).toBeUndefined();
});

test('what a newer program keeps in the file stays in it', async () => {
  await writeFile(file, JSON.stringify({ ...some, bookmarks: ['why'] }));
  const store = open();
  await store.write({ ...(await store.read()), quizzes: { one: -1, two: 2 } });
  const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(kept).toMatchObject({ bookmarks: ['why'], quizzes: { one: -1, two: 2 } });
});

test('a quiz whose answer was shown is still so for the next program', async () => {
  const store = open();
  const progress = await store.read();
  await store.write({ ...progress, answersShown: ['one'] });
  expect((await open().read()).answersShown).toEqual(['one']);
});

test('the last of many writes lands last', async () => {
  const store = open();
  await Promise.all([1, 2, 3, 4, 5].map(n => store.write({ ...some, quizzes: { one: -n } })));
  expect((await open().read()).quizzes).toEqual({ one: -5 });
});

test.each([
  ['broken JSON', '{ "version": 1, "lessonsRead": ["a'],
  ['another shape', '{ "version": 1, "lessonsRead": "all" }'],
  ['a list', '[]'],
  ['nothing at all', ''],
])('puts %s aside and starts empty', async (_, text) => {
  await writeFile(file, text);
  const store = open();
  expect(await store.read()).toEqual(emptyProgress);
  expect(store.recovered).toBe(path.join(folder, 'progress.broken-2026-01-02T03-04-05-678Z.json'));
  expect(await readFile(store.recovered ?? '', 'utf8')).toBe(text);
  await store.write(some);
  expect((await readdir(folder)).sort()).toEqual([
    'progress.broken-2026-01-02T03-04-05-678Z.json',
    'progress.json',
  ]);
});

test('a renamed exercise keeps its tick, its hints and its place', async () => {
  await open().write(some);
  const progress = await open(courseWith({ id: 'new-name', formerly: ['old-name'] })).read();
  expect(progress.exercisesPassed).toEqual({ 'new-name': '2026-01-01T00:00:00.000Z' });
  expect(progress.hintsShown).toEqual({ 'new-name': 2 });
  expect(progress.stop).toEqual({ kind: 'exercise', exercise: 'new-name' });
});

test('a folder that is gone is a problem with a way out, not a crash', async () => {
  await writeFile(path.join(folder, 'in-the-way'), '');
  const store = openProgressStore({
    file: path.join(folder, 'in-the-way', 'progress.json'),
    course: courseWith({}),
    clock,
  });
  await expect(store.write(some)).rejects.toMatchObject({
    code: 'progress-not-kept',
    resolution: expect.stringContaining('doctor'),
  });
});

function courseWith(exercise: { id?: string; formerly?: string[] }): Course {
  const exercises = exercise.id === undefined ? [] : [exercise];
  return { title: 'Test', chapters: [{ lessons: [{ exercises }] }] } as unknown as Course;
}
