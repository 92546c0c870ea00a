import { expect, test } from 'vitest';
import { mergeProgress } from '../../src/progress/merge-progress.ts';
import { emptyProgress, type Progress } from '../../src/progress/progress.ts';
import { randomBy } from '../files/random.ts';

const at = (exercise: string) => ({ kind: 'exercise', exercise }) as const;

test('what both have done is kept; the earlier time, the most hints, the better answer', () => {
  const mine: Progress = {
    ...emptyProgress,
    lessonsRead: ['a'],
    exercisesPassed: { one: '2026-01-02T00:00:00.000Z', two: '2026-01-02T00:00:00.000Z' },
    hintsShown: { one: 1, two: 3 },
    quizzes: { right: 2, wrong: -1, both: 3 },
  };
  const theirs: Progress = {
    ...emptyProgress,
    lessonsRead: ['b', 'a'],
    exercisesPassed: { one: '2026-01-01T00:00:00.000Z', three: '2026-01-03T00:00:00.000Z' },
    hintsShown: { one: 2 },
    quizzes: { right: -4, wrong: -2, both: 2 },
  };
  expect(mergeProgress(emptyProgress, mine, theirs)).toEqual({
    ...emptyProgress,
    lessonsRead: ['b', 'a'],
    exercisesPassed: {
      one: '2026-01-01T00:00:00.000Z',
      two: '2026-01-02T00:00:00.000Z',
      three: '2026-01-03T00:00:00.000Z',
    },
    hintsShown: { one: 2, two: 3 },
    quizzes: { right: 2, wrong: -2, both: 2 },
  });
});

test('an answer that was shown is kept, and so is what was offered', () => {
  const mine = { ...emptyProgress, answersShown: ['a'], lessonsOffered: ['one'] };
  const theirs = { ...emptyProgress, answersShown: ['b'], lessonsOffered: ['two'] };
  expect(mergeProgress(emptyProgress, mine, theirs)).toEqual({
    ...emptyProgress,
    answersShown: ['b', 'a'],
    lessonsOffered: ['two', 'one'],
  });
});

test('of two programs that asked a quiz again, the later answer counts', () => {
  const review = (box: number, since: string) => ({ ...emptyProgress, reviews: { q: { box, since } } });
  const [early, late] = ['2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'];
  const merged = (one: Progress, other: Progress) => mergeProgress(emptyProgress, one, other).reviews.q;
  expect(merged(review(0, late), review(3, early))).toEqual({ box: 0, since: late });
  expect(merged(review(3, early), review(0, late))).toEqual({ box: 0, since: late });
  expect(merged(review(2, late), review(1, late))).toEqual({ box: 1, since: late });
});

test('where the learner is, and what is set, is what was said last', () => {
  const before: Progress = { ...emptyProgress, stop: at('one') };
  const kept: Progress = { ...before, stop: at('two'), settings: { autoAdvance: true } };
  expect(mergeProgress(before, before, kept)).toBe(kept);
  expect(mergeProgress(before, { ...before, stop: at('three') }, kept)).toEqual({
    ...kept,
    stop: at('three'),
  });
  const off = { ...kept, settings: { autoAdvance: false } };
  expect(mergeProgress(kept, off, kept)).toEqual(off);
});

test('at random, 500 times: nothing is taken away, whatever the order, and again is the same', () => {
  const random = randomBy(11);
  const names = ['a', 'b', 'c', 'd', '__proto__', 'constructor'];
  const some = <Value>(make: () => Value): Record<string, Value> =>
    Object.fromEntries(names.filter(() => random(2) === 0).map(name => [name, make()]));
  const progress = (): Progress => ({
    ...emptyProgress,
    lessonsRead: names.filter(() => random(2) === 0),
    exercisesPassed: some(() => new Date(random(1e9)).toISOString()),
    hintsShown: some(() => random(5)),
    quizzes: some(() => random(9) - 4),
    answersShown: names.filter(() => random(2) === 0),
    // Few moments, so that some are the same.
    reviews: some(() => ({ box: random(4), since: new Date(random(3) * 1000).toISOString() })),
    lessonsOffered: names.filter(() => random(2) === 0),
  });
  for (let count = 0; count < 500; count += 1) {
    const [one, other] = [progress(), progress()];
    const merged = mergeProgress(emptyProgress, one, other);
    for (const side of [one, other]) {
      for (const part of ['lessonsRead', 'answersShown', 'lessonsOffered'] as const)
        expect(merged[part]).toEqual(expect.arrayContaining([...side[part]]));
      for (const part of ['exercisesPassed', 'hintsShown', 'quizzes', 'reviews'] as const)
        for (const id of Object.keys(side[part])) expect(Object.hasOwn(merged[part], id), id).toBe(true);
      for (const [id, hints] of Object.entries(side.hintsShown))
        expect(merged.hintsShown[id]).toBeGreaterThanOrEqual(hints);
      for (const [id, attempts] of Object.entries(side.quizzes))
        if (attempts > 0) expect(merged.quizzes[id]).toBeGreaterThan(0);
      for (const [id, { since }] of Object.entries(side.reviews))
        expect((merged.reviews[id]?.since ?? '') >= since, id).toBe(true);
    }
    const swapped = mergeProgress(emptyProgress, other, one);
    expect(inOrder(swapped)).toEqual(inOrder(merged));
    expect(mergeProgress(one, merged, merged)).toBe(merged);
  }
});

/** Of lists, the order says nothing. */
function inOrder(progress: Progress): Progress {
  const { lessonsRead, answersShown, lessonsOffered } = progress;
  return {
    ...progress,
    lessonsRead: [...lessonsRead].sort(),
    answersShown: [...answersShown].sort(),
    lessonsOffered: [...lessonsOffered].sort(),
  };
}
