import { expect, test } from 'vitest';
import { emptyProgress, type Progress } from '../../src/progress/progress.ts';
import {
  dueAt,
  isDue,
  recordAnswer,
  recordAnswerShown,
  recordReview,
  reviewOf,
} from '../../src/progress/reviews.ts';

const DAY = 86_400_000;
const start = Date.parse('2026-01-02T03:04:05.000Z');
const after = (days: number, more = 0) => new Date(start + days * DAY + more).toISOString();

/** Whole days from a moment until the quiz is due. */
function daysUntilDue(progress: Progress, from: string): number | undefined {
  const review = reviewOf(progress, 'q');
  const due = review && dueAt(review);
  return due === undefined ? undefined : (due - Date.parse(from)) / DAY;
}

test('a quiz that was right at once never comes back', () => {
  const progress = recordAnswer(emptyProgress, 'q', { correct: true, attempts: 1 }, after(0));
  expect(progress).toEqual({ ...emptyProgress, quizzes: { q: 1 } });
  expect(reviewOf(progress, 'q')).toBeUndefined();
});

test('one that was wrong at first is due a day after it was solved, and not before that', () => {
  const wrong = recordAnswer(emptyProgress, 'q', { correct: false, attempts: 1 }, after(0));
  expect(reviewOf(wrong, 'q')).toBeUndefined();
  const solved = recordAnswer(wrong, 'q', { correct: true, attempts: 2 }, after(2));
  expect(daysUntilDue(solved, after(2))).toBe(1);
  const review = reviewOf(solved, 'q') ?? { box: 9, since: '' };
  expect(isDue(review, after(3, -1))).toBe(false);
  expect(isDue(review, after(3))).toBe(true);
  expect(isDue(review, '')).toBe(false);
});

test('one whose answer was shown is due a day after that', () => {
  const shown = recordAnswerShown(emptyProgress, 'q', after(0));
  expect(shown.answersShown).toEqual(['q']);
  expect(daysUntilDue(shown, after(0))).toBe(1);
  expect(recordAnswerShown(shown, 'q', after(1)).answersShown).toEqual(['q']);
});

test('right when it is due: 3, 7 and 21 days, and then it is known; wrong: from the beginning', () => {
  let progress = recordAnswer(emptyProgress, 'q', { correct: true, attempts: 2 }, after(0));
  let day = 0;
  const spans: (number | undefined)[] = [];
  for (let count = 0; count < 4; count += 1) {
    day += daysUntilDue(progress, after(day)) ?? 0;
    progress = recordReview(progress, 'q', true, after(day));
    spans.push(daysUntilDue(progress, after(day)));
  }
  expect(spans).toEqual([3, 7, 21, undefined]);
  // Known, and asked once more all the same: wrong is wrong.
  expect(recordReview(progress, 'q', true, after(99))).toBe(progress);
  expect(daysUntilDue(recordReview(progress, 'q', false, after(99)), after(99))).toBe(1);
  const again = recordReview(progress, 'q', false, after(99));
  expect(daysUntilDue(recordReview(again, 'q', true, after(100)), after(100))).toBe(3);
});

test('right ahead of time changes nothing; wrong ahead of time starts over', () => {
  const solved = recordAnswer(emptyProgress, 'q', { correct: true, attempts: 2 }, after(0));
  const second = recordReview(solved, 'q', true, after(1));
  expect(recordReview(second, 'q', true, after(2))).toBe(second);
  expect(reviewOf(recordReview(second, 'q', false, after(2)), 'q')).toEqual({ box: 0, since: after(2) });
});

test('of a file from before there were reviews, what took several answers is due', () => {
  const old = { ...emptyProgress, quizzes: { q: 2, right: 1, open: -3 }, answersShown: ['shown'] };
  const due = ['q', 'right', 'open', 'shown', 'toString', '__proto__'].filter(id => {
    const review = reviewOf(old, id);
    return review !== undefined && isDue(review, after(0));
  });
  expect(due).toEqual(['q', 'shown']);
  expect(daysUntilDue(recordReview(old, 'q', true, after(0)), after(0))).toBe(3);
});

test('a time that cannot be read is long ago', () => {
  expect(isDue({ box: 0, since: 'yesterday' }, after(0))).toBe(true);
});
