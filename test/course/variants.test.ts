import { expect, test } from 'vitest';
import { buildCourse } from '../../src/course/build-course.ts';
import { type BundledCourse, loadBundledCourse } from '../../src/course/bundled-course.ts';
import type { ExerciseFiles } from '../../src/course/course-files.ts';
import type { ExerciseDefinition } from '../../src/course/exercise-schema.ts';
import { serializeCourse } from '../../src/course/serialize-course.ts';
import { allExercises } from '../../src/course/walk.ts';
import { exerciseFiles, sampleFiles } from './sample-course.ts';

const file = 'amplify/data/resource.ts';
const solution = 'one two three\nfour five\n';

type Mistakes = ExerciseDefinition['mistakes'];
type Edits = NonNullable<Mistakes[number]['edits']>;

const trips = { stage: 'checks', check: 'has-todo' } as const;

function courseFiles(change: Partial<ExerciseDefinition>, folders: Partial<ExerciseFiles> = {}) {
  const own = exerciseFiles('01-first/01-first-model', { id: 'first-model', lesson: 'models', ...change });
  return { ...sampleFiles(), exercises: [{ ...own, solution: { [file]: solution }, ...folders }] };
}

function built(change: Partial<ExerciseDefinition>, folders: Partial<ExerciseFiles> = {}) {
  const [only] = allExercises(buildCourse(courseFiles(change, folders)));
  if (!only) throw new Error('The course has one exercise.');
  return only;
}

const mistake = (edits: Edits): Mistakes => [{ name: 'wrong', edits, trips, brings: 'one' }];

test.each<[string, Edits[string], string]>([
  ['one edit', [['two', '2']], 'one 2 three\nfour five\n'],
  ['nothing in its place', [['four five\n', '']], 'one two three\n'],
  [
    'edits in any order',
    [
      ['five', '5'],
      ['one', '1'],
    ],
    '1 two three\nfour 5\n',
  ],
  [
    'edits that touch',
    [
      ['one', 'two'],
      [' two', ' one'],
    ],
    'two one three\nfour five\n',
  ],
  ['a dollar sign that stays one', [['two', "$& $1 $'"]], "one $& $1 $' three\nfour five\n"],
])('edits of the solution: %s', (_, edits, expected) => {
  expect(built({ mistakes: mistake({ [file]: edits }) }).mistakeFiles).toEqual({
    wrong: { [file]: expected },
  });
});

test.each<[string, Edits, RegExp]>([
  ['text that is not there', { [file]: [['six', '6']] }, /"six" stands there 0 times/],
  ['text that is there twice', { [file]: [['o', '0']] }, /"o" stands there 3 times/],
  ['an edit that changes nothing', { [file]: [['two', 'two']] }, /"two" is replaced by itself/],
  [
    'edits that overlap',
    {
      [file]: [
        ['one two', ''],
        ['two three', ''],
      ],
    },
    /"two three" overlaps with another edit/,
  ],
  ['a file that is not there', { 'a.ts': [['a', 'b']] }, /a\.ts: the solution has no such file/],
])('edits that are refused: %s', (_, edits, expected) => {
  const alternatives = [{ name: 'other', edits }];
  const place = 'exercises/01-first/01-first-model/exercise.ts: The';
  for (const [kind, change] of [
    ['mistake wrong', { mistakes: mistake(edits) }],
    ['alternative other', { alternatives }],
  ] as const) {
    expect(() => built(change)).toThrow(expected);
    expect(() => built(change)).toThrow(`${place} ${kind} can't edit`);
  }
});

test('a folder holds other files beside edits, and never the same one', () => {
  const mistakes = mistake({ [file]: [['two', '2']] });
  const folder = (name: string) => ({ mistakes: { wrong: { [name]: 'own' } } });
  expect(built({ mistakes }, folder('amplify/backend.ts')).mistakeFiles).toEqual({
    wrong: { 'amplify/backend.ts': 'own', [file]: 'one 2 three\nfour five\n' },
  });
  expect(() => built({ mistakes }, folder(file))).toThrow('its folder holds this file too');
});

test.each([[[]], [[['a']]], [[['', 'b']]], [[['a', 'b', 'c']]]])(
  'an edit is a pair of texts, and not %j',
  edits => {
    const mistakes = mistake({ [file]: edits as unknown as Edits[string] });
    expect(() => built({ mistakes })).toThrow('mistakes.0.edits');
  },
);

test('other right answers come from edits, or from folders with files of their own', () => {
  const alternatives = [
    { name: 'edited', style: 'docs' as const, edits: { [file]: [['two', '2'] as const] } },
  ];
  const made = built({ alternatives }, { alternatives: { whole: { 'amplify/data/rules.ts': 'rules' } } });
  expect(made.alternativeFiles).toEqual({
    edited: { [file]: 'one 2 three\nfour five\n' },
    whole: { 'amplify/data/rules.ts': 'rules' },
  });
});

test('a mistake trips where its hint says, unless it says so itself', () => {
  const when = { stage: 'types', code: 'TS2551' } as const;
  const hints = [
    { id: 'one', text: 'Look.' },
    { id: 'aimed', text: 'So.', when },
  ];
  const edits = { [file]: [['two', '2'] as const] };
  const mistakes: Mistakes = [
    { name: 'derived', edits, brings: 'aimed' },
    { name: 'own', edits, trips, brings: 'aimed' },
  ];
  expect(built({ hints, mistakes }).mistakes.map(one => one.trips)).toEqual([when, trips]);
  for (const brings of ['one', 'found'])
    expect(() => built({ hints, mistakes: [{ name: 'lost', edits, brings }] })).toThrow(
      `The mistake lost doesn't say what it trips, and neither does a \`when\` of the hint ${brings}.`,
    );
});

test('the bundled course has the same mistakes and right answers', () => {
  const files = courseFiles(
    {
      mistakes: mistake({ [file]: [['two', '2']] }),
      alternatives: [{ name: 'other', edits: { [file]: [['five', '5']] } }],
    },
    { alternatives: { whole: { [file]: 'own' } } },
  );
  const definitions = Object.fromEntries(
    files.exercises.map(({ folder, definition }) => [folder, definition as ExerciseDefinition]),
  );
  const bundled = loadBundledCourse(JSON.parse(serializeCourse(files)) as BundledCourse, definitions);
  expect(allExercises(bundled)).toEqual(allExercises(buildCourse(files)));
});
