import path from 'node:path';
import { expect, test } from 'vitest';
import { compareCompilers } from '../../src/author/compilers/compare-compilers.ts';
import { statesOf } from '../../src/author/compilers/course-states.ts';
import { differencesOf } from '../../src/author/compilers/differences.ts';
import { loadTypeScript5 } from '../../src/author/compilers/typescript-5.ts';
import { installPackages } from '../../src/author/install-packages.ts';
import { course, exercise } from '../verify/fixtures/workspace.ts';

const one = {
  ...exercise({
    id: 'two',
    needs: 'types',
    start: { 'answer.ts': "export const answer: number = 'two';\n" },
    solution: { 'answer.ts': 'export const answer: number = 2;\n' },
    checks: [
      {
        id: 'is-two',
        kind: 'type',
        sentence: 'The answer is 2.',
        code: "import { answer } from 'exercise/answer';\nconst two: 2 = answer;\nexport { two };\n",
        expected: '2.',
      },
    ],
  }),
  mistakeFiles: { unclosed: { 'answer.ts': 'export const answer = (2;\n' } },
};

test('both compilers are asked of each state, and say the same', async () => {
  const packages = await installPackages(path.resolve(import.meta.dirname, '../..'));
  const states = statesOf(one);
  expect(states.map(({ name }) => name)).toEqual(['two: start', 'two: solution', 'two: mistakes/unclosed']);
  const found = await compareCompilers(course(one), states, packages, loadTypeScript5(packages));
  // A text is no number, a number is not always 2 (twice), and a bracket is missing.
  expect(found).toEqual({ files: 6, agreed: 4, differences: [] });
});

const said = {
  state: 'two: start',
  file: 'answer.ts',
  line: 1,
  column: 2,
  code: 'TS2322',
  text: `Type '"write"' is not assignable to type '"read" | "list"'.`,
};

test.each([
  ['another place', { line: 2 }],
  ['another code', { code: 'TS2345' }],
  ['another word', { text: said.text.replace('list', 'get') }],
  ['another state', { state: 'two: solution' }],
])('%s is a difference', (_, change) => {
  expect(differencesOf([said], [{ ...said, ...change }]).differences).not.toEqual([]);
  expect(differencesOf([said], []).differences).toHaveLength(1);
  expect(differencesOf([], [said]).differences).toHaveLength(1);
  expect(differencesOf([said, said], [said]).differences).toHaveLength(1);
});

test('what differs by nature is none', () => {
  const sorted = { ...said, text: said.text.replace('"read" | "list"', '"list" | "read"') };
  const overload = { ...said, code: 'TS2769' };
  const check = { ...said, file: 'check is-two.ts' };
  for (const [five, seven] of [
    [said, sorted],
    [overload, { ...overload, line: 2, text: 'The last one.' }],
    [check, { ...check, code: 'TS2345', text: 'Otherwise.' }],
  ] as const)
    expect(differencesOf([five], [seven])).toEqual({ agreed: 1, differences: [] });
});
