import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import type { TextFindings } from './course-texts.ts';
import { readDocumentationPages } from './documentation-pages.ts';
import { findingsInTexts } from './exercise-texts.ts';
import { findingsInFormat } from './formatting.ts';
import { findingsInFunctionNames } from './function-names.ts';
import { leftOvers } from './left-overs.ts';
import { leftToDo } from './left-to-do.ts';
import { findingsInLinks } from './links.ts';
import { narrowCourse } from './narrow-course.ts';
import { proseOfExercise } from './prose.ts';
import { findingsInReach } from './reaching-commands.ts';
import { hardSentences } from './reading-level.ts';
import { findingsInAnswers } from './right-answers.ts';
import { findingsInSpelling } from './spelling.ts';

/**
 * Says what is wrong with one exercise's files, without running any of them: what an author wants to know of it first.
 * @param root The project's root.
 * @param course All of it: names must be unique there.
 */
export async function findingsInExercise(
  root: string,
  course: Course,
  exercise: Exercise,
): Promise<TextFindings> {
  const own = `exercises/${exercise.folder}`;
  const source = await readFile(path.join(root, own, 'exercise.ts'), 'utf8');
  const prose = proseOfExercise(exercise, source);
  const pages = await readDocumentationPages(root);
  const narrow = narrowCourse(course, [exercise]);
  const all = [
    ...(await leftToDo(root, own)),
    ...findingsInTexts(exercise),
    ...findingsInAnswers(exercise),
    ...findingsInLinks(prose, pages, () => false),
    ...findingsInFunctionNames(allExercises(course)),
    ...findingsInReach(narrow),
    ...(await leftOvers(root, narrow)),
    ...(await findingsInFormat(root, [`${own}/solution`])),
    ...(await findingsInSpelling(root, prose)),
  ];
  return {
    findings: all.filter(({ where }) => where === own || where.startsWith(`${own}/`)),
    warnings: hardSentences(prose),
  };
}
