import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compileLessons } from '../../src/author/compile-blocks.ts';
import { installPackages } from '../../src/author/install-packages.ts';
import { readCourseFiles } from '../../src/author/read-course-files.ts';

const root = path.resolve(import.meta.dirname, '../..');
let packages: string;

beforeAll(async () => {
  packages = await installPackages(root);
});

test('every TypeScript block of every lesson does what the lesson says of it', async () => {
  const { lessons } = await readCourseFiles(root);
  const report = await compileLessons(lessons, packages);
  expect(report.failures.map(({ place, what }) => `${place.file}:${place.line}: ${what}`)).toEqual([]);
  expect(report.compiled).toBeGreaterThan(0);
});
