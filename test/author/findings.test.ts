import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findingsInTexts } from '../../src/author/exercise-texts.ts';
import { findingsInFormat } from '../../src/author/formatting.ts';
import { findingsInKinds } from '../../src/author/kinds-in-a-row.ts';
import { leftOvers } from '../../src/author/left-overs.ts';
import { findingsInOpening } from '../../src/author/lesson-texts.ts';
import { findingsInIds, newIds, publishIds, readPublishedIds } from '../../src/author/published-ids.ts';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { findingsInAnswers } from '../../src/author/right-answers.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import type { Exercise } from '../../src/course/exercise.ts';
import type { ExerciseDefinition } from '../../src/course/exercise-schema.ts';
import type { Course } from '../../src/course/model.ts';
import { allExercises } from '../../src/course/walk.ts';
import { exerciseFiles, lessonText, sampleFiles } from '../course/sample-course.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'course author-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const mistakes: ExerciseDefinition['mistakes'] = [
  { name: 'empty', trips: { stage: 'checks', check: 'has-todo' }, brings: 'one' },
];

function exercise(change: Partial<ExerciseDefinition>): Exercise {
  const definition = { id: 'first-model', lesson: 'models', mistakes, ...change };
  const files = { ...sampleFiles(), exercises: [exerciseFiles('01-first/01-first-model', definition)] };
  const [only] = allExercises(buildCourse(files));
  if (!only) throw new Error('The course has one exercise.');
  return only;
}

const textsOf = (change: Partial<ExerciseDefinition>) =>
  findingsInTexts(exercise(change)).map(({ what }) => what);

test('texts that are complete', () => {
  expect(textsOf({})).toEqual([]);
});

test.each<[string, Partial<ExerciseDefinition>, RegExp]>([
  ['a task without end', { task: 'Do it' }, /^task: .*full stop/],
  [
    'a hint without end',
    {
      hints: [
        { id: 'one', text: 'Look' },
        { id: 'two', text: 'Look.' },
      ],
    },
    /^the hint one: .*full stop/,
  ],
  ['one hint', { hints: [{ id: 'one', text: 'Look.' }] }, /ladder needs at least two/],
  ['HTML in the task', { task: 'See <b>.' }, /^task: .*HTML/],
  ['no mistake', { mistakes: [] }, /^mistakes: it has none/],
  ['a reason without end', { why: 'So it is' }, /^why: .*full stop/],
  ['HTML in the reason', { why: 'See <b>.' }, /^why: .*HTML/],
  ['a title with a full stop', { title: 'Do it.' }, /^title/],
  [
    'an unknown check',
    { startFails: { stage: 'checks', check: 'gone' } },
    /^startFails: no check is called gone/,
  ],
  [
    'an unknown hint',
    { mistakes: mistakes.map(one => ({ ...one, brings: 'gone' })) },
    /^the mistake empty: no hint is called gone/,
  ],
  ['a mistake twice', { mistakes: [...mistakes, ...mistakes] }, /^mistakes: empty is there twice/],
])('texts that are not: %s', (_, change, expected) => {
  expect(textsOf(change)).toEqual([expect.stringMatching(expected)]);
});

test.each([
  ['# Models\n\nAfter this you can write a model.\n\nMore.', 0],
  ['# Models\n\nModels are fine.', 1],
  ['After this you can write a model.', 1],
  ['# Models\n\n- After this you can write a model.', 1],
])('a lesson opens with what one can do: %j', (page, count) => {
  const lesson = `---\nid: models\ntitle: Models\nminutes: 1\nsources: [tried]\n---\n${page}\n`;
  const lessons = { ...sampleFiles().lessons, 'lessons/01-first/02-models.md': lesson };
  const all = buildCourse({ ...sampleFiles(), lessons });
  const own = all.chapters.flatMap(chapter => chapter.lessons).filter(({ id }) => id === 'models');
  expect(own.flatMap(findingsInOpening)).toHaveLength(count);
});

test('a hint for any failure of a stage is refused, and one that names what it is for is not', () => {
  const ladder = [
    { id: 'one', text: 'Look.' },
    { id: 'two', text: 'Look again.' },
  ];
  const withHint = (when: NonNullable<ExerciseDefinition['hints'][number]['when']>) =>
    textsOf({ hints: [...ladder, { id: 'aimed', text: 'So.', when }] });
  expect(withHint({ stage: 'synthesis' })).toEqual([expect.stringMatching(/^the hint aimed: say for which/)]);
  expect(withHint({ stage: 'types' })).toEqual([expect.stringMatching(/^the hint aimed: say for which/)]);
  expect(withHint({ stage: 'checks' })).toEqual([expect.stringMatching(/^the hint aimed: say for which/)]);
  expect(withHint({ stage: 'types', code: 'TS2551' })).toEqual([]);
  expect(withHint({ stage: 'synthesis', says: /rule/ })).toEqual([]);
});

const docs = { name: 'docs-sample', style: 'docs' } as const;

test.each<[string, Partial<ExerciseDefinition>, readonly RegExp[]]>([
  ['nothing', {}, [/^why: say why/, /^alternatives: there are 0; prove 2/]],
  ['one right answer', { why: 'So.', alternatives: [docs] }, [/^alternatives: there are 1; prove 2/]],
  [
    'none as the documentation writes',
    { why: 'So.', alternatives: [{ name: 'a' }, { name: 'b' }] },
    [/^alternatives: write one as the documentation's samples/],
  ],
  ['one twice', { why: 'So.', alternatives: [docs, docs] }, [/^alternatives: docs-sample is there twice/]],
  ['all that is asked for', { why: 'So.', alternatives: [{ name: 'a' }, docs] }, []],
  ['a sheet of answers', { why: 'So.', files: ['a.ts'], alternatives: [{ name: 'a' }, { name: 'b' }] }, []],
])('right answers beside the solution: %s', (_, change, expected) => {
  const found = findingsInAnswers({ ...exercise({}), ...change } as Exercise).map(({ what }) => what);
  expect(found).toEqual(expected.map(pattern => expect.stringMatching(pattern)));
});

/** Writes files below the root: path to text. */
async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

const definition = {
  ...(exerciseFiles('01-first/01-a', { id: 'a', lesson: 'hello', files: ['a.ts'], mistakes })
    .definition as object),
  checks: [],
  alternatives: [{ name: 'other' }],
};
const tree = {
  'lessons/01-first/chapter.yaml': 'title: First\nsummary: The first.\n',
  'lessons/01-first/01-hello.md': lessonText('hello'),
  'exercises/package.json': '{}',
  'exercises/01-first/01-a/exercise.ts': `export default ${JSON.stringify(definition)};`,
  'exercises/01-first/01-a/start/a.ts': 'start',
  'exercises/01-first/01-a/start/b.ts': 'b',
  'exercises/01-first/01-a/solution/a.ts': 'solution',
  'exercises/01-first/01-a/mistakes/empty/a.ts': 'mistake',
  'exercises/01-first/01-a/alternatives/other/a.ts': 'other',
  'exercises/01-first/01-a/alternatives/other/a/new.ts': 'new',
};

async function readCourse(): Promise<Course> {
  return buildCourse(await readCourseFiles(root));
}

test('the source tree is read, and nothing of it is left over', async () => {
  await write(tree);
  const course = await readCourse();
  expect(allExercises(course)).toMatchObject([
    {
      id: 'a',
      solution: { 'a.ts': 'solution', 'b.ts': 'b' },
      mistakeFiles: { empty: { 'a.ts': 'mistake' } },
      alternativeFiles: { other: { 'a.ts': 'other', 'a/new.ts': 'new' } },
    },
  ]);
  expect(await leftOvers(root, course)).toEqual([]);
});

test('what serves nothing is named', async () => {
  const folder = 'exercises/01-first/01-a';
  await write({
    ...tree,
    'lessons/notes.txt': '',
    'lessons/02-later/chapter.yaml': 'title: Later\nsummary: Later.\n',
    [`${folder}/notes.md`]: '',
    'exercises/01-first/README.md': '',
    [`${folder}/solution/b.ts`]: 'other',
    [`${folder}/mistakes/empty/a.ts`]: 'solution',
    [`${folder}/mistakes/more/b.ts`]: 'mistake',
    [`${folder}/alternatives/other/a.ts`]: 'solution',
    [`${folder}/alternatives/more/b.ts`]: 'more',
    [`${folder}/exercise.ts`]: `export default ${JSON.stringify({
      ...definition,
      alternatives: [{ name: 'other' }, { name: 'nowhere' }],
    })};`,
  });
  const found = await leftOvers(root, await readCourse());
  expect(found.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'lessons/02-later/chapter.yaml: Nothing uses this file.',
    'lessons/notes.txt: Nothing uses this file.',
    `${folder}/notes.md: Nothing uses this file.`,
    'exercises/01-first/README.md: Nothing uses this file.',
    `${folder}/solution/b.ts: It differs from the start, but isn't one of \`files\`.`,
    `${folder}/mistakes/empty/a.ts: It equals the solution: remove it.`,
    `${folder}/mistakes/more/b.ts: A learner doesn't edit this file: it isn't one of \`files\`.`,
    `${folder}/alternatives/more/b.ts: A learner doesn't edit this file: it isn't one of \`files\`.`,
    `${folder}/alternatives/other/a.ts: It equals the solution: remove it.`,
    `${folder}/mistakes/more: \`mistakes\` doesn't name this folder.`,
    `${folder}/alternatives/more: \`alternatives\` doesn't name this folder.`,
    `${folder}/alternatives/nowhere: \`alternatives\` names it, but it has neither edits nor files.`,
  ]);
});

test('a module that cannot be loaded is named', async () => {
  await write({ ...tree, 'exercises/01-first/01-a/exercise.ts': 'throw new Error("no");' });
  await expect(readCourse()).rejects.toThrow(
    /exercises\/01-first\/01-a\/exercise\.ts: .*can't be loaded\. no/,
  );
});

test('published ids are kept', async () => {
  const course = buildCourse(sampleFiles());
  await mkdir(path.join(root, 'exercises'));
  expect(newIds(course, await readPublishedIds(root))).toHaveLength(5);
  await publishIds(root, course);
  const published = await readPublishedIds(root);
  expect(newIds(course, published)).toEqual([]);
  expect(findingsInIds(course, published)).toEqual([]);

  const files = sampleFiles();
  const renamed = buildCourse({
    lessons: { ...files.lessons, 'lessons/02-second/01-rules.md': lessonText('law') },
    exercises: [
      exerciseFiles('01-first/01-a', { id: 'a', lesson: 'models', formerly: ['first-model'] }),
      exerciseFiles('01-first/02-b', { id: 'b', lesson: 'models' }),
    ],
  });
  expect(findingsInIds(renamed, published).map(({ what }) => what)).toEqual([
    expect.stringContaining('The lesson rules was published, but is gone'),
    expect.stringContaining('The exercise second-model was published, but is gone'),
  ]);
  await publishIds(root, renamed);
  expect(JSON.parse(await readFile(path.join(root, 'exercises/published-ids.json'), 'utf8'))).toEqual({
    lessons: ['hello', 'law', 'models', 'rules'],
    exercises: ['a', 'b', 'first-model', 'second-model'],
    quizzes: [],
  });
});

test('published ids that cannot be read stop the check', async () => {
  await write({ 'exercises/published-ids.json': '{' });
  await expect(readPublishedIds(root)).rejects.toThrow(/published-ids\.json/);
});

test('one quiz id stands once', () => {
  const quiz =
    '```quiz\nid: same\nkind: order\nquestion: q\nexplanation: e\nitems: [{ text: a, reason: r }, { text: b, reason: r }]\n```\n';
  const files = sampleFiles();
  const course = buildCourse({
    ...files,
    lessons: {
      ...files.lessons,
      'lessons/01-first/03-x.md': lessonText('x', quiz),
      'lessons/01-first/04-y.md': lessonText('y', quiz),
    },
  });
  expect(findingsInIds(course, { lessons: [], exercises: [], quizzes: [] })).toEqual([
    { where: 'lessons/01-first/04-y.md', what: 'Another quiz has the id same already.' },
  ]);
});

test('files are formatted as Biome formats them', async () => {
  const project = path.resolve(import.meta.dirname, '../..');
  const folder = await mkdtemp(path.join(project, 'test', 'author', 'format-'));
  try {
    // A folder of files that Biome knows nothing of.
    await writeFile(path.join(folder, 'amplify.yml'), 'version: 1\n');
    expect(await findingsInFormat(project, [path.relative(project, folder)])).toEqual([]);
    await writeFile(path.join(folder, 'good.ts'), "export const a = 'a';\n");
    expect(await findingsInFormat(project, [path.relative(project, folder)])).toEqual([]);
    await writeFile(path.join(folder, 'bad.ts'), 'export const a = "a"');
    const where = path.relative(project, path.join(folder, 'bad.ts'));
    expect(await findingsInFormat(project, [path.relative(project, folder)])).toEqual([
      { where, what: `It is not formatted. Run: npx biome format --write ${where}` },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('exercises without a kind, and two of a kind in a row, are found', () => {
  const of = (name: string, kind: ExerciseDefinition['kind']) =>
    exerciseFiles(`01-first/${name}`, { id: name.slice(3), lesson: 'models', mistakes, kind });
  const exercises = [
    of('01-one', 'fix'),
    of('02-two', 'extend'),
    of('03-three', 'extend'),
    of('04-four', undefined),
  ];
  const course = buildCourse({ ...sampleFiles(), exercises });
  expect(findingsInKinds(course)).toEqual([
    {
      where: 'exercises/01-first/03-three/exercise.ts',
      what: expect.stringContaining('two, the exercise before it, is of the same kind (extend)'),
    },
    { where: 'exercises/01-first/04-four/exercise.ts', what: expect.stringMatching(/^kind: say one of /) },
  ]);
});
