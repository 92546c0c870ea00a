import path from 'node:path';
import { expect, test } from 'vitest';
import { installPackages } from '../../src/author/install-packages.ts';
import { proveTranslations } from '../../src/author/prove-translations.ts';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import { gen1CodeOf } from '../../src/course/gen1-code.ts';
import { allLessons } from '../../src/course/walk.ts';
import { translateBlock } from '../../src/gen1/translate/translate-block.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('the Gen 2 form of every Gen 1 block of every lesson compiles', async () => {
  const { lessons } = await readCourseFiles(root);
  const { compiled, findings } = await proveTranslations(
    lessons,
    await installPackages(root),
    translateBlock,
  );
  expect(findings).toEqual([]);
  expect(compiled).toBeGreaterThan(2);
});

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
