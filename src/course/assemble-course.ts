import type { ExerciseFiles } from './course-files.ts';
import { courseInvalid } from './course-invalid.ts';
import type { Exercise, Mistake } from './exercise.ts';
import type { ExerciseDefinition } from './exercise-schema.ts';
import type { Chapter, Course, Lesson, Page, SearchText } from './model.ts';
import { textsOfPages } from './search-texts.ts';
import { variantFiles } from './variants.ts';

/** The course's titles and order, as JSON can hold them; what start-up reads. */
export interface CourseOutline {
  readonly title: string;
  readonly chapters: readonly ChapterOutline[];
}

export interface ChapterOutline extends Omit<Chapter, 'lessons'> {
  readonly lessons: readonly LessonOutline[];
}

export type LessonOutline = Pick<Lesson, 'id' | 'number' | 'title' | 'minutes' | 'file'>;

/**
 * Puts validated parts together. Checks nothing, parses nothing.
 * @param readPages Called once a lesson, when its pages are first asked for.
 */
export function assembleCourse(
  outline: CourseOutline,
  exercises: readonly Exercise[],
  readPages: (lesson: LessonOutline) => readonly Page[],
): Course {
  return {
    title: outline.title,
    chapters: outline.chapters.map(chapter => ({
      ...chapter,
      lessons: chapter.lessons.map((lesson): Lesson => {
        let pages: readonly Page[] | undefined;
        let texts: readonly SearchText[] | undefined;
        const own: Lesson = {
          ...lesson,
          chapter: chapter.id,
          pages: () => {
            pages ??= readPages(lesson);
            return pages;
          },
          texts: () => {
            texts ??= textsOfPages(own.pages());
            return texts;
          },
          exercises: exercises.filter(exercise => exercise.lesson === lesson.id),
        };
        return own;
      }),
    })),
  };
}

/**
 * An exercise as the program uses it. Solution files lie over the start files; of mistakes and other right answers, what
 * their edits make stands beside the files of their folders.
 * @throws LearnError 'course-invalid' where edits don't fit the solution, or nothing says where a mistake stops.
 */
export function placeExercise(
  definition: ExerciseDefinition,
  files: Omit<ExerciseFiles, 'definition'>,
): Exercise {
  const solution = { ...files.start, ...files.solution };
  const where = `exercises/${files.folder}/exercise.ts`;
  const { mistakes, alternatives = [] } = definition;
  return {
    ...definition,
    mistakes: mistakes.map(mistake => ({ ...mistake, trips: tripsOf(mistake, definition, where) })),
    chapter: splitNumber(files.folder.split('/')[0] ?? '').name,
    folder: files.folder,
    start: files.start,
    solution,
    mistakeFiles: variantFiles({
      kind: 'mistake',
      variants: mistakes,
      folders: files.mistakes,
      solution,
      where,
    }),
    alternativeFiles: variantFiles({
      kind: 'alternative',
      variants: alternatives,
      folders: files.alternatives,
      solution,
      where,
    }),
  };
}

/** Where a mistake stops: as it says, or as the hint says that it brings. */
function tripsOf(
  { name, trips, brings }: ExerciseDefinition['mistakes'][number],
  { hints }: ExerciseDefinition,
  where: string,
): Mistake['trips'] {
  const found = trips ?? hints.find(({ id }) => id === brings)?.when;
  if (found) return found;
  const what = `The mistake ${name} doesn't say what it trips, and neither does a \`when\` of the hint ${brings}.`;
  throw courseInvalid(where, what, 'Give it `trips`.');
}

/** '03-first-model' as 3 and 'first-model'. */
export function splitNumber(folder: string): { readonly number: number; readonly name: string } {
  const match = /^(\d+)-(.+)$/.exec(folder);
  return { number: Number(match?.[1] ?? 0), name: match?.[2] ?? folder };
}
