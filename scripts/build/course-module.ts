import path from 'node:path';
import type { Plugin } from 'esbuild';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { exerciseIndexSource, serializeCourse } from '../../src/course/serialize-course.ts';

/**
 * The module `virtual:course`: the course as data, and the exercises' checks as code. See src/services/load-course.ts.
 * @param root The project's root.
 * @param course The folder with `lessons/` and `exercises/`: the root, but for a course of the tests.
 * @throws LearnError 'course-invalid'
 */
export async function courseModule(root: string, course: string): Promise<Plugin> {
  const files = await readCourseFiles(course);
  const folders = files.exercises.map(({ folder }) => folder);
  const contents = [
    exerciseIndexSource(folders, path.join(course, 'exercises')),
    // A string is parsed faster as JSON than as code.
    `export const bundled = JSON.parse(${JSON.stringify(serializeCourse(files))});`,
  ].join('\n');
  return {
    name: 'course',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:course$/ }, ({ path: name }) => ({ path: name, namespace: 'course' }));
      onLoad({ filter: /.*/, namespace: 'course' }, () => ({ contents, resolveDir: root, loader: 'ts' }));
    },
  };
}
