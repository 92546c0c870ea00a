import type { Exercise } from '../course/exercise.ts';
import { findExercise } from '../course/lookup.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import type { Progress } from '../progress/progress.ts';

/**
 * The exercise that a command is about: the one named, else the one the learner stands at, else the first that hasn't
 * passed yet, else the last of the course.
 * @throws LearnError 'unknown-exercise' with the nearest id.
 */
export function exerciseOrCurrent(
  course: Course,
  progress: Progress,
  word: string | undefined,
): Exercise | undefined {
  if (word !== undefined) return findExercise(course, word);
  const exercises = allExercises(course);
  const { stop } = progress;
  const standing = stop?.kind === 'exercise' ? exercises.find(({ id }) => id === stop.exercise) : undefined;
  return standing ?? exercises.find(({ id }) => !(id in progress.exercisesPassed)) ?? exercises.at(-1);
}
