import { fileURLToPath } from 'node:url';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import type { Course } from '../../src/course/model.ts';

/** The course as it is written, so that a test need not know how many lessons there are, or what they say. */
export async function sourceCourse(): Promise<Course> {
  return buildCourse(await readCourseFiles(fileURLToPath(new URL('../..', import.meta.url))));
}
