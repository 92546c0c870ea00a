import type { Course } from '../course/model.ts';
import type { BegunExercise } from '../workspace/workspace.ts';
import { exerciseById } from './sequence.ts';

/** Whose files an exercise begins with that continues another. */
export function begunWords(course: Course, { from, previous }: BegunExercise): string {
  const title = exerciseById(course, previous)?.title ?? previous;
  return from === 'learner'
    ? `You go on with your own files of "${title}".`
    : `"${title}" hasn't passed yet, so you go on from the course's solution of it.`;
}
