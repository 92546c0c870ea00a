import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessDifferences } from '../../../src/checks/access-difference.ts';
import type { AccessView, BackendView } from '../../../src/checks/backend-view.ts';
import { compareAccess } from '../../../src/checks/difference/compare-access.ts';
import { openAccessBench } from './bench.ts';

let bench: Awaited<ReturnType<typeof openAccessBench>>;

beforeAll(async () => {
  bench = await openAccessBench();
  await bench.access(model('allow.owner()'));
}, 300_000);

afterAll(async () => {
  await bench?.[Symbol.asyncDispose]();
});

function model(rules: string, fields = 'text: a.string(), author: a.string()') {
  return { models: `Todo: a.model({ ${fields} }).authorization(allow => [${rules}]),` };
}

/** What the answer's rules are beside the task's, and what is said of them. */
const cases: readonly (readonly [wanted: string, found: string, sentences: readonly string[]])[] = [
  ['allow.owner()', 'allow.owner()', []],
  ['allow.owner()', "allow.owner().to(['create', 'read', 'update', 'delete'])", []],
  ["allow.groups(['A', 'B'])", "allow.group('B'), allow.group('A')", []],
  [
    "allow.owner(), allow.guest().to(['read'])",
    "allow.owner(), allow.guest().to(['get'])",
    [
      'a guest may not list Todo; they should',
      'a guest may not subscribe to creates of Todo; they should',
      'a guest may not subscribe to updates of Todo; they should',
      'a guest may not subscribe to deletes of Todo; they should',
    ],
  ],
  [
    'allow.owner()',
    "allow.owner(), allow.authenticated().to(['update'])",
    ['everyone signed in may update Todo; they should not'],
  ],
  [
    "allow.owner().to(['read', 'create', 'update'])",
    'allow.owner()',
    ['the owner may delete Todo; they should not'],
  ],
  [
    'allow.owner()',
    "allow.owner(), allow.publicApiKey().to(['delete'])",
    ['anyone with the API key may delete Todo; they should not'],
  ],
];

test.each(cases)('%s against %s', { timeout: 240_000 }, async (wanted, found, sentences) => {
  const [a, b] = [await bench.access(model(wanted)), await bench.access(model(found))];
  expect(accessDifferences(a, b).map(({ sentence }) => sentence)).toEqual(sentences);
});

test('a rule for the user in a field is not the owner that create writes', { timeout: 240_000 }, async () => {
  const wanted = await bench.access(model('allow.owner()'));
  const found = await bench.access(model("allow.ownerDefinedIn('author')"));
  const sentences = accessDifferences(wanted, found).map(({ sentence }) => sentence);
  expect(sentences).toContain('the owner may not delete Todo; they should');
  expect(sentences).toContain('the user named in author may delete Todo; they should not');
  expect(sentences).toContain('a row that everyone signed in makes names them in author; it should be owner');
});

test('a rule at a field, that opens it and that hides it', { timeout: 240_000 }, async () => {
  const rules = "allow.owner(), allow.authenticated().to(['read'])";
  const plain = await bench.access(model(rules));
  const hidden = await bench.access(
    model(rules, 'text: a.string().authorization(allow => [allow.owner()]), author: a.string()'),
  );
  const said = accessDifferences(plain, hidden).map(({ sentence }) => sentence);
  expect(said).toContain('everyone signed in may not read Todo.text; they should');
  const back = accessDifferences(hidden, plain).map(({ sentence }) => sentence);
  expect(back).toContain('everyone signed in may read Todo.text; they should not');
});

test('a rule that lets nobody in yet is told all the same', { timeout: 240_000 }, async () => {
  const backend =
    "import { defineBackend } from '@aws-amplify/backend';\nimport { data } from './data/resource';\n";
  const without = (rules: string) =>
    bench.access({
      ...model(rules),
      modes: "defaultAuthorizationMode: 'apiKey', apiKeyAuthorizationMode: { expiresInDays: 30 }",
      more: { 'amplify/backend.ts': `${backend}defineBackend({ data });\n` },
    });
  const wanted = await without('allow.publicApiKey()');
  const found = await without(
    "allow.publicApiKey(), allow.guest().to(['read']), allow.authenticated('identityPool')",
  );
  expect(found.dormant).toEqual([
    { model: 'Todo', rule: "allow.guest().to(['read'])" },
    { model: 'Todo', rule: "allow.authenticated('identityPool')" },
  ]);
  const said = (a: AccessView, b: AccessView) =>
    compareAccess(viewWith(a), viewWith(b))?.map(({ sentence }) => sentence);
  expect(said(found, wanted)).toEqual([
    expect.stringContaining(", allow.guest().to(['read']), lets nobody in today"),
    expect.stringContaining(", allow.authenticated('identityPool'), lets nobody in today"),
  ]);
  expect(said(wanted, found)).toEqual([]);
  expect((await bench.access(model('allow.owner(), allow.guest()'))).dormant).toEqual([]);
});

function viewWith(access: AccessView): BackendView {
  return { data: { access } } as unknown as BackendView;
}
