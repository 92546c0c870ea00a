import { fileURLToPath } from 'node:url';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import { plainText } from '../../src/course/inline.ts';
import type { Course, Lesson } from '../../src/course/model.ts';
import { allExercises, allLessons } from '../../src/course/walk.ts';

/** A small course of the tests' own, so that they break for no change of a lesson's text. */
export const fixtureCourseFolder = fileURLToPath(new URL('../fixture-course', import.meta.url));

/** The course of the fixture's program. */
export async function fixtureCourse(): Promise<Course> {
  return buildCourse(await readCourseFiles(fixtureCourseFolder));
}

/** The lesson of a course that has this id; throws where there is none. */
export function lessonOf(course: Course, id: string): Lesson {
  return existing(
    allLessons(course).find(lesson => lesson.id === id),
    id,
  );
}

/** The exercise of a course that has this id; throws where there is none. */
export function exerciseOf(course: Course, id: string) {
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
