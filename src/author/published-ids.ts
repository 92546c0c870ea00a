import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { courseInvalid } from '../course/course-invalid.ts';
import type { Course } from '../course/model.ts';
import { allExercises, allLessons, allQuizzes } from '../course/walk.ts';
import type { Finding } from './finding.ts';

/** Ids that stand in learners' progress files: they must not be lost or given to something else. */
const idsSchema = z.strictObject({
  lessons: z.array(z.string()),
  exercises: z.array(z.string()),
  quizzes: z.array(z.string()),
});
export type CourseIds = z.infer<typeof idsSchema>;

const FILE = 'exercises/published-ids.json';

/** The ids that were published; none where there is no file yet. */
export async function readPublishedIds(root: string): Promise<CourseIds> {
  const text = await readFile(path.join(root, FILE), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return { lessons: [], exercises: [], quizzes: [] };
  try {
    return idsSchema.parse(JSON.parse(text));
  } catch (error) {
    throw courseInvalid(FILE, 'It is not as it should be.', 'Take it from version control again.', error);
  }
}

/** Adds the course's ids to the published ones. */
export async function publishIds(root: string, course: Course): Promise<void> {
  const published = await readPublishedIds(root);
  const current = idsOf(course);
  const union: CourseIds = {
    lessons: sorted([...published.lessons, ...current.lessons]),
    exercises: sorted([...published.exercises, ...current.exercises]),
    quizzes: sorted([...published.quizzes, ...current.quizzes]),
  };
  await writeFileAtomic(path.join(root, FILE), `${JSON.stringify(union, null, 2)}\n`);
}

/** Says which published ids are lost, and which quizzes share one. */
export function findingsInIds(course: Course, published: CourseIds): readonly Finding[] {
  const current = idsOf(course);
  const formerly = new Set(allExercises(course).flatMap(exercise => exercise.formerly ?? []));
  const lost = (kind: string, before: readonly string[], now: readonly string[], fix: string) =>
    before
      .filter(id => !now.includes(id))
      .map(id => ({ where: FILE, what: `The ${kind} ${id} was published, but is gone. ${fix}` }));
  const twice = allQuizzes(course)
    .filter(({ quiz }, index) => current.quizzes.indexOf(quiz.id) !== index)
    .map(({ lesson, quiz }) => ({ where: lesson.file, what: `Another quiz has the id ${quiz.id} already.` }));
  const taken = current.exercises
    .filter(id => formerly.has(id))
    .map(id => ({ where: FILE, what: `The exercise id ${id} is another one's \`formerly\`.` }));
  return [
    ...lost('lesson', published.lessons, current.lessons, 'Give it its id back.'),
    ...lost('exercise', published.exercises, [...current.exercises, ...formerly], 'Name it in a `formerly`.'),
    ...lost('quiz', published.quizzes, current.quizzes, 'Give it its id back.'),
    ...twice,
    ...taken,
  ];
}

/** Ids that the next release publishes. */
export function newIds(course: Course, published: CourseIds): readonly string[] {
  const current = idsOf(course);
  return (['lessons', 'exercises', 'quizzes'] as const).flatMap(kind =>
    current[kind].filter(id => !published[kind].includes(id)),
  );
}

function idsOf(course: Course): CourseIds {
  return {
    lessons: allLessons(course).map(lesson => lesson.id),
    exercises: allExercises(course).map(exercise => exercise.id),
    quizzes: allQuizzes(course).map(({ quiz }) => quiz.id),
  };
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
