import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccessView } from '../../../src/checks/backend-view.ts';
import { authFile, backendFile } from '../fixtures/backend-files.ts';
import { openAccessBench, type Sketch, written } from './bench.ts';
import { schemas } from './schemas.ts';

let bench: Awaited<ReturnType<typeof openAccessBench>>;

beforeAll(async () => {
  bench = await openAccessBench();
  // The first run brings the worker up.
  await bench.access(schemas.owner);
}, 300_000);

afterAll(async () => {
  await bench?.[Symbol.asyncDispose]();
});

/** The tables by the name of their schema. Each was written down from what Amplify's documentation and templates say. */
const expected = new Map(
  (await readFile(path.join(import.meta.dirname, 'expected-tables.txt'), 'utf8'))
    .split(/^## /m)
    .slice(1)
    .map(part => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trimEnd()] as const),
);

describe('who may do what', () => {
  test.each(Object.entries<Sketch>(schemas))('%s', { timeout: 120_000 }, async (name, sketch) => {
    const access = await bench.access(sketch);
    expect(written(access)).toBe(expected.get(name));
  });

  test('every table has its schema', () => {
    expect([...expected.keys()]).toEqual(Object.keys(schemas));
  });
});

const cell = (access: AccessView, model: string, operation: string, caller: string) =>
  access.models.find(own => own.model === model)?.operations.find(own => own.operation === operation)?.cells[
    caller
  ];

describe('a table of a SQL database', () => {
  const sql = (rules: string) => ({
    'amplify/backend.ts': backendFile(),
    'amplify/auth/resource.ts': authFile("{ loginWith: { email: true }, groups: ['SALES'] }"),
    'amplify/data/resource.ts': `import { defineData, secret } from '@aws-amplify/backend';
import { a } from '@aws-amplify/data-schema';
import { configure } from '@aws-amplify/data-schema/internals';

const schema = configure({
  database: { identifier: 'IDshop', engine: 'mysql', connectionUri: secret('SQL') },
}).schema({
  Customer: a
    .model({ id: a.integer().required(), name: a.string() })
    .identifier(['id'])
    .authorization(allow => [${rules}]),
});
export const data = defineData({ schema });
`,
  });

  test('is unclear to whom AppSync lets through to it, and shut to the others', {
    timeout: 120_000,
  }, async () => {
    const { data } = await bench.view(sql("allow.group('SALES').to(['read'])"));
    const access = data?.access;
    if (access === undefined) throw new Error('The view has no access matrix.');
    for (const operation of ['get', 'list', 'onCreate']) {
      expect(cell(access, 'Customer', operation, 'group:SALES')).toMatchObject({
        outcome: 'unknown',
        why: expect.stringContaining('SQL database'),
      });
    }
    expect(cell(access, 'Customer', 'get', 'guest')?.outcome).not.toBe('unknown');
  });
});

describe('a cell says which rule let the caller in', () => {
  test('by the model, by a field, and as the one whom the new row names', { timeout: 120_000 }, async () => {
    const groups = await bench.access(schemas.groups);
    expect(cell(groups, 'Todo', 'update', 'group:Admins')).toEqual({
      outcome: 'allowed',
      layer: 'resolver',
      rules: ["allow.groups(['Admins', 'Editors']).to(['read', 'update'])"],
    });
    expect(cell(groups, 'Todo', 'create', 'signed-in')).toEqual({
      outcome: 'allowed',
      layer: 'resolver',
      names: ['owner'],
      rules: ['allow.owner()'],
    });
    const opened = await bench.access(schemas.fieldOpens);
    expect(cell(opened, 'Person', 'get', 'guest')?.rules).toEqual([
      "nick: allow.guest().to(['read', 'update'])",
    ]);
    const people = await bench.access(schemas.ownersDefinedIn);
    expect(cell(people, 'Doc', 'get', 'owner:people')?.rules).toEqual(["allow.ownersDefinedIn('people')"]);
  });

  test('a refusal says which layer, and where', { timeout: 120_000 }, async () => {
    const access = await bench.access(schemas.guestReads);
    expect(cell(access, 'Todo', 'get', 'api-key')).toEqual({
      outcome: 'denied',
      layer: 'directive',
      why: 'Query.getTodo',
    });
    expect(cell(access, 'Todo', 'delete', 'guest')).toMatchObject({ outcome: 'denied', layer: 'resolver' });
    const owner = await bench.access(schemas.owner);
    expect(cell(owner, 'Todo', 'delete', 'guest')).toEqual({
      outcome: 'denied',
      layer: 'policy',
      why: 'Mutation.deleteTodo',
    });
  });
});
