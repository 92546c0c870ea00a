import { fileURLToPath } from 'node:url';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import type { Course } from '../../src/course/model.ts';

/** A small course of the tests' own, so that they break for no change of a lesson's text. */
export const fixtureCourseFolder = fileURLToPath(new URL('../fixture-course', import.meta.url));

/** The course of the fixture's program. */
export async function fixtureCourse(): Promise<Course> {
  return buildCourse(await readCourseFiles(fixtureCourseFolder));
}
