import type { Chapter } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import type { Progress } from '../progress/progress.ts';

/** How much of a chapter is done. Parses no lesson, so that lists are cheap. */
export interface ChapterProgress {
  readonly lessons: Tally;
  readonly exercises: Tally;
  /** All lessons read and all exercises passed. */
  readonly done: boolean;
}

/** `done` of `total`. */
export interface Tally {
  readonly done: number;
  readonly total: number;
}

/** Counts a chapter's lessons and exercises. */
export function progressOf(chapter: Chapter, progress: Progress): ChapterProgress {
  const exercises = chapter.lessons.flatMap(lesson => lesson.exercises);
  const read = tally(chapter.lessons, ({ id }) => progress.lessonsRead.includes(id));
  const passed = tally(exercises, ({ id }) => progress.exercisesPassed[id] !== undefined);
  return {
    lessons: read,
    exercises: passed,
    done: read.done === read.total && passed.done === passed.total,
  };
}

/** What the end of a chapter tells: what was done in it, and what was left open. */
export interface ChapterSummary extends ChapterProgress {
  readonly quizzes: Tally;
  /** Answers it took, wrong ones included. */
  readonly quizAnswers: number;
  readonly hints: number;
  /** In the order of the course. */
  readonly leftOpen: readonly LeftOpen[];
}

/** Something that can still be done, and where. */
export interface LeftOpen {
  readonly kind: 'lesson' | 'quiz' | 'exercise';
  readonly title: string;
  readonly stop: Stop;
}

/** Sums up a chapter. Parses its lessons, for the quizzes. */
export function whatWasDone(chapter: Chapter, progress: Progress): ChapterSummary {
  const quizzes = chapter.lessons.flatMap(lesson => lesson.pages().flatMap(({ quiz }) => quiz ?? []));
  const exercises = chapter.lessons.flatMap(lesson => lesson.exercises);
  return {
    ...progressOf(chapter, progress),
    quizzes: tally(quizzes, ({ id }) => (progress.quizzes[id] ?? 0) > 0),
    quizAnswers: sum(quizzes.map(({ id }) => Math.abs(progress.quizzes[id] ?? 0))),
    hints: sum(exercises.map(({ id }) => progress.hintsShown[id] ?? 0)),
    leftOpen: leftOpenIn(chapter, progress),
  };
}

function leftOpenIn(chapter: Chapter, progress: Progress): readonly LeftOpen[] {
  return chapter.lessons.flatMap((lesson): LeftOpen[] => [
    ...(progress.lessonsRead.includes(lesson.id)
      ? []
      : [
          {
            kind: 'lesson',
            title: lesson.title,
            stop: { kind: 'lesson', lesson: lesson.id, page: 0 },
          } as const,
        ]),
    ...lesson
      .pages()
      .flatMap(({ quiz }, page): LeftOpen[] =>
        quiz === undefined || (progress.quizzes[quiz.id] ?? 0) > 0
          ? []
          : [{ kind: 'quiz', title: quiz.question, stop: { kind: 'lesson', lesson: lesson.id, page } }],
      ),
    ...lesson.exercises
      .filter(({ id }) => progress.exercisesPassed[id] === undefined)
      .map(
        ({ id, title }): LeftOpen => ({ kind: 'exercise', title, stop: { kind: 'exercise', exercise: id } }),
      ),
  ]);
}

function tally<T>(items: readonly T[], isDone: (item: T) => boolean): Tally {
  return { done: items.filter(isDone).length, total: items.length };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
