import path from 'node:path';
import { expect, test } from 'vitest';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import { gen1CodeOf } from '../../src/course/gen1-code.ts';
import { allLessons } from '../../src/course/walk.ts';
import { translateBlock } from '../../src/gen1/translate/translate-block.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('chapter 1 has pages on which the key t is worth pressing, and says so where it comes first', async () => {
  const [chapter] = buildCourse(await readCourseFiles(root)).chapters;
  const pages = chapter?.lessons.flatMap(lesson => lesson.pages()) ?? [];
  const useful = pages.filter(({ blocks }) =>
    gen1CodeOf(blocks).some(code => translateBlock(code).kind === 'translated'),
  );
  expect(useful.length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(useful[0]?.blocks)).toMatch(/press .*"text":"t"/);
});

test('no Gen 1 code of the lessons stands in the task or the files of an exercise: t would be its solution', async () => {
  const course = buildCourse(await readCourseFiles(root));
  const texts = allLessons(course)
    .flatMap(lesson => lesson.exercises)
    .flatMap(({ task, start }) => [task, ...Object.values(start)])
    .map(squeezed);
  const shown = allLessons(course)
    .flatMap(lesson => lesson.pages().flatMap(({ blocks }) => gen1CodeOf(blocks)))
    .map(code => squeezed(code.text));
  expect(shown.filter(code => texts.some(text => text.includes(code)))).toEqual([]);
});

/** Without blanks and the marks of comments. */
function squeezed(text: string): string {
  return text.replaceAll(/^\s*(\/\/|\*)/gm, '').replaceAll(/\s/g, '');
}
