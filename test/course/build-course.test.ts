import { expect, test } from 'vitest';
import { buildCourse } from '../../src/course/build-course.ts';
import type { CourseFiles } from '../../src/course/course-files.ts';
import type { ExerciseDefinition } from '../../src/course/exercise-schema.ts';
import { allQuizzes } from '../../src/course/walk.ts';
import { exerciseFiles, lessonText, sampleFiles } from './sample-course.ts';

function errorOf(change: (files: CourseFiles) => CourseFiles): string {
  try {
    buildCourse(change(sampleFiles()));
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}

const withLesson = (file: string, text: string) => (files: CourseFiles) => ({
  ...files,
  lessons: { ...files.lessons, [file]: text },
});
const withExercise =
  (folder: string, part: Partial<ExerciseDefinition> & Pick<ExerciseDefinition, 'id' | 'lesson'>) =>
  (files: CourseFiles) => ({ ...files, exercises: [...files.exercises, exerciseFiles(folder, part)] });

test('chapters, lessons and exercises stand in the order of their numbers', () => {
  const course = buildCourse(sampleFiles());
  expect(course.chapters).toMatchObject([
    { id: 'first', folder: '01-first', number: 1, title: 'First', summary: 'The first chapter.' },
    { id: 'second', folder: '02-second', number: 2 },
  ]);
  expect(course.chapters.map(chapter => chapter.lessons.map(lesson => lesson.id))).toEqual([
    ['hello', 'models'],
    ['rules'],
  ]);
  expect(course.chapters[0]?.lessons[1]).toMatchObject({
    chapter: 'first',
    number: 2,
    minutes: 2,
    file: 'lessons/01-first/02-models.md',
    exercises: [{ id: 'first-model' }, { id: 'second-model' }],
  });
});

test('an exercise knows its place, and its solution lies over the start files', () => {
  const exercise = buildCourse(sampleFiles()).chapters[0]?.lessons[1]?.exercises[0];
  expect(exercise).toMatchObject({ chapter: 'first', folder: '01-first/01-first-model' });
  expect(exercise?.start).toEqual({ 'amplify/data/resource.ts': 'start', 'amplify/backend.ts': 'backend' });
  expect(exercise?.solution).toEqual({
    'amplify/data/resource.ts': 'solution',
    'amplify/backend.ts': 'backend',
  });
});

test('bodies are parsed when they are asked for, once', () => {
  const files = withLesson('lessons/01-first/03-broken.md', lessonText('broken', '```ts\nx'))(sampleFiles());
  const [hello, , broken] = buildCourse(files).chapters[0]?.lessons ?? [];
  expect(hello?.pages()).toBe(hello?.pages());
  expect(broken?.title).toBe('About broken');
  expect(() => broken?.pages()).toThrow('lessons/01-first/03-broken.md:7');
});

test('quizzes are found in order', () => {
  const quiz = (id: string) =>
    `\`\`\`quiz\nid: ${id}\nkind: order\nquestion: q\nexplanation: e\nitems: [{ text: a, reason: r }, { text: b, reason: r }]\n\`\`\`\n`;
  const body = `${quiz('a')}\n---\n\n${quiz('b')}`;
  const course = buildCourse(
    withLesson('lessons/01-first/03-quiz.md', lessonText('quiz', body))(sampleFiles()),
  );
  expect(allQuizzes(course).map(({ lesson, quiz }) => `${lesson.id} ${quiz.id}`)).toEqual([
    'quiz a',
    'quiz b',
  ]);
});

test.each([
  [
    'a lesson without front matter',
    withLesson('lessons/01-first/03-x.md', '# X'),
    /03-x\.md:1: .*front matter/,
  ],
  [
    'a wrong minute',
    withLesson('lessons/01-first/03-x.md', lessonText('x').replace('2', 'two')),
    /03-x\.md:4: .*minutes/,
  ],
  [
    'an unknown key',
    withLesson('lessons/01-first/03-x.md', lessonText('x').replace('minutes', 'm: 1\nminutes')),
    /"m"/,
  ],
  [
    'a lesson without place',
    withLesson('lessons/intro.md', lessonText('x')),
    /lessons\/intro\.md: .*no place/,
  ],
  ['a chapter without a title', withLesson('lessons/03-x/01-x.md', lessonText('x')), /03-x\/chapter\.yaml/],
  [
    'two lessons of one id',
    withLesson('lessons/01-first/03-x.md', lessonText('hello')),
    /hello is taken by lessons\/01-first\/01-hello\.md/,
  ],
  [
    'a chapter tested out by an exercise of another one',
    withLesson(
      'lessons/02-second/chapter.yaml',
      'title: Second\nsummary: The second chapter.\ntestOut: first-model\n',
    ),
    /02-second\/chapter\.yaml: .*testOut names first-model/,
  ],
  ['two lessons of one number', withLesson('lessons/01-first/02-x.md', lessonText('x')), /number 2 is taken/],
  [
    'two exercises of one id',
    withExercise('01-first/03-x', { id: 'first-model', lesson: 'hello' }),
    /first-model is taken/,
  ],
  [
    'an exercise of no lesson',
    withExercise('01-first/03-x', { id: 'x', lesson: 'gone' }),
    /no lesson with the id gone/,
  ],
  [
    'an exercise in a foreign chapter',
    withExercise('01-first/03-x', { id: 'x', lesson: 'rules' }),
    /another chapter/,
  ],
  [
    'a file that is not there',
    withExercise('01-first/03-x', { id: 'x', lesson: 'hello', files: ['b.ts'] }),
    /start\/b\.ts/,
  ],
  [
    'an id that is none',
    withExercise('01-first/03-x', { id: 'No Id', lesson: 'hello' }),
    /03-x\/exercise\.ts: .*kebab-case/,
  ],
  ['an exercise without place', withExercise('x', { id: 'x', lesson: 'hello' }), /no place/],
])('an error names the place: %s', (_, change, expected) => {
  expect(errorOf(change)).toMatch(expected);
});

test('a module that exports no exercise is said to be none', () => {
  const change = (files: CourseFiles) => ({
    ...files,
    exercises: files.exercises.map(exercise => ({ ...exercise, definition: undefined })),
  });
  expect(errorOf(change)).toMatch(/exercise\.ts: The exercise is not as it should be/);
});
