import { expect, test } from 'vitest';
import { buildCourse } from '../../src/course/build-course.ts';
import type { Stop } from '../../src/course/stop.ts';
import { nextStop, previousStop, resolveStop, stopsOf } from '../../src/course/stops.ts';
import { sampleFiles } from './sample-course.ts';

const course = buildCourse(sampleFiles());
const whole: readonly Stop[] = [
  { kind: 'lesson', lesson: 'hello', page: 0 },
  { kind: 'lesson', lesson: 'hello', page: 1 },
  { kind: 'lesson', lesson: 'models', page: 0 },
  { kind: 'exercise', exercise: 'first-model' },
  { kind: 'exercise', exercise: 'second-model' },
  { kind: 'chapter-end', chapter: 'first' },
  { kind: 'lesson', lesson: 'rules', page: 0 },
  { kind: 'chapter-end', chapter: 'second' },
  { kind: 'course-end' },
];

function walk(from: Stop | undefined, step: typeof nextStop): readonly Stop[] {
  return from ? [from, ...walk(step(course, from), step)] : [];
}

test('one step on at a time visits every page, exercise and chapter end', () => {
  expect(walk(whole[0], nextStop)).toEqual(whole);
});

test('one step back at a time is the same way', () => {
  expect(walk(whole.at(-1), previousStop)).toEqual([...whole].reverse());
});

test('places are lessons, exercises and chapter ends, without opening a lesson', () => {
  expect(stopsOf(course)).toEqual(whole.filter(stop => stop.kind !== 'lesson' || stop.page === 0));
});

test.each<[string, Stop | undefined, Stop]>([
  ['nothing kept', undefined, { kind: 'lesson', lesson: 'hello', page: 0 }],
  ['a page', { kind: 'lesson', lesson: 'hello', page: 1 }, { kind: 'lesson', lesson: 'hello', page: 1 }],
  [
    'a page that is gone',
    { kind: 'lesson', lesson: 'hello', page: 9 },
    { kind: 'lesson', lesson: 'hello', page: 1 },
  ],
  [
    'a lesson that is gone',
    { kind: 'lesson', lesson: 'old', page: 1 },
    { kind: 'lesson', lesson: 'hello', page: 0 },
  ],
  [
    'a renamed exercise',
    { kind: 'exercise', exercise: 'todo-model' },
    { kind: 'exercise', exercise: 'first-model' },
  ],
  [
    'an exercise that is gone',
    { kind: 'exercise', exercise: 'old' },
    { kind: 'lesson', lesson: 'hello', page: 0 },
  ],
  ['the end of the course', { kind: 'course-end' }, { kind: 'course-end' }],
  ['a chapter end', { kind: 'chapter-end', chapter: 'second' }, { kind: 'chapter-end', chapter: 'second' }],
])('a kept stop leads somewhere: %s', (_, kept, expected) => {
  expect(resolveStop(course, kept)).toEqual(expected);
});
