import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkTexts } from '../../src/author/course-texts.ts';
import { coverageTable } from '../../src/author/coverage-table.ts';
import { findingsInDocs, readDocumentationPages, taughtPages } from '../../src/author/documentation-pages.ts';
import { hardSentence, sentencesOf } from '../../src/author/reading-level.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import type { ExerciseFiles } from '../../src/course/course-files.ts';
import type { ExerciseKind } from '../../src/course/exercise-kinds.ts';
import { parseInline } from '../../src/course/inline.ts';
import { exerciseFiles } from '../course/sample-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const project = path.resolve(import.meta.dirname, '../..');
const chapter = 'title: First\nsummary: The first.\n';
const docs = 'docs:\n  - reference/cli-commands\n';

function lesson(id: string, body: string, named = docs): string {
  return `---\nid: ${id}\ntitle: About it\nminutes: 2\n${named}sources: [tried]\n---\n${body}`;
}

/** A project with two lessons, and what is found in their texts, each as one line. */
async function findingsIn(
  bodies: { readonly one?: string; readonly two?: string; readonly named?: string },
  exercises: readonly (ExerciseFiles & { readonly source?: string })[] = [],
) {
  await using root = await temporaryFolder();
  await mkdir(root.join('docs'));
  for (const name of ['documentation-pages.yaml', 'words.txt'])
    await cp(path.join(project, 'docs', name), root.join('docs', name));
  for (const { folder, source = '' } of exercises) {
    await mkdir(root.join('exercises', folder), { recursive: true });
    await writeFile(root.join('exercises', folder, 'exercise.ts'), source);
  }
  const files = {
    lessons: {
      'lessons/01-first/chapter.yaml': chapter,
      'lessons/01-first/01-one.md': lesson('one', bodies.one ?? '# One\n', bodies.named),
      'lessons/01-first/02-two.md': lesson('two', bodies.two ?? '# Two\n'),
    },
    exercises,
  };
  const { findings, warnings } = await checkTexts(root.path, files, buildCourse(files));
  const lineOf = ({ where, what }: { where: string; what: string }) => `${where} ${what}`;
  return { findings: findings.map(lineOf), warnings: warnings.map(lineOf) };
}

test('texts in which nothing is wrong', async () => {
  const one =
    '# One\n\nAmplify and its `ampxx` on [a page](https://docs.amplify.aws/react/start/quickstart/).\n';
  expect(await findingsIn({ one })).toEqual({ findings: [], warnings: [] });
});

const term = '```term\nname: Widget\ndefinition: A thing.\n```\n';
const quiz = [
  '```quiz',
  'id: why',
  'kind: one',
  'question: Why?',
  'explanation: So.',
  'options:',
  '  - text: Because',
  '    correct: true',
  '    reason: This is seperate.',
  '  - text: Never',
  '    reason: Not so.',
  '```',
  '',
].join('\n');

test.each<[string, Parameters<typeof findingsIn>[0], RegExp]>([
  [
    'a misspelled word',
    { one: '# One\n\nFirst line,\nthen a *mispeled* one.\n' },
    /01-one\.md:12 “mispeled” is/,
  ],
  ['in a quiz', { one: `# One\n\n${quiz}` }, /01-one\.md:19 “seperate” .*separate/],
  ['in a heading', { one: '# Onne\n' }, /01-one\.md:9 “Onne”/],
  ['British spelling', { one: '# One\n\nA colour.\n' }, /“colour” .*color/],
  ['no address', { one: '# One\n\nSee [it](https:/nowhere).\n' }, /01-one\.md:11 The link https:\/nowhere/],
  [
    'not safe',
    { one: '# One\n\nSee [it](http://example.com).\n' },
    /:11 The link .* has to begin with https/,
  ],
  ['a mark too many', { one: '# One\n\n[It](https://example.com/a,)\n' }, /:11 .*ends with a mark/],
  [
    'a page that is not',
    { one: '# One\n\n[It](https://docs.amplify.aws/react/build-a-backend/magic/).\n' },
    /:11 .*is no page of the documentation/,
  ],
  [
    'no such file',
    { one: '# One\n\nSee [it](02-tow.md).\n' },
    /:11 .*leads to lessons\/01-first\/02-tow\.md/,
  ],
  [
    'a term before its definition',
    { one: '# One\n\nText.\n\nTwo *widgets* here.\n', two: `# Two\n\n${term}` },
    /01-one\.md:13 It uses “Widget”, which only lessons\/01-first\/02-two\.md defines/,
  ],
  [
    'a page unknown',
    { named: 'docs:\n  - reference/cli-comands\n' },
    /:6 .*Did you mean reference\/cli-commands\?/,
  ],
  ['a page left out', { named: 'docs:\n  - build-a-backend/add-aws-services/geo\n' }, /:6 .* leaves .* out/],
  ['no pages named', { named: '' }, /01-one\.md:2 It names no `docs`/],
])('%s is found, with its line', async (_, bodies, expected) => {
  const { findings } = await findingsIn(bodies);
  expect(findings).toEqual([expect.stringMatching(expected)]);
});

test('links between lessons resolve, and a term may be used where it is defined', async () => {
  const one = `# One\n\nSee [it](02-two.md) about a widget.\n\n${term}`;
  expect((await findingsIn({ one, two: '# Two\n\nA widget.\n' })).findings).toEqual([]);
});

test('a misspelled hint is found in exercise.ts, and what is code is not looked at', async () => {
  const hints = [
    { id: 'one', text: 'Look at `amplifyy`.' },
    { id: 'two', text: 'It’s *recieved* there.' },
  ];
  const own = exerciseFiles('01-first/01-a', { id: 'a', lesson: 'one', kind: 'fix', hints });
  const source =
    "export default defineExercise({\n  hints: [\n    { text: 'It’s *recieved* there.' },\n  ],\n});\n";
  expect((await findingsIn({}, [{ ...own, source }])).findings).toEqual([
    expect.stringMatching(/^exercises\/01-first\/01-a\/exercise\.ts:3 “recieved” .*received/),
  ]);
});

test('two exercises whose functions share a name, written or taken from the folder', async () => {
  const files = (id: string, kind: ExerciseKind, file: string, code: string) => ({
    ...exerciseFiles(`01-first/${id}`, { id: id.slice(3), lesson: 'one', kind }),
    solution: { [file]: `import { defineFunction } from '@aws-amplify/backend';\n\n${code}\n` },
  });
  const named = "export const f = defineFunction({ environment: { name: 'x' }, name: 'greet' });";
  const unnamed = "export const g = defineFunction({ entry: './h.ts' });";
  const exercises = [
    files('01-a', 'fix', 'amplify/f/resource.ts', named),
    files('02-b', 'extend', 'amplify/greet/resource.ts', unnamed),
    files('03-c', 'fix', 'amplify/other/resource.ts', unnamed),
  ];
  expect((await findingsIn({}, exercises)).findings).toEqual([
    expect.stringMatching(
      /^exercises\/01-first\/02-b\/solution\/amplify\/greet\/resource\.ts:3 The function's name greet .*01-a/,
    ),
  ]);
});

test('a sentence that is hard to read is a warning, whatever stands in code', async () => {
  const hard =
    'Notwithstanding infrastructural considerations, authorization configuration necessitates comprehensive understanding of underlying mechanisms.';
  const { findings, warnings } = await findingsIn({ one: `# One\n\nIt is short. ${hard}\n` });
  expect(findings).toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(/^lessons\/01-first\/01-one\.md:11 Hard to read .*Notwithstanding/),
  ]);
  const [only, ...others] = sentencesOf(
    parseInline(
      'One two three four `{ a. Bcdefghijk! }` five six seven extraordinary eight nine. Short one.',
    ),
  );
  expect(others).toEqual([]);
  // Eleven words, one of them long.
  expect(only?.level).toBeCloseTo(11 + 100 / 11);
  expect(only?.level).toBeLessThan(hardSentence);
});

test('the pages of the documentation that no lesson teaches', async () => {
  const pages = await readDocumentationPages(project);
  const files = { lessons: { 'lessons/01-first/01-one.md': lesson('one', '# One\n') } };
  expect(findingsInDocs(files, pages)).toEqual([]);
  const table = coverageTable(pages, taughtPages(files));
  const leftOut = [...pages.values()].filter(reason => reason !== null).length;
  expect(table).toContain(`Taught: 1 of ${pages.size - leftOut} pages`);
  expect(table).toMatch(/\n {2}reference +1 of 7\n/);
  expect(table).toMatch(/Pages with a lesson\n {2}reference\/cli-commands {2}one\n/);
  expect(table).toMatch(/Pages without a lesson: \d+\n(.+\n)* {2}build-a-backend\/storage\/set-up-storage\n/);
  expect(table).toMatch(/Left out on purpose: \d+\n(.+\n)* {2}build-a-backend\/add-aws-services\/geo +\S/);
});
