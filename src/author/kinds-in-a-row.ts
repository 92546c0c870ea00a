import { kindWords } from '../course/exercise-kinds.ts';
import type { Course } from '../course/model.ts';
import type { Finding } from './finding.ts';

/** Exercises without a kind, and those of the same kind as the one before them in their chapter. */
export function findingsInKinds(course: Course): readonly Finding[] {
  return course.chapters.flatMap(({ lessons }) => {
    const exercises = lessons.flatMap(lesson => lesson.exercises);
    return exercises.flatMap(({ folder, kind }, index): readonly Finding[] => {
      const where = `exercises/${folder}/exercise.ts`;
      const before = exercises[index - 1];
      if (kind === undefined)
        return [{ where, what: `kind: say one of ${Object.keys(kindWords).join(', ')}.` }];
      if (kind !== before?.kind) return [];
      return [
        {
          where,
          what: `kind: ${before.id}, the exercise before it, is of the same kind (${kind}). Move one of them, or ask something else.`,
        },
      ];
    });
  });
}
