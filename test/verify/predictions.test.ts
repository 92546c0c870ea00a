import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayAnswers, predictsCell } from '../../src/checks/access-cells.ts';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import type { Verifier } from '../../src/verify/verifier.ts';
import { withheldLines } from '../../src/view/exercise/resources.ts';
import { authFile, backendFile, dataFile, files } from './fixtures/backend-files.ts';
import { course, exercise, openWorkspace } from './fixtures/workspace.ts';

const asks = (key: string, operation: string, caller: string) =>
  ({
    kind: 'prediction',
    id: key,
    sentence: `You agree about ${key}.`,
    guess: { module: 'prediction', name: 'prediction', key, among: [...mayAnswers] },
    verify: predictsCell({ model: 'Loan', operation, caller }),
  }) as const;

const loans = exercise({
  id: 'loans',
  needs: 'backend',
  start: {
    'package-lock.json': '{ "lockfileVersion": 3 }',
    'prediction.ts': answers('?', '?'),
    [files.data]: dataFile('Loan: a.model({ book: a.string() }).authorization(allow => [allow.owner()]),'),
    [files.auth]: authFile(),
    [files.backend]: backendFile('defineBackend({ auth, data });'),
  },
  checks: [asks('reading', 'list', 'owner'), asks('others', 'get', 'signed-in')],
});

function answers(reading: string, others: string): string {
  return `export const prediction = { reading: '${reading}', others: '${others}' } as const;\n`;
}

let workspace: Awaited<ReturnType<typeof openWorkspace>>;
let verifier: Verifier;
let revision = 0;

beforeAll(async () => {
  workspace = await openWorkspace('predictions');
  await workspace.writeExercise(loans);
  const { layout, workerPath } = workspace;
  verifier = createVerifier({ layout, workerPath, course: course(loans), onDemand: false });
}, 300_000);

afterAll(async () => {
  await verifier?.dispose();
  await workspace?.[Symbol.asyncDispose]();
});

async function verdictOn(text: string): Promise<{ last: Verdict; all: readonly Verdict[] }> {
  await workspace.write(`${loans.folder}/prediction.ts`, text);
  revision += 1;
  const all: Verdict[] = [];
  const last = await verifier.verify(loans, { revision, onUpdate: verdict => all.push(verdict) });
  return { last, all: [...all, last] };
}

test('the table is withheld, at every step, until each question has an answer', {
  timeout: 300_000,
}, async () => {
  for (const text of [answers('?', '?'), answers('own', '?')]) {
    const { last, all } = await verdictOn(text);
    expect(last).toMatchObject({ status: 'failed', resources: { accessWithheld: true } });
    expect(all.every(({ resources }) => resources?.access === undefined)).toBe(true);
  }
});

test('a wrong answer is told with the rule behind the right one, and shows the table', {
  timeout: 120_000,
}, async () => {
  const { last } = await verdictOn(answers('yes', 'no'));
  expect(last.checks).toMatchObject([
    { state: 'failed', expected: 'own: by allow.owner()', found: 'your answer: yes' },
    { state: 'passed' },
  ]);
  expect(last.resources?.access?.models).toHaveLength(1);
  expect(last.resources?.accessWithheld).toBeUndefined();
});

test('right answers pass; a cast is none', { timeout: 120_000 }, async () => {
  expect((await verdictOn(answers('own', 'no'))).last.status).toBe('passed');
  const cast = "export const prediction = { reading: '?' as unknown as 'own', others: 'no' } as const;\n";
  const { last } = await verdictOn(cast);
  expect(last).toMatchObject({ status: 'failed', resources: { accessWithheld: true } });
});

test('the screen says why there is no table', () => {
  const setting = { width: 80 } as Parameters<typeof withheldLines>[1];
  const summary = { services: [], added: [], removed: [] };
  expect(withheldLines(summary, setting)).toEqual([]);
  expect(withheldLines({ ...summary, accessWithheld: true }, setting).length).toBeGreaterThan(1);
});
