import { expect, test } from 'vitest';
import { buildCourse } from '../../src/course/build-course.ts';
import { findExercise, findLessonOrExercise } from '../../src/course/lookup.ts';
import { isLearnError } from '../../src/learn-error.ts';
import { sampleFiles } from './sample-course.ts';

const course = buildCourse(sampleFiles());

function errorOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (isLearnError(error)) return `${error.exitCode} ${error.code} ${error.message}`;
    throw error;
  }
  return 'no error';
}

test.each([
  ['first-model', 'first-model'],
  [' First-Model ', 'first-model'],
  ['todo-model', 'first-model'],
  ['02-second-model', 'second-model'],
  ['01-first/02-second-model/', 'second-model'],
  ['/home/me/amplify gen2/01-first/02-second-model/amplify/data/resource.ts', 'second-model'],
  ['.\\01-first\\01-first-model', 'first-model'],
  ['1', 'first-model'],
  ['1.2', 'second-model'],
  ['01-02', 'second-model'],
  ['sec', 'second-model'],
  ['do first', 'first-model'],
])('the exercise %j is %s', (word, id) => {
  expect(findExercise(course, word).id).toBe(id);
});

test.each([
  ['hello', 'hello'],
  ['lessons/01-first/02-models.md', 'models'],
  ['2.1', 'rules'],
  ['about mod', 'models'],
  ['2', 'models'],
])('the lesson %j is %s', (word, id) => {
  expect(findLessonOrExercise(course, word).id).toBe(id);
});

test('a mistyped name gets the nearest', () => {
  expect(errorOf(() => findExercise(course, 'frist-model'))).toMatch(
    /^2 unknown-exercise There is no exercise "frist-model". Did you mean first-model\?$/,
  );
  expect(errorOf(() => findLessonOrExercise(course, 'storage-and-queues'))).toBe(
    '2 unknown-lesson There is no lesson or exercise "storage-and-queues".',
  );
  expect(errorOf(() => findExercise(course, ''))).toMatch(/^2 unknown-exercise/);
});

test('what fits several is refused with all of them', () => {
  expect(errorOf(() => findExercise(course, 'model'))).toBe(
    '2 ambiguous-exercise "model" could be first-model (1.1), second-model (1.2).',
  );
  expect(errorOf(() => findLessonOrExercise(course, '1'))).toMatch(
    /^2 ambiguous-lesson .*hello \(1\.1\), rules \(2\.1\)/,
  );
});
