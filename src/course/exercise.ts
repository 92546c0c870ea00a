import type { ExerciseDefinition, Trigger } from './exercise-schema.ts';

/** An exercise as the program uses it: the definition, its place, and its files. */
export interface Exercise extends Omit<ExerciseDefinition, 'mistakes'> {
  readonly mistakes: readonly Mistake[];
  readonly chapter: string;
  /** Folder in the template and in the workspace: '01-generations/03-first-model'. */
  readonly folder: string;
  /** Path relative to the exercise's folder -> text. Includes files that aren't edited, such as backend.ts. */
  readonly start: Readonly<Record<string, string>>;
  readonly solution: Readonly<Record<string, string>>;
  /** Of one that continues another: the start files that come from the other's solution, or from the learner's files of it. */
  readonly carried?: Readonly<Record<string, string>> | undefined;
  /** Another exercise continues this one, so that what passes is kept for it. */
  readonly isContinued?: boolean | undefined;
  /** Mistake name -> the files in which it differs from the solution. */
  readonly mistakeFiles: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Likewise for other right answers. */
  readonly alternativeFiles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A known wrong answer. */
export type Mistake = ExerciseDefinition['mistakes'][number] & {
  /** Where it stops, whether its author says so or its hint. */
  readonly trips: Trigger;
};

/** What `exercise.ts` exports by default. It changes nothing: it is here for the types that an editor shows. */
export function defineExercise(definition: ExerciseDefinition): ExerciseDefinition {
  return definition;
}
