import type { CourseFiles } from '../course/course-files.ts';
import type { Exercise } from '../course/exercise.ts';
import { findExercise } from '../course/lookup.ts';
import type { Course, Lesson } from '../course/model.ts';
import { allExercises, allLessons } from '../course/walk.ts';

/** What words name of a course, for its authors. */
export interface NamedParts {
  /** Of chapters and lessons that were named; an exercise brings no lesson. */
  readonly lessons: readonly Lesson[];
  readonly exercises: readonly Exercise[];
}

/**
 * @param words Each the id of an exercise, of a lesson (with its exercises) or of a chapter (with all in it), or what
 *   `findExercise` takes.
 * @throws LearnError 'unknown-exercise', 'ambiguous-exercise'
 */
export function namedParts(course: Course, words: readonly string[]): NamedParts {
  const parts = words.map(word => partsOf(course, word));
  return {
    lessons: [...new Set(parts.flatMap(({ lessons }) => lessons))],
    exercises: [...new Set(parts.flatMap(({ exercises }) => exercises))],
  };
}

function partsOf(course: Course, word: string): NamedParts {
  const exercise = allExercises(course).find(({ id }) => id === word);
  if (exercise !== undefined) return { lessons: [], exercises: [exercise] };
  const chapter = course.chapters.find(({ id, folder }) => id === word || folder === word);
  const lesson = allLessons(course).find(({ id }) => id === word);
  const lessons = chapter?.lessons ?? (lesson === undefined ? [] : [lesson]);
  if (lessons.length === 0) return { lessons, exercises: [findExercise(course, word)] };
  return { lessons, exercises: lessons.flatMap(own => own.exercises) };
}

/** The course and its files with these lessons only. */
export function onlyLessons(
  course: Course,
  files: CourseFiles,
  lessons: readonly Lesson[],
): { readonly course: Course; readonly files: CourseFiles } {
  const chapters = course.chapters.map(chapter => ({
    ...chapter,
    lessons: chapter.lessons.filter(({ id }) => lessons.some(own => own.id === id)),
  }));
  const texts = lessons.flatMap(({ file }) => {
    const text = files.lessons[file];
    return text === undefined ? [] : [[file, text] as const];
  });
  return { course: { ...course, chapters }, files: { ...files, lessons: Object.fromEntries(texts) } };
}
