/** What the disk edge reads of the source tree, as plain data. Paths use '/'. */
export interface CourseFiles {
  /** Path below the project's root, such as 'lessons/01-generations/02-evolution.md', to the file's text. */
  readonly lessons: Readonly<Record<string, string>>;
  readonly exercises: readonly ExerciseFiles[];
}

/** One exercise's folder. */
export interface ExerciseFiles {
  /** '01-generations/03-first-model' */
  readonly folder: string;
  /** The default export of exercise.ts; unchecked. */
  readonly definition: unknown;
  /** Path below `start/` to the file's text; likewise below `solution/`. */
  readonly start: Readonly<Record<string, string>>;
  readonly solution: Readonly<Record<string, string>>;
  /** Mistake's folder name, path below that folder, text. */
  readonly mistakes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Likewise for other right answers. */
  readonly alternatives: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
