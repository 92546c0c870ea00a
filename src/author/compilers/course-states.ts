import type { Exercise } from '../../course/exercise.ts';
import type { Course } from '../../course/model.ts';
import { hasCode } from '../../verify/types/project-files.ts';

/** One state of an exercise, as an exercise of its own that starts in it. */
export interface ExerciseState {
  readonly exercise: Exercise;
  /** 'fields: start', 'fields: mistakes/NAME' */
  readonly name: string;
}

/** The start, the solution, other right answers and mistakes of an exercise; none where it has no code. */
export function statesOf(exercise: Exercise): readonly ExerciseState[] {
  if (!hasCode(exercise)) return [];
  const { start, solution, alternativeFiles, mistakeFiles } = exercise;
  const variants = (kind: string, all: Exercise['mistakeFiles']) =>
    Object.entries(all).map(([name, files]) => [`${kind}/${name}`, { ...solution, ...files }] as const);
  const states = [
    ['start', start],
    ['solution', solution],
    ...variants('alternatives', alternativeFiles),
    ...variants('mistakes', mistakeFiles),
  ] as const;
  return states.map(([name, files]) => ({
    name: `${exercise.id}: ${name}`,
    exercise: {
      ...exercise,
      // Beside each other, at the depth at which exercises lie.
      folder: `${exercise.folder}.${name.replace('/', '.')}`,
      start: files,
    },
  }));
}

/** A course of these states only. */
export function courseOfStates(course: Course, states: readonly ExerciseState[]): Course {
  const [chapter] = course.chapters;
  const [lesson] = course.chapters.flatMap(({ lessons }) => lessons);
  if (chapter === undefined || lesson === undefined) return course;
  return {
    ...course,
    chapters: [{ ...chapter, lessons: [{ ...lesson, exercises: states.map(({ exercise }) => exercise) }] }],
  };
}
