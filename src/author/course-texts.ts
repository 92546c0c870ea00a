import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CourseFiles } from '../course/course-files.ts';
import type { Course } from '../course/model.ts';
import { allExercises, allLessons } from '../course/walk.ts';
import { findingsInDocs, readDocumentationPages } from './documentation-pages.ts';
import type { Finding } from './finding.ts';
import { findingsInFunctionNames } from './function-names.ts';
import { findingsInGlossary } from './glossary-order.ts';
import { findingsInKinds } from './kinds-in-a-row.ts';
import { leftToDo } from './left-to-do.ts';
import { findingsInLinks } from './links.ts';
import { type Prose, proseOfExercise, proseOfLesson } from './prose.ts';
import { hardSentences } from './reading-level.ts';
import { findingsInSpelling } from './spelling.ts';

export interface TextFindings {
  readonly findings: readonly Finding[];
  /** What a reader stumbles over, though nothing is wrong. */
  readonly warnings: readonly Finding[];
}

/**
 * Says what is wrong with what readers read: pages named, links, terms, names, spelling, long sentences.
 * @param root The project's root.
 */
export async function checkTexts(root: string, files: CourseFiles, course: Course): Promise<TextFindings> {
  const prose = await proseByFile(root, files, course);
  const all = [...prose.values()].flat();
  const pages = await readDocumentationPages(root);
  return {
    findings: [
      ...(await leftToDo(root, 'lessons')),
      ...(await leftToDo(root, 'exercises')),
      ...findingsInDocs(files, pages),
      ...findingsInLinks(all, pages, file => files.lessons[file] !== undefined),
      ...findingsInKinds(course),
      ...findingsInGlossary(course, file => prose.get(file) ?? []),
      ...findingsInFunctionNames(allExercises(course)),
      ...(await findingsInSpelling(root, all)),
    ],
    warnings: hardSentences(all),
  };
}

async function proseByFile(
  root: string,
  { lessons }: CourseFiles,
  course: Course,
): Promise<ReadonlyMap<string, readonly Prose[]>> {
  const prose = new Map<string, readonly Prose[]>();
  for (const lesson of allLessons(course)) {
    prose.set(lesson.file, proseOfLesson(lesson, lessons[lesson.file] ?? ''));
  }
  for (const exercise of allExercises(course)) {
    const file = `exercises/${exercise.folder}/exercise.ts`;
    prose.set(file, proseOfExercise(exercise, await readFile(path.join(root, file), 'utf8')));
  }
  return prose;
}
