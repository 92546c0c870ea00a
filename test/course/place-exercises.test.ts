import { describe, expect, test } from 'vitest';
import type { ExerciseDefinition } from '../../src/course/exercise-schema.ts';
import { type DefinedFiles, placeExercises } from '../../src/course/place-exercises.ts';

const data = 'amplify/data/resource.ts';
const auth = 'amplify/auth/resource.ts';

function step(
  id: string,
  changes: Partial<ExerciseDefinition> = {},
  files: Partial<DefinedFiles> = {},
): DefinedFiles {
  return {
    folder: `01-app/0${id.length}-${id}`,
    start: {},
    solution: {},
    mistakes: {},
    alternatives: {},
    ...files,
    definition: {
      id,
      lesson: 'app',
      title: id,
      task: id,
      files: [data],
      needs: 'backend',
      checks: [],
      hints: [],
      startFails: { stage: 'types' },
      mistakes: [],
      ...changes,
    },
  };
}

const first = step(
  'a',
  { freedoms: { free: ['models/A'] } },
  { start: { [auth]: 'auth', [data]: 'todo', 'notes.md': 'n' }, solution: { [data]: 'one' } },
);
const second = step(
  'bb',
  { continues: 'a', freedoms: { extra: [], free: ['models/B'] } },
  { start: { 'amplify/new.ts': 'new' }, solution: { [data]: 'two' } },
);
const third = step('ccc', { continues: 'bb' }, { solution: { [data]: 'three' } });

describe('exercises that continue others', () => {
  test('begin with the backend of the solution before, and their own files beside, in whatever order they come', () => {
    const [last, middle, begin] = placeExercises([third, second, first]);
    expect(begin?.carried).toBeUndefined();
    expect(middle?.carried).toEqual({ [auth]: 'auth', [data]: 'one' });
    expect(middle?.start).toEqual({ [auth]: 'auth', [data]: 'one', 'amplify/new.ts': 'new' });
    expect(middle?.solution[data]).toBe('two');
    expect(last?.start).toEqual({ [auth]: 'auth', [data]: 'two', 'amplify/new.ts': 'new' });
    expect([last, middle, begin].map(one => one?.isContinued)).toEqual([undefined, true, true]);
  });

  test('what was free before stays so', () => {
    const [, middle, last] = placeExercises([first, second, third]);
    expect(middle?.freedoms).toEqual({ extra: [], atLeast: [], free: ['models/A', 'models/B'] });
    expect(last?.freedoms?.free).toEqual(['models/A', 'models/B']);
    expect(last?.freedoms?.extra).toBeUndefined();
  });

  test.each([
    [[step('a', { continues: 'b' })], 'is no exercise'],
    [[step('a', { continues: 'a' })], 'continues this one'],
    [[step('a', { continues: 'bb' }), step('bb', { continues: 'a' })], 'continues this one'],
    [[first, step('bb', { continues: 'a' }, { start: { [data]: 'mine' } })], `start/${data}`],
  ])('are refused where they go on from nothing, or replace a file: %#', (all, says) => {
    expect(() => placeExercises(all)).toThrow(says);
  });
});
