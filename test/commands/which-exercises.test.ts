import { expect, test } from 'vitest';
import { selectExercises } from '../../src/commands/which-exercises.ts';
import type { Exercise } from '../../src/course/exercise.ts';
import type { Course } from '../../src/course/model.ts';

const needs = ['types', 'backend', 'deployment'] as const;

/** Three chapters with an exercise of each kind; the last one has nothing but deployments. */
const chapters = [
  { id: 'generations', folder: '01-generations', number: 1, kinds: needs },
  { id: 'data', folder: '02-data', number: 2, kinds: needs },
  { id: 'sandbox', folder: '11-sandbox', number: 11, kinds: ['deployment'] as const },
];
const course = {
  title: 'Course',
  chapters: chapters.map(({ kinds, ...chapter }) => ({
    ...{ ...chapter, title: '', summary: '' },
    lessons: [
      { exercises: kinds.map(kind => ({ id: `${chapter.id}-${kind}`, chapter: chapter.id, needs: kind })) },
    ],
  })),
} as unknown as Course;

const ids = (exercises: readonly Exercise[]) => exercises.map(({ id }) => id).join(' ');
const all = { chapter: undefined, skip: undefined };

test.each([
  [
    { ...all },
    'generations-types generations-backend generations-deployment data-types data-backend data-deployment sandbox-deployment',
    '',
  ],
  [
    { ...all, skip: 'deployment' },
    'generations-types generations-backend data-types data-backend',
    'generations-deployment data-deployment sandbox-deployment',
  ],
  [{ chapter: 'data', skip: undefined }, 'data-types data-backend data-deployment', ''],
  [{ chapter: '2', skip: 'deployment' }, 'data-types data-backend', 'data-deployment'],
  [{ chapter: '11-sandbox', skip: undefined }, 'sandbox-deployment', ''],
  [
    { ...all, skip: 'sandbox, 1' },
    'data-types data-backend data-deployment',
    'generations-types generations-backend generations-deployment sandbox-deployment',
  ],
  [
    { ...all, skip: 'generations,deployment' },
    'data-types data-backend',
    'generations-types generations-backend generations-deployment data-deployment sandbox-deployment',
  ],
])('%o', (wish, exercises, skipped) => {
  const selected = selectExercises(course, wish);
  expect(ids(selected.exercises)).toBe(exercises);
  expect(ids(selected.skipped)).toBe(skipped);
});

test.each([
  [{ chapter: 'sandbax', skip: undefined }, 'Did you mean sandbox?'],
  [{ chapter: 'deployment', skip: undefined }, 'There is no chapter "deployment".'],
  [{ ...all, skip: 'deploymnet' }, 'Did you mean deployment?'],
  [{ ...all, skip: 'data,nowhere' }, 'There is no chapter "nowhere".'],
  [{ ...all, skip: ' , ' }, 'It may be: deployment, generations, data, sandbox.'],
  [{ chapter: 'sandbox', skip: 'deployment' }, 'no exercise left'],
  [{ chapter: undefined, skip: '1,2,11' }, 'no exercise left'],
])('%o is wrong use', (wish, message) => {
  expect(() => selectExercises(course, wish)).toThrow(
    expect.objectContaining({ exitCode: 2, message: expect.stringContaining(message) }),
  );
});
