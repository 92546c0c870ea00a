import { expect, test } from 'vitest';
import { buildCourse } from '../../src/course/build-course.ts';
import { type BundledCourse, loadBundledCourse } from '../../src/course/bundled-course.ts';
import type { ExerciseDefinition } from '../../src/course/exercise-schema.ts';
import { exerciseIndexSource, serializeCourse } from '../../src/course/serialize-course.ts';
import { lessonText, sampleFiles } from './sample-course.ts';

test('the bundled course is the course', () => {
  const files = sampleFiles();
  const definitions = Object.fromEntries(
    files.exercises.map(exercise => [exercise.folder, exercise.definition as ExerciseDefinition]),
  );
  const bundled = loadBundledCourse(JSON.parse(serializeCourse(files)) as BundledCourse, definitions);
  const built = buildCourse(files);
  const asData = (course: typeof built) =>
    course.chapters.map(chapter => ({
      ...chapter,
      lessons: chapter.lessons.map(lesson => ({ ...lesson, pages: lesson.pages(), texts: lesson.texts() })),
    }));
  expect(asData(bundled)).toEqual(asData(built));
  expect(bundled.title).toBe(built.title);
  const lesson = bundled.chapters[0]?.lessons[0];
  expect(lesson?.pages()).toBe(lesson?.pages());
});

test('a lesson that is broken breaks the build', () => {
  const files = sampleFiles();
  const lessons = { ...files.lessons, 'lessons/01-first/03-x.md': lessonText('x', '<b>') };
  expect(() => serializeCourse({ ...files, lessons })).toThrow('lessons/01-first/03-x.md:7');
});

test('the index imports each exercise and exports it by its folder', () => {
  expect(exerciseIndexSource(['01-a/01-b', '01-a/02-c'], '../exercises')).toBe(
    [
      'import exercise0 from "../exercises/01-a/01-b/exercise.ts";',
      'import exercise1 from "../exercises/01-a/02-c/exercise.ts";',
      'export const definitions = {',
      '  "01-a/01-b": exercise0,',
      '  "01-a/02-c": exercise1,',
      '};',
      '',
    ].join('\n'),
  );
});
