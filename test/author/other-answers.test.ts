import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorker } from '../../scripts/build/fresh-worker.ts';
import { type ExerciseBench, makeBenchFolder, openBench } from '../../src/author/exercise-bench.ts';
import { installPackages } from '../../src/author/install-packages.ts';
import { narrowCourse } from '../../src/author/narrow-course.ts';
import { findExercise } from '../../src/course/lookup.ts';
import type { Course } from '../../src/course/model.ts';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { sourceCourse } from '../support/source-course.ts';
import { otherAnswers } from './other-answers.ts';

const root = path.resolve(import.meta.dirname, '../..');
let course: Course;
let bench: ExerciseBench;

beforeAll(async () => {
  const whole = await sourceCourse();
  const solved = otherAnswers.map(({ exercise }) => findExercise(whole, exercise));
  course = narrowCourse(whole, solved);
  const folder = await makeBenchFolder(await installPackages(root));
  const workerPath = await freshWorker(root, path.join(folder, '.worker'));
  const verifier = createVerifier({
    layout: workspaceLayout(folder),
    course,
    workerPath,
  });
  bench = await openBench(folder, course, verifier);
});

afterAll(() => bench?.dispose());

test.each(otherAnswers)('$exercise is solved too by: $what', async ({ exercise: id, file, text }) => {
  const exercise = findExercise(course, id);
  const verdict = await bench.judge(exercise, { ...exercise.solution, [file]: text });
  // First what went wrong, so that a failure shows it.
  expect(verdict.diagnostics).toEqual([]);
  expect(verdict.checks.filter(check => check.state !== 'passed')).toEqual([]);
  expect(verdict.status).toBe('passed');
});
