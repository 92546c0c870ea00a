import type { Chapter } from '../course/model.ts';
import type { Progress } from '../progress/progress.ts';
import { isLessonDone, isTestOutPassed } from './open-work.ts';

/**
 * Minutes that an exercise takes. An assumption: nobody has measured learners. Reading the task, an edit of a few lines,
 * a look at the verdict and a second try fit into it; those that are deployed take a few minutes more of waiting.
 */
export const minutesOfAnExercise = 8;

/** How long a chapter takes, in minutes. */
export interface TimeEstimate {
  readonly reading: number;
  readonly solving: number;
  /** Of both, what is left to do; nothing where the learner has tested out. */
  readonly left: number;
}

/** Sums up what the lessons' authors say, and the assumption for each exercise. */
export function timeFor(chapter: Chapter, progress: Progress): TimeEstimate {
  const exercises = chapter.lessons.flatMap(lesson => lesson.exercises);
  const unread = chapter.lessons.filter(lesson => !isLessonDone(lesson, progress));
  const unsolved = exercises.filter(({ id }) => progress.exercisesPassed[id] === undefined);
  const left = minutesOf(unread) + unsolved.length * minutesOfAnExercise;
  return {
    reading: minutesOf(chapter.lessons),
    solving: exercises.length * minutesOfAnExercise,
    left: isTestOutPassed(chapter, progress) ? 0 : left,
  };
}

function minutesOf(lessons: Chapter['lessons']): number {
  return lessons.reduce((sum, { minutes }) => sum + minutes, 0);
}
