import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generations, guessHolds, identifySays, namesFileWith } from '../../src/checks/identify.ts';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import type { CheckResult, Verdict } from '../../src/verify/verdict.ts';
import type { Verifier } from '../../src/verify/verifier.ts';
import { course, exercise, openWorkspace } from './fixtures/workspace.ts';

const project = {
  // It doesn't compile: what identify reads is not compiled.
  'project/amplify/backend.ts':
    "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend(nothing);\n",
  'project/amplify/team-provider-info.json': '{}',
};
const readme =
  'Deploy it with `amplify push`, then look at `aws-exports.js`.\n\n    amplify add auth\n    amplify push\n';

const guessing = exercise({
  id: 'guess',
  needs: 'types',
  start: {
    'guesses.ts': guesses('?', '?', '?'),
    ...project,
    'snippets/readme.md': readme,
  },
  checks: [
    {
      kind: 'guess',
      id: 'readme',
      sentence: 'You agree about the readme.',
      subject: 'snippets/readme.md',
      guess: { module: 'guesses', name: 'guesses', key: 'readme', among: generations },
      verify: guessHolds(),
    },
    {
      kind: 'guess',
      id: 'project',
      sentence: 'You agree about the project.',
      subject: 'project',
      guess: { module: 'guesses', name: 'guesses', key: 'project', among: generations },
      verify: guessHolds(),
    },
    {
      kind: 'guess',
      id: 'left',
      sentence: 'It was left.',
      subject: 'project',
      guess: {
        module: 'guesses',
        name: 'left',
        among: ['amplify/backend.ts', 'amplify/team-provider-info.json'],
      },
      verify: namesFileWith('a left-over', signs => signs.some(({ speaksFor }) => speaksFor === 'gen1')),
    },
  ],
});
const fixing = exercise({
  id: 'fix',
  needs: 'types',
  start: { 'project/src/main.js': "import config from './aws-exports';\nAmplify.configure(config);\n" },
  checks: [
    {
      kind: 'identify',
      id: 'moved',
      sentence: 'It moved.',
      subject: 'project',
      verify: identifySays('gen2'),
    },
  ],
});

function guesses(readme: string, project: string, left: string): string {
  return `export const guesses = { readme: '${readme}', project: '${project}' } as const;\nexport const left = '${left}';\n`;
}

let workspace: Awaited<ReturnType<typeof openWorkspace>>;
let verifier: Verifier;
let revision = 0;

beforeAll(async () => {
  workspace = await openWorkspace('identify', { withPackages: false });
  await workspace.writeExercise(guessing);
  await workspace.writeExercise(fixing);
  const { layout, workerPath } = workspace;
  verifier = createVerifier({ layout, workerPath, course: course(guessing, fixing), onDemand: false });
});

afterAll(async () => {
  await verifier?.dispose();
  await workspace?.[Symbol.asyncDispose]();
});

async function verdictOn(text: string): Promise<Verdict> {
  await workspace.write(`${guessing.folder}/guesses.ts`, text);
  revision += 1;
  return verifier.verify(guessing, { revision });
}

function checkOf({ checks }: Verdict, id: string): CheckResult | undefined {
  return checks.find(check => check.id === id);
}

describe('guesses', () => {
  test('before a guess nothing of the answer shows', async () => {
    const verdict = await verdictOn(guesses('?', '?', '?'));
    expect(verdict).toMatchObject({ status: 'failed', types: { state: 'passed' }, diagnostics: [] });
    for (const check of verdict.checks) {
      expect(check).toMatchObject({
        state: 'failed',
        expected: undefined,
        found: 'still a question mark',
      });
      expect(check.because).toBeUndefined();
    }
  });

  test('each guess is answered by itself, right or wrong, with the places below the exercise', async () => {
    const verdict = await verdictOn(guesses('Gen 1', 'both', '?'));
    expect(checkOf(verdict, 'readme')).toMatchObject({
      state: 'passed',
      because: {
        signs: [{ where: 'snippets/readme.md:3' }, { where: expect.stringMatching(/^snippets\/readme/) }],
      },
    });
    expect(checkOf(verdict, 'project')).toMatchObject({
      state: 'failed',
      expected: 'Gen 2',
      because: { signs: [{ where: 'project/amplify/backend.ts:2' }, {}, { speaksFor: 'Gen 1' }] },
    });
    expect(checkOf(verdict, 'left')?.because).toBeUndefined();
  });

  test('all right guesses pass', async () => {
    const verdict = await verdictOn(guesses('Gen 1', 'Gen 2', 'amplify/team-provider-info.json'));
    expect(verdict.checks.filter(({ state }) => state !== 'passed')).toEqual([]);
    expect(verdict.status).toBe('passed');
  });

  test('an answer counts for what it means, however it is written', async () => {
    const verdict = await verdictOn(
      `const two = 'Gen 2' as const;\nconst readme = 'Gen 1' as const;
const rest = { readme, project: two };\nexport const guesses = { ...rest };
export const left = \`amplify/\${'team-provider-info' as const}.json\` as const;\n`,
    );
    expect(verdict.status).toBe('passed');
  });

  test.each([
    ['a wider type', "export const guesses: Record<string, string> = { readme: 'Gen 1', project: 'Gen 2' };"],
    ['two answers', "export const guesses = { project: 'Gen 2', readme: '' as 'Gen 1' | 'Gen 2' } as const;"],
    ['an answer that is gone', "export const guesses = { project: 'Gen 2' } as const;"],
    ['any', "export const guesses = { project: 'Gen 2', readme: JSON.parse('1') } as const;"],
  ])('%s is no answer', async (_, text) => {
    const verdict = await verdictOn(`${text}\nexport const left = '?';\n`);
    const found = checkOf(verdict, 'readme');
    expect(found).toMatchObject({
      state: 'failed',
      found: expect.stringMatching(/^no single answer: .*guesses\.ts/),
    });
    expect(found?.because).toBeUndefined();
  });

  test('guesses wait while the types are broken', async () => {
    const verdict = await verdictOn(`${guesses('Gen 1', 'Gen 2', '?')}export const more: number = 'x';\n`);
    expect(verdict).toMatchObject({ status: 'failed', types: { state: 'failed' } });
    expect(verdict.checks.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  });
});

test('what identify is to read needs no compiler, and is read anew on each save', async () => {
  const before = await verifier.verify(fixing, { revision: 1 });
  expect(before).toMatchObject({
    status: 'failed',
    types: { state: 'skipped' },
    synthesis: { state: 'skipped' },
  });
  expect(before.checks).toMatchObject([
    {
      state: 'failed',
      expected: 'Gen 2',
      found: 'Gen 1',
      because: { signs: [{ where: 'project/src/main.js:1' }] },
    },
  ]);
  const text = "import outputs from '../amplify_outputs.json';\nAmplify.configure(outputs);\n";
  await workspace.write(`${fixing.folder}/project/src/main.js`, text);
  const after = await verifier.verify(fixing, { revision: 2 });
  expect(after).toMatchObject({ status: 'passed', checks: [{ state: 'passed' }] });
});

test('a file of the project that is gone is named', async () => {
  const files = { ...fixing, files: [...fixing.files, 'project/amplify.yml'] };
  expect(await verifier.verify(files, { revision: 3 })).toMatchObject({
    status: 'failed',
    diagnostics: [{ code: 'file-missing', file: 'project/amplify.yml' }],
  });
});
