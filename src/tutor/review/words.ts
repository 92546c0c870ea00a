import type { Course } from '../../course/model.ts';
import type { Progress } from '../../progress/progress.ts';
import { dueAt, reviewOf } from '../../progress/reviews.ts';
import { nextReview } from './due.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 'in 3 days', 'in 5 hours', 'now'. @param milliseconds From now on. */
function inWords(milliseconds: number): string {
  if (milliseconds <= 0) return 'now';
  // What is a second less than a day is a day to people.
  const days = Math.round(milliseconds / DAY);
  if (milliseconds > DAY - HOUR / 2) return days === 1 ? 'in a day' : `in ${days} days`;
  if (milliseconds > HOUR) return counted(Math.round(milliseconds / HOUR), 'hour');
  return counted(Math.max(1, Math.round(milliseconds / MINUTE)), 'minute');
}

function counted(count: number, word: string): string {
  return `in ${count} ${word}${count === 1 ? '' : 's'}`;
}

/** '1 quiz is', '3 quizzes are'. */
export function quizzesAre(count: number): string {
  return count === 1 ? '1 quiz is' : `${count} quizzes are`;
}

/** When a quiz is asked again: 'comes back in 3 days'. */
export function comesBack(progress: Progress, quiz: string, now: string): string {
  const review = reviewOf(progress, quiz);
  const due = review && dueAt(review);
  if (due === undefined) return 'is known now: it does not come back';
  return due <= Date.parse(now) ? 'is still due' : `comes back ${inWords(due - Date.parse(now))}`;
}

/** What is said where nothing is due, and when something is. */
export function nothingDueText(course: Course, progress: Progress, now: string): string {
  const next = nextReview(course, progress, now);
  if (next === undefined) return 'Nothing is due. Quizzes that you answer wrong come back here after a day.';
  return `Nothing is due. The next quiz comes back ${inWords(next.due - Date.parse(now))}, of "${next.lesson.title}".`;
}
