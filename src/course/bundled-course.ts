import { assembleCourse, type CourseOutline } from './assemble-course.ts';
import type { ExerciseFiles } from './course-files.ts';
import type { ExerciseDefinition } from './exercise-schema.ts';
import type { Course, Page } from './model.ts';
import { placeExercises } from './place-exercises.ts';

/** The course inside the published program: all of it but the exercises' definitions, which are code. */
export interface BundledCourse {
  readonly outline: CourseOutline;
  /**
   * Lesson id to its pages, already parsed when the program was built, as JSON inside the JSON: start-up reads over
   * one string a lesson, and neither marked nor yaml nor zod is needed to open it.
   */
  readonly pages: Readonly<Record<string, string>>;
  readonly exercises: readonly Omit<ExerciseFiles, 'definition'>[];
}

/**
 * The course as the published program loads it. Nothing is validated: that was done when it was built.
 * @param bundled What `serializeCourse` wrote, parsed.
 * @param definitions Exercise folder to the default export of its exercise.ts.
 */
export function loadBundledCourse(
  bundled: BundledCourse,
  definitions: Readonly<Record<string, ExerciseDefinition>>,
): Course {
  const exercises = placeExercises(
    bundled.exercises.flatMap(files => {
      const definition = definitions[files.folder];
      return definition ? [{ ...files, definition }] : [];
    }),
  );
  return assembleCourse(
    bundled.outline,
    exercises,
    lesson => JSON.parse(bundled.pages[lesson.id] ?? '[]') as readonly Page[],
  );
}
