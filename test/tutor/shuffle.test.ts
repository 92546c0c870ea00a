import { expect, test } from 'vitest';
import { shuffledBy } from '../../src/tutor/shuffle.ts';

const ids = Array.from({ length: 300 }, (_, index) => `quiz-${index}`);

test.each([2, 3, 4, 7])('%i numbers: all of them, never rising, the same each time', count => {
  for (const id of ids) {
    const shuffled = shuffledBy(id, count);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
    expect(shuffled).not.toEqual([...Array(count).keys()]);
    expect(shuffledBy(id, count)).toEqual(shuffled);
  }
});

test('quizzes differ, and every number gets to stand first', () => {
  const firsts = new Set(ids.map(id => shuffledBy(id, 4)[0]));
  expect(firsts).toEqual(new Set([0, 1, 2, 3]));
});

test.each([0, 1])('%i numbers have one order', count => {
  expect(shuffledBy('any', count)).toEqual([...Array(count).keys()]);
});
