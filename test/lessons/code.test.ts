import path from 'node:path';
import { expect, test } from 'vitest';
import { compileLessons } from '../../src/author/compile-blocks.ts';
import { readCourseFiles } from '../../src/author/read-course-files.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('every TypeScript block of every lesson does what the lesson says of it', async () => {
  const { lessons } = await readCourseFiles(root);
  const report = await compileLessons(lessons, path.join(root, '.cache', 'packages'));
  expect(report.failures.map(({ place, what }) => `${place.file}:${place.line}: ${what}`)).toEqual([]);
  expect(report.compiled).toBeGreaterThan(0);
});
