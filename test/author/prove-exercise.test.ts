import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OtherAnswers } from '../../src/author/answers/answers.ts';
import { findingsInJudged, judgeAnswers } from '../../src/author/answers/judge-answers.ts';
import { type ExerciseBench, makeBenchFolder, openBench } from '../../src/author/exercise-bench.ts';
import { installPackages } from '../../src/author/install-packages.ts';
import { proofTable } from '../../src/author/proof-table.ts';
import { proveExercise } from '../../src/author/prove-exercise.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import type { ExerciseFiles } from '../../src/course/course-files.ts';
import type { ExerciseDefinition } from '../../src/course/exercise-schema.ts';
import { findExercise } from '../../src/course/lookup.ts';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { exerciseFiles, lessonText } from '../course/sample-course.ts';

const typed = (value: string) => ({ 'answer.ts': `export const answer: number = ${value};\n` });

const literal = (value: number) => ({ 'answer.ts': `export const answer = ${value};\n` });

/** The answer is the number 2. It starts as a text, which the types catch. */
function sample(
  id: string,
  number: number,
  change: Partial<ExerciseDefinition>,
  files: Partial<ExerciseFiles> = {},
) {
  const definition: ExerciseDefinition = {
    id,
    lesson: 'hello',
    title: 'Two',
    task: 'Answer.',
    files: ['answer.ts'],
    needs: 'types',
    checks: [
      {
        id: 'is-two',
        kind: 'type',
        sentence: 'The answer is 2.',
        code: "import { answer } from 'exercise/answer';\nconst two: 2 = answer;\nexport { two };\n",
        expected: '2.',
      },
    ],
    hints: [
      { id: 'look', text: 'Look.' },
      { id: 'count', text: 'Count.' },
      { id: 'no-text', text: 'A number.', when: { stage: 'types', code: 'TS2322' } },
    ],
    startFails: { stage: 'types', code: 'TS2322' },
    mistakes: [
      { name: 'text', trips: { stage: 'types', code: 'TS2322' }, brings: 'no-text' },
      { name: 'three', trips: { stage: 'checks', check: 'is-two' }, brings: 'found' },
    ],
    alternatives: [
      { name: 'typed', edits: { 'answer.ts': [['answer =', 'answer: 2 =']] } },
      { name: 'counted' },
    ],
    ...change,
  };
  return {
    ...exerciseFiles(`01-first/0${number}-${id}`, definition),
    start: typed("'two'"),
    solution: literal(2),
    mistakes: { text: typed("'2'"), three: literal(3) },
    alternatives: { counted: { 'answer.ts': 'const two = 2;\nexport const answer = two;\n' } },
    ...files,
  };
}

const course = buildCourse({
  lessons: {
    'lessons/01-first/chapter.yaml': 'title: First\nsummary: The first.\n',
    'lessons/01-first/01-hello.md': lessonText('hello'),
  },
  exercises: [
    sample('good', 1, {}),
    sample('solved', 2, {}, { start: { 'answer.ts': 'export const answer = 2;\n' } }),
    sample('early', 3, { startFails: { stage: 'checks', check: 'is-two' } }),
    sample('unsolved', 4, {}, { solution: { 'answer.ts': 'export const answer = 4;\n' } }),
    sample(
      'harmless',
      5,
      {},
      { mistakes: { text: typed("'2'"), three: { 'answer.ts': 'export const answer = 2;\n' } } },
    ),
    sample('misled', 6, {
      mistakes: [{ name: 'text', trips: { stage: 'types' }, brings: 'count' }],
    }),
    sample('narrow', 7, {}, { alternatives: { counted: literal(1) } }),
  ],
});

let bench: ExerciseBench;

beforeAll(async () => {
  const root = await makeBenchFolder(await installPackages(path.resolve(import.meta.dirname, '../..')));
  const workerPath = path.join(root, 'no-exercise-here-needs-a-backend.js');
  bench = await openBench(
    root,
    course,
    createVerifier({ layout: workspaceLayout(root), course, workerPath }),
  );
});

afterAll(() => bench?.dispose());

async function prove(id: string) {
  const states: string[] = [];
  const proof = await proveExercise(
    findExercise(course, id),
    bench,
    state => states.push(state),
    () => 0,
  );
  return { proof, states, findings: proof.findings.map(({ where, what }) => `${where}: ${what}`) };
}

test('an exercise that keeps its word', async () => {
  const { proof, states, findings } = await prove('good');
  expect(findings).toEqual([]);
  expect(states).toEqual([
    'start',
    'solution',
    'alternatives/typed',
    'alternatives/counted',
    'mistakes/text',
    'mistakes/three',
  ]);
  expect(proofTable([proof])).toMatch(/good +fails +passes +2 of 2 +2 of 2/);
});

test.each([
  ['solved', /start: startFails says that the types fail with TS2322, but it passes\./],
  [
    'early',
    /start: startFails says that the check is-two fails, but the types fail with TS2322 at answer\.ts:1/,
  ],
  ['unsolved', /solution: It must pass, but the check is-two fails/],
  ['harmless', /mistakes\/three: `trips` says that the check is-two fails, but it passes\./],
  ['misled', /mistakes\/text: It must bring up the hint count, but brings up no-text\./],
  ['narrow', /alternatives\/counted: It must pass, but the check is-two fails/],
])('an exercise that does not: %s', async (id, expected) => {
  const { proof, findings } = await prove(id);
  expect(findings).toEqual([expect.stringMatching(expected)]);
  expect(findings[0]).toMatch(/^exercises\/01-first\/0\d-/);
  expect(proofTable([proof])).toMatch(/WRONG|[01] of \d/);
});

test("others' answers: a right one that fails, and a wrong one that passes, are found", async () => {
  const exercise = findExercise(course, 'good');
  const answers = {
    right: [
      { what: 'A constant', edits: { 'answer.ts': [['= 2', '= 2 as const']] } },
      { what: 'Three', files: literal(3) },
    ],
    wrong: [
      { what: 'A text', files: typed("'2'") },
      { what: 'Two', files: { 'answer.ts': 'export const answer: 2 = 2;\n' } },
    ],
  } satisfies OtherAnswers;
  const judged = await judgeAnswers(exercise, answers, bench, () => {});
  expect(judged.map(({ kind, what, verdict }) => `${kind}, ${what}: ${verdict.status}`)).toEqual([
    'right, A constant: passed',
    'right, Three: failed',
    'wrong, A text: failed',
    'wrong, Two: passed',
  ]);
  expect(findingsInJudged(exercise, judged).map(({ what }) => what)).toEqual([
    expect.stringMatching(/^Three: It must pass, but the check is-two fails/),
    'Two: It must not pass, but it passes.',
  ]);
});
