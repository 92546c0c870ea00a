import type { ExerciseDefinition } from './model.ts';

/** What `exercise.ts` exports by default. It changes nothing: it is here for the types that an editor shows. */
export function defineExercise(definition: ExerciseDefinition): ExerciseDefinition {
  return definition;
}
