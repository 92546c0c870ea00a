import path from 'node:path';
import type { Course } from '../../course/model.ts';
import { allLessons } from '../../course/walk.ts';
import { LearnError } from '../../learn-error.ts';
import { didYouMean } from '../../nearest.ts';
import { readPublishedIds } from '../published-ids.ts';
import { exerciseTemplate } from './exercise-template.ts';
import { chapterTemplate, lessonTemplate } from './lesson-template.ts';
import { chapterFolder, numberedName } from './places.ts';
import { refuseUsedId } from './used-ids.ts';
import { writeNew } from './write-new.ts';

export interface Scaffold {
  /** The project's root. */
  readonly root: string;
  readonly course: Course;
  readonly id: string;
  /** Made of the id where it is left out. */
  readonly title?: string | undefined;
  /** In place of the next one. */
  readonly number?: string | undefined;
}

/** What was written, below the project's root, and what its author does next: commands. */
export interface Written {
  readonly files: readonly string[];
  readonly next: readonly string[];
}

/** Makes a chapter without lessons. @throws LearnError where the id or number can't be. */
export async function newChapter({ root, course, id, title, number }: Scaffold): Promise<Written> {
  refuseUsedId(id, course, await readPublishedIds(root));
  const folder = await numberedName(path.join(root, 'lessons'), id, number);
  const files = { [`lessons/${folder}/chapter.yaml`]: chapterTemplate(title ?? titleOf(id)) };
  await writeNew(root, files);
  return { files: Object.keys(files), next: [`npm run new -- lesson ${id} LESSON-ID`] };
}

/**
 * Makes a lesson.
 * @param chapter Its chapter, by folder, id or number.
 * @throws LearnError where there is no such chapter, or the id or number can't be.
 */
export async function newLesson(
  { root, course, id, title, number }: Scaffold,
  chapter: string,
): Promise<Written> {
  const published = await readPublishedIds(root);
  refuseUsedId(id, course, published);
  const quiz = `${id}-case`;
  refuseUsedId(quiz, course, published);
  const lessons = path.join(root, 'lessons');
  const folder = await chapterFolder(lessons, chapter);
  const name = await numberedName(path.join(lessons, folder), id, number);
  const files = {
    [`lessons/${folder}/${name}.md`]: lessonTemplate({ id, title: title ?? titleOf(id), quiz }),
  };
  await writeNew(root, files);
  return {
    files: Object.keys(files),
    next: [`npm run dev -- --at ${id}`, `npm run new -- exercise ${id} EXERCISE-ID`],
  };
}

/**
 * Makes an exercise that can be proved as it is.
 * @param lesson The id of its lesson.
 * @throws LearnError where there is no such lesson, or the id or number can't be.
 */
export async function newExercise(
  { root, course, id, title, number }: Scaffold,
  lesson: string,
): Promise<Written> {
  refuseUsedId(id, course, await readPublishedIds(root));
  const owner = allLessons(course).find(own => own.id === lesson);
  if (owner === undefined) {
    const ids = allLessons(course).map(own => own.id);
    throw new LearnError({
      code: 'unknown-lesson',
      message: `There is no lesson with the id "${lesson}".${didYouMean(lesson, ids)}`,
      resolution: 'See all of them: npm run dev -- list',
      exitCode: 2,
    });
  }
  const chapter = owner.file.split('/')[1] ?? '';
  const name = await numberedName(path.join(root, 'exercises', chapter), id, number);
  const template = exerciseTemplate({ id, lesson, title: title ?? titleOf(id) });
  const files = Object.fromEntries(
    Object.entries(template).map(([file, text]) => [`exercises/${chapter}/${name}/${file}`, text]),
  );
  await writeNew(root, files);
  return {
    files: Object.keys(files),
    next: [`npm run course:check -- --watch ${id}`, `npm run dev -- --at ${id}`],
  };
}

/** 'required-fields' as 'Required fields'. */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
