import { placeExercise } from './assemble-course.ts';
import type { ExerciseFiles } from './course-files.ts';
import { courseInvalid } from './course-invalid.ts';
import type { Exercise } from './exercise.ts';
import type { ExerciseDefinition } from './exercise-schema.ts';

/** An exercise's folder, with what its exercise.ts exports. */
export interface DefinedFiles extends Omit<ExerciseFiles, 'definition'> {
  readonly definition: ExerciseDefinition;
}

/**
 * The exercises as the program uses them, in the order given. One that continues another begins with the other's
 * solution, and its own start files beside.
 * @throws LearnError 'course-invalid' where it continues nothing, itself in the end, or brings a file that was there.
 */
export function placeExercises(all: readonly DefinedFiles[]): readonly Exercise[] {
  const placed = new Map<string, Exercise>();
  const place = (files: DefinedFiles, later: readonly string[]): Exercise => {
    const { id, continues } = files.definition;
    const known = placed.get(id);
    if (known !== undefined) return known;
    const where = `exercises/${files.folder}/exercise.ts`;
    const before = all.find(({ definition }) => definition.id === continues);
    if (continues !== undefined && (before === undefined || [...later, id].includes(continues)))
      throw courseInvalid(
        where,
        `\`continues\` names ${continues}, which ${before === undefined ? 'is no exercise' : 'continues this one'}.`,
        'Name the exercise before.',
      );
    const exercise = before === undefined ? placeExercise(files.definition, files) : following(before, files);
    placed.set(id, exercise);
    return exercise;

    function following(earlier: DefinedFiles, own: DefinedFiles): Exercise {
      const { solution, freedoms } = place(earlier, [...later, id]);
      const carried = backendFilesOf(solution);
      const twice = Object.keys(own.start).find(file => Object.hasOwn(carried, file));
      if (twice !== undefined)
        throw courseInvalid(
          where,
          `The exercise before has the file start/${twice} already.`,
          'Remove it: what is carried over is not replaced.',
        );
      const definition = withFreedoms(own.definition, freedoms);
      const exercise = placeExercise(definition, { ...own, start: { ...carried, ...own.start } });
      return { ...exercise, carried };
    }
  };
  const exercises = all.map(files => place(files, []));
  return exercises.map(exercise => {
    const isContinued = exercises.some(({ continues }) => continues === exercise.id);
    return isContinued ? { ...exercise, isContinued } : exercise;
  });
}

/** Which of an exercise's files go on into the one that continues it. */
export function backendFilesOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith('amplify/')));
}

/** What was right in the exercise before is not wrong in this one. */
function withFreedoms(
  definition: ExerciseDefinition,
  earlier: ExerciseDefinition['freedoms'],
): ExerciseDefinition {
  if (earlier === undefined) return definition;
  const { atLeast = [], free = [], ...own } = definition.freedoms ?? {};
  return {
    ...definition,
    freedoms: {
      ...own,
      atLeast: [...(earlier.atLeast ?? []), ...atLeast],
      free: [...(earlier.free ?? []), ...free],
    },
  };
}
