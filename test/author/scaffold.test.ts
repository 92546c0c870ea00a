import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findingsInFiles } from '../../src/author/check-course.ts';
import { newChapter, newExercise, newLesson } from '../../src/author/scaffold/scaffold.ts';
import { findExercise, findLessonOrExercise } from '../../src/course/lookup.ts';
import { isLearnError } from '../../src/learn-error.ts';
import { newProject } from './new-project.ts';

test('a chapter, a lesson and an exercise are found by the course, and lack nothing but what their author writes', async () => {
  await using project = await newProject();
  const { root, read } = project;
  const begin = async () => ({ root: root.path, course: (await read()).course });
  const chapter = await newChapter({ ...(await begin()), id: 'storage', title: 'Files' });
  expect(chapter.files).toEqual(['lessons/04-storage/chapter.yaml']);
  const lesson = await newLesson({ ...(await begin()), id: 'buckets' }, 'storage');
  expect(lesson.files).toEqual(['lessons/04-storage/01-buckets.md']);
  const exercise = await newExercise(
    { ...(await begin()), id: 'own-files', title: "Kim's files" },
    'buckets',
  );
  expect(exercise.files).toContain('exercises/04-storage/01-own-files/exercise.ts');
  const second = await newExercise({ ...(await begin()), id: 'other-files' }, 'buckets');
  expect(second.files).toContain('exercises/04-storage/02-other-files/solution/amplify/data/resource.ts');

  const { files, course } = await read();
  expect(course.chapters.map(({ folder, title }) => [folder, title])).toEqual([
    ['03-first', 'First'],
    ['04-storage', 'Files'],
  ]);
  expect(findLessonOrExercise(course, 'buckets')).toMatchObject({ title: 'Buckets', number: 1 });
  expect(findExercise(course, 'own-files')).toMatchObject({ title: "Kim's files", lesson: 'buckets' });
  const { findings, warnings } = await findingsInFiles({ root: root.path, files, course });
  expect(warnings).toEqual([]);
  expect(findings.length).toBeGreaterThan(10);
  for (const { where, what } of findings) {
    expect(where).toMatch(/^(lessons|exercises)\/04-storage\//);
    expect(what).toMatch(/^(It is still to do|kind): /);
  }
});

test('the next number comes after the highest, and another one may be asked for', async () => {
  await using project = await newProject();
  const { root, read } = project;
  const { course } = await read();
  const lesson = (id: string, number?: string) =>
    newLesson({ root: root.path, course, id, number }, '3').then(({ files }) => files);
  expect(await lesson('later')).toEqual(['lessons/03-first/05-later.md']);
  expect(await lesson('first-of-all', '1')).toEqual(['lessons/03-first/01-first-of-all.md']);
  expect(await lesson('last')).toEqual(['lessons/03-first/06-last.md']);
});

test('nothing is written over, and no id is used twice', async () => {
  await using project = await newProject();
  const { root, read } = project;
  const { course } = await read();
  const ids = { lessons: ['old-lesson'], exercises: ['old-exercise'], quizzes: ['old-quiz', 'half-case'] };
  await writeFile(root.join('exercises', 'published-ids.json'), JSON.stringify(ids));
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (isLearnError(error)) return `${error.code} ${error.message} ${error.resolution}`;
    throw error ?? new Error('It was done.');
  };
  const begin = { root: root.path, course };
  const lesson = (id: string, chapter = 'first', number?: string) =>
    refusal(newLesson({ ...begin, id, number }, chapter));
  expect(await lesson('hello')).toMatch(/^taken-id .*lessons\/03-first\/04-hello\.md.*npm run new/);
  expect(await lesson('first')).toMatch(/^taken-id .*chapter/);
  for (const id of ['old-lesson', 'old-exercise', 'old-quiz', 'half'])
    expect(await lesson(id)).toMatch(/^taken-id .*was published for a/);
  expect(await lesson('Two Words')).toMatch(/^wrong-id .*such as two-words/);
  expect(await lesson('new', 'frist')).toMatch(/^unknown-chapter .*Did you mean first\?/);
  expect(await lesson('new', 'first', '4')).toMatch(/^taken-number .*04-hello\.md.*next one, 5/);
  expect(await lesson('new', 'first', 'x')).toMatch(/^wrong-number/);
  expect(await refusal(newExercise({ ...begin, id: 'new' }, 'helo'))).toMatch(
    /^unknown-lesson .*Did you mean hello\?/,
  );
  expect(await refusal(newChapter({ ...begin, id: 'second', number: '3' }))).toMatch(/^taken-number/);

  const [file = ''] = (await newLesson({ ...begin, id: 'new' }, 'first')).files;
  await writeFile(root.join(file), 'mine');
  // The course that was read before knows nothing of the new lesson.
  expect(await refusal(newLesson({ ...begin, id: 'new', number: '05' }, 'first'))).toMatch(/^taken-number/);
  expect(await readFile(root.join(file), 'utf8')).toBe('mine');
});
