import type { Progress, Review } from './progress.ts';

/**
 * Days until a quiz is asked again, by the box that it lies in: the boxes of Sebastian Leitner (So lernt man lernen,
 * 1972). A quiz that was wrong at first comes into the first box; a right answer when it is due moves it one box on, a
 * wrong one at any time back into the first. Behind the last box it is known.
 */
const DAYS = [1, 3, 7, 21] as const;
const DAY = 86_400_000;

/**
 * Where a quiz stands; undefined for one that was never wrong, or is not solved yet. Files from before there were
 * reviews say how many answers a quiz took, and not when: it is due.
 */
export function reviewOf(progress: Progress, quiz: string): Review | undefined {
  const { reviews, quizzes, answersShown } = progress;
  if (Object.hasOwn(reviews, quiz)) return reviews[quiz];
  const wasWrong = (quizzes[quiz] ?? 0) > 1 || answersShown.includes(quiz);
  return wasWrong ? { box: 0, since: new Date(0).toISOString() } : undefined;
}

/** Ids of all quizzes that were wrong at first. The course may not have them any more. */
export function reviewedIds({ reviews, quizzes, answersShown }: Progress): ReadonlySet<string> {
  const solved = Object.keys(quizzes).filter(id => (quizzes[id] ?? 0) > 1);
  return new Set([...Object.keys(reviews), ...solved, ...answersShown]);
}

/** When a quiz is asked again, in milliseconds since 1970; undefined for one that is known. */
export function dueAt({ box, since }: Review): number | undefined {
  const days = DAYS[box];
  if (days === undefined) return undefined;
  const begin = Date.parse(since);
  // A time that can't be read is long ago.
  return (Number.isNaN(begin) ? 0 : begin) + days * DAY;
}

/** @param now ISO 8601; where it isn't known yet (''), nothing is due. */
export function isDue(review: Review, now: string): boolean {
  const due = dueAt(review);
  return due !== undefined && due <= Date.parse(now);
}

/**
 * What an answer in a lesson changes of the progress.
 * @param attempts Answers so far, with this one.
 * @param at When it was given (ISO 8601).
 */
export function recordAnswer(
  progress: Progress,
  quiz: string,
  { correct, attempts }: { readonly correct: boolean; readonly attempts: number },
  at: string,
): Progress {
  const quizzes = { ...progress.quizzes, [quiz]: correct ? attempts : -attempts };
  const answered = { ...progress, quizzes };
  return correct && attempts > 1 ? inBox(answered, quiz, { box: 0, since: at }) : answered;
}

/** What it changes that the answer to a lesson's quiz was shown. */
export function recordAnswerShown(progress: Progress, quiz: string, at: string): Progress {
  const answersShown = [...new Set([...progress.answersShown, quiz])];
  return inBox({ ...progress, answersShown }, quiz, { box: 0, since: at });
}

/**
 * What an answer in a review changes. A right one ahead of time leaves the quiz where it is: who answers twice within a
 * minute doesn't remember it for weeks.
 * @param right Whether the first answer was right.
 */
export function recordReview(progress: Progress, quiz: string, right: boolean, at: string): Progress {
  const review = reviewOf(progress, quiz);
  if (!right) return inBox(progress, quiz, { box: 0, since: at });
  if (review === undefined || !isDue(review, at)) return progress;
  return inBox(progress, quiz, { box: review.box + 1, since: at });
}

function inBox(progress: Progress, quiz: string, review: Review): Progress {
  return { ...progress, reviews: { ...progress.reviews, [quiz]: review } };
}
