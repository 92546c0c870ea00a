import type { ExerciseFiles } from './course-files.ts';
import type { Exercise } from './exercise.ts';
import type { ExerciseDefinition } from './exercise-schema.ts';
import type { Chapter, Course, Lesson, Page } from './model.ts';

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
        return {
          ...lesson,
          chapter: chapter.id,
          pages: () => {
            pages ??= readPages(lesson);
            return pages;
          },
          exercises: exercises.filter(exercise => exercise.lesson === lesson.id),
        };
      }),
    })),
  };
}

/** An exercise as the program uses it. Solution files lie over the start files. */
export function placeExercise(
  definition: ExerciseDefinition,
  files: Omit<ExerciseFiles, 'definition'>,
): Exercise {
  return {
    ...definition,
    chapter: splitNumber(files.folder.split('/')[0] ?? '').name,
    folder: files.folder,
    start: files.start,
    solution: { ...files.start, ...files.solution },
    mistakeFiles: files.mistakes,
  };
}

/** '03-first-model' as 3 and 'first-model'. */
export function splitNumber(folder: string): { readonly number: number; readonly name: string } {
  const match = /^(\d+)-(.+)$/.exec(folder);
  return { number: Number(match?.[1] ?? 0), name: match?.[2] ?? folder };
}
