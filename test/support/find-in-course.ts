import type { Exercise } from '../../src/course/exercise.ts';
import { plainText } from '../../src/course/inline.ts';
import type { Course, Lesson } from '../../src/course/model.ts';
import { allExercises, allLessons } from '../../src/course/walk.ts';

// So that tests take titles and texts from the course, and break for no change of them. All throw where nothing is found.

/** The lesson of a course that has this id. */
export function lessonOf(course: Course, id: string): Lesson {
  return existing(
    allLessons(course).find(lesson => lesson.id === id),
    id,
  );
}

/** The exercise of a course that has this id. */
export function exerciseOf(course: Course, id: string): Exercise {
  return existing(
    allExercises(course).find(exercise => exercise.id === id),
    id,
  );
}

/** The lesson that a course begins with. */
export function firstLessonOf(course: Course): Lesson {
  return existing(allLessons(course)[0], 'The first lesson');
}

/** The first heading of a page, as it stands on the screen. */
export function headingOf(lesson: Lesson, page = 0): string {
  const heading = lesson.pages()[page]?.blocks.find(block => block.kind === 'heading');
  return plainText(existing(heading, `A heading of ${lesson.id}`).inline);
}

function existing<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not in the course.`);
  return value;
}
