import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import type { Verifier } from '../../src/verify/verifier.ts';
import { dataFile, files, owned, todo, todoBackend } from './fixtures/backend-files.ts';
import { course, exercise, openWorkspace } from './fixtures/workspace.ts';

const model = (fields: string) => dataFile(`Todo: a.model({ ${fields} })${owned},`);
const asked = model('content: a.string().required(), priority: a.integer()');
const grown = exercise({
  id: 'grown',
  start: todoBackend,
  solution: { ...todoBackend, [files.data]: asked },
  checks: [
    {
      kind: 'backend',
      id: 'priority',
      sentence: 'Todo has a priority.',
      verify: view =>
        view.data?.models[0]?.fields.some(({ name }) => name === 'priority')
          ? { holds: true }
          : { holds: false, expected: 'a priority', found: 'none' },
    },
  ],
});
const proved = exercise({ ...grown, id: 'proved' });
const unfinished = exercise({
  id: 'unfinished',
  start: { ...todoBackend, [files.data]: dataFile('Todo: a.model({ content: a.string() }),') },
  solution: todoBackend,
});

let workspace: Awaited<ReturnType<typeof openWorkspace>>;
let verifier: Verifier;
let revision = 0;

beforeAll(async () => {
  workspace = await openWorkspace('reference');
  await workspace.writeExercise(grown);
  await workspace.writeExercise(proved);
  await workspace.writeExercise(unfinished);
  verifier = open();
});
afterAll(async () => {
  await verifier?.dispose();
  await workspace?.[Symbol.asyncDispose]();
});

function open(reuseViews = false): Verifier {
  const { layout, workerPath } = workspace;
  const own = course(grown, proved, unfinished);
  return createVerifier({ layout, course: own, workerPath, onDemand: false, reuseViews });
}

async function rowsFor(text: string, one = grown) {
  await workspace.write(path.join(one.folder, files.data), text);
  revision += 1;
  const { checks, status } = await verifier.verify(one, { revision });
  return { status, checks: checks.map(({ id, state, found }) => [id, state, found]) };
}

test('while a claim fails, nothing is said that would give the answer away', async () => {
  expect(await rowsFor(dataFile(todo))).toEqual({
    status: 'failed',
    checks: [['priority', 'failed', 'none']],
  });
});

test('when all claims hold, what else changed is told in words', async () => {
  const rows = await rowsFor(model("content: a.string().default('x'), priority: a.integer()"));
  expect(rows).toEqual({
    status: 'failed',
    checks: [
      ['priority', 'passed', undefined],
      [
        'nothing-else',
        'failed',
        'Todo.content is optional; it should be required. Todo.content has a default, x; it should have none.',
      ],
    ],
  });
});

test('nothing else changed: one row more, and things beside are free', async () => {
  const more = dataFile(
    `Todo: a.model({ priority: a.integer(), content: a.string().required() })${owned}, Note: a.model({ text: a.string() })${owned},`,
  );
  for (const text of [asked, more]) {
    expect(await rowsFor(text)).toEqual({
      status: 'passed',
      checks: [
        ['priority', 'passed', undefined],
        ['nothing-else', 'passed', undefined],
      ],
    });
  }
});

test('start files that can’t be synthesized say nothing: the solution does', async () => {
  expect(await rowsFor(dataFile(todo), unfinished)).toMatchObject({ status: 'passed' });
  const guests = dataFile(
    'Todo: a.model({ content: a.string().required() }).authorization(allow => [allow.guest()]),',
  );
  expect((await rowsFor(guests, unfinished)).checks).toEqual([
    [
      'nothing-else',
      'failed',
      'A guest may do anything with Todo; they should not. The owner may not get, list, update, delete or subscribe to Todo; they should. Everyone signed in may not create Todo; they should.',
    ],
  ]);
});

test('the views are kept for the next program, and nothing else stays behind', async () => {
  const folder = path.join(workspace.layout.own, 'reference');
  expect(await readdir(path.join(folder, 'cache'))).toEqual(['grown.json', 'unfinished.json']);
  expect(await readdir(path.join(folder, grown.folder))).toEqual([]);
  const cache = path.join(folder, 'cache', 'grown.json');
  const kept = JSON.parse(await readFile(cache, 'utf8'));
  // What is in the cache is what counts, as long as its key fits: here it asks for an output.
  await workspace.write(
    path.relative(workspace.layout.root, cache),
    JSON.stringify({ ...kept, solution: { ...kept.solution, outputs: { custom: { x: 1 } } } }),
  );
  await verifier.dispose();
  verifier = open();
  expect((await rowsFor(asked)).checks.at(-1)).toEqual([
    'nothing-else',
    'failed',
    'amplify_outputs.json should hold custom.x: 1.',
  ]);
  await workspace.write(
    path.relative(workspace.layout.root, cache),
    JSON.stringify({ ...kept, key: 'of another version' }),
  );
  await verifier.dispose();
  verifier = open();
  expect((await rowsFor(asked)).status).toBe('passed');
});

test('a proof synthesizes start and solution once, and compares with what came of them', async () => {
  await verifier.dispose();
  verifier = open(true);
  expect((await rowsFor(dataFile(todo), proved)).status).toBe('failed');
  expect((await rowsFor(asked, proved)).status).toBe('passed');
  const other = await rowsFor(model("content: a.string().default('x'), priority: a.integer()"), proved);
  expect(other.checks.at(-1)?.slice(0, 2)).toEqual(['nothing-else', 'failed']);
  const folder = path.join(workspace.layout.own, 'reference', proved.folder);
  expect(await readdir(folder).catch(() => 'never made')).toBe('never made');
});
