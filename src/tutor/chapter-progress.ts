import type { Chapter } from '../course/model.ts';
import type { Progress } from '../progress/progress.ts';
import { isLessonDone, isTestOutPassed, type LeftOpen, leftOpenIn } from './open-work.ts';

/** How much of a chapter is done. */
export interface ChapterProgress {
  readonly lessons: Tally;
  readonly exercises: Tally;
  /** All lessons read, no quiz open, all exercises passed. */
  readonly done: boolean;
  /** Not all of it is done, but the exercise passed that tests out of it: the learner knows the chapter. */
  readonly testedOut: boolean;
}

/** `done` of `total`. */
export interface Tally {
  readonly done: number;
  readonly total: number;
}

/** Counts a chapter's lessons (done: read, with no quiz left open) and exercises. */
export function progressOf(chapter: Chapter, progress: Progress): ChapterProgress {
  const exercises = chapter.lessons.flatMap(lesson => lesson.exercises);
  const read = tally(chapter.lessons, lesson => isLessonDone(lesson, progress));
  const passed = tally(exercises, ({ id }) => progress.exercisesPassed[id] !== undefined);
  const done = read.done === read.total && passed.done === passed.total;
  return {
    lessons: read,
    exercises: passed,
    done,
    testedOut: !done && isTestOutPassed(chapter, progress),
  };
}

/** What the end of a chapter tells: what was done in it, and what was left open. */
export interface ChapterSummary extends ChapterProgress {
  /** Done: answered right. */
  readonly quizzes: Tally;
  /** Quizzes whose answer was shown instead. */
  readonly answersShown: number;
  /** Answers it took, wrong ones included. */
  readonly quizAnswers: number;
  readonly hints: number;
  /** In the order of the course. */
  readonly leftOpen: readonly LeftOpen[];
}

/** Sums up a chapter. */
export function whatWasDone(chapter: Chapter, progress: Progress): ChapterSummary {
  const quizzes = chapter.lessons.flatMap(lesson => lesson.pages().flatMap(({ quiz }) => quiz ?? []));
  const exercises = chapter.lessons.flatMap(lesson => lesson.exercises);
  const isRight = (id: string) => (progress.quizzes[id] ?? 0) > 0;
  return {
    ...progressOf(chapter, progress),
    quizzes: tally(quizzes, ({ id }) => isRight(id)),
    answersShown: quizzes.filter(({ id }) => !isRight(id) && progress.answersShown.includes(id)).length,
    quizAnswers: sum(quizzes.map(({ id }) => Math.abs(progress.quizzes[id] ?? 0))),
    hints: sum(exercises.map(({ id }) => progress.hintsShown[id] ?? 0)),
    leftOpen: leftOpenIn(chapter, progress),
  };
}

function tally<T>(items: readonly T[], isDone: (item: T) => boolean): Tally {
  return { done: items.filter(isDone).length, total: items.length };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
