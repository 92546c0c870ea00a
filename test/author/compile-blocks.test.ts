import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compileLessons } from '../../src/author/compile-blocks.ts';
import { installPackages } from '../../src/author/install-packages.ts';
import { lessonText } from '../course/sample-course.ts';

let packages: string;

beforeAll(async () => {
  packages = await installPackages(path.resolve(import.meta.dirname, '../..'));
});

const fence = (info: string, ...lines: readonly string[]) =>
  [`\`\`\`${info}`, ...lines, '```', ''].join('\n');

async function failuresOf(...blocks: readonly string[]): Promise<readonly string[]> {
  const { failures } = await compileLessons(
    { 'lessons/01-a/01-b.md': lessonText('b', blocks.join('\n')) },
    packages,
  );
  return failures.map(({ place, what }) => `${place.line}: ${what}`);
}

const schema = (field: string) => [
  "import { a, defineData, type ClientSchema } from '@aws-amplify/backend';",
  `const schema = a.schema({ Todo: a.model({ content: ${field} }).authorization(allow => [allow.owner()]) });`,
  'export type Schema = ClientSchema<typeof schema>;',
  'export const data = defineData({ schema });',
];
const usesSchema = (title: string, value: string) =>
  fence(
    `ts title="${title}"`,
    "import type { Schema } from '../amplify/data/resource';",
    `export const todo: Pick<Schema['Todo']['type'], 'content'> = { content: ${value} };`,
  );

test('blocks compile against the installed packages, and an error names its line', async () => {
  expect(
    await failuresOf(
      fence('ts title="amplify/data/resource.ts"', ...schema('a.string()')),
      fence('ts title="amplify/data/resource.ts"', ...schema('a.strng()')),
      fence('ts gen1', 'not code at all'),
      fence('graphql gen2', 'nor this'),
    ),
  ).toEqual([expect.stringMatching(/^16: TS2551: Property 'strng' does not exist/)]);
}, 60_000);

test('blocks of a lesson see each other as files: of one title the nearest above', async () => {
  expect(
    await failuresOf(
      fence('ts title="amplify/data/resource.ts"', ...schema('a.integer().required()')),
      usesSchema('src/number.ts', '1'),
      fence('ts title="amplify/data/resource.ts"', ...schema('a.string().required()')),
      usesSchema('src/text.ts', "'a'"),
      usesSchema('src/wrong.ts', '2'),
    ),
  ).toEqual([expect.stringMatching(/^33: TS2322/)]);
}, 60_000);

test('a fragment stands in its surroundings, and its errors on its own lines', async () => {
  expect(
    await failuresOf(
      fence(
        'ts fragment=schema',
        'Post: a.model({ title: a.string() }).authorization(allow => [allow.guest()]),',
      ),
      fence('ts fragment=model', 'content: a.string().required(),', 'done: a.bool(),'),
      fence('ts fragment=auth', 'loginWith: { email: true },'),
      fence('ts fragment=data', 'schema,'),
      fence('ts fragment=backend', "backend.createStack('more');", 'backend.nothing;'),
    ),
  ).toEqual([expect.stringMatching(/^13: TS2339.*bool/), expect.stringMatching(/^26: TS2339/)]);
}, 60_000);

test('a broken block must not compile', async () => {
  expect(
    await failuresOf(
      fence('ts fragment=model broken', 'content: a.strng(),'),
      fence('ts fragment=model broken', 'content: a.string(),'),
    ),
  ).toEqual(['11: It is marked broken, but it compiles.']);
}, 60_000);

test('a flag that nothing obeys is refused', async () => {
  await expect(failuresOf(fence('ts fragmnt', 'x'))).rejects.toThrow(/01-b\.md:7: .*fragmnt/);
  await expect(failuresOf(fence('ts fragment=x', 'x'))).rejects.toThrow(/fragment=x/);
});

test("client code compiles with the project's own aws-amplify, and the lesson's own schema", async () => {
  expect(
    await failuresOf(
      fence(
        'ts fragment=schema',
        'Note: a.model({ title: a.string() }).authorization(allow => [allow.owner()]),',
      ),
      fence(
        'ts fragment=client title="src/notes.ts"',
        "const { data } = await client.models.Note.list({ filter: { title: { contains: 'a' } } });",
        'show(data[0]?.title?.length);',
        'show(data[0]?.content);',
      ),
      fence(
        'ts client',
        "import { Amplify } from 'aws-amplify';",
        "import { signIn } from 'aws-amplify/auth';",
        "import outputs from '../amplify_outputs.json';",
        'Amplify.configure(outputs);',
        "export const done: string = await signIn({ username: 'a' });",
      ),
    ),
  ).toEqual([expect.stringMatching(/^14: TS2339.*content/), expect.stringMatching(/^22: TS2322/)]);
}, 60_000);

test('client code without a schema in its lesson has the one of a new project', async () => {
  expect(
    await failuresOf(
      fence('ts fragment=client', "await client.models.Todo.create({ content: 'a' });"),
      fence('ts fragment=client broken', 'await client.models.Todo.create({ content: 1 });'),
      fence('ts fragment=client', "await client.models.Note.create({ title: 'a' });"),
    ),
  ).toEqual([expect.stringMatching(/^16: TS2339.*Note/)]);
}, 60_000);

test('other code sees no schema that is shown as a fragment', async () => {
  expect(
    await failuresOf(
      fence(
        'ts fragment=schema',
        'Note: a.model({ title: a.string() }).authorization(allow => [allow.owner()]),',
      ),
      usesSchema('src/todo.ts', "'a'"),
    ),
  ).toEqual([]);
}, 60_000);

test('aws-amplify in code that is not marked as client code is refused', async () => {
  await expect(failuresOf(fence('ts', "import { signOut } from 'aws-amplify/auth';"))).rejects.toThrow(
    /01-b\.md:7: .*aws-amplify/,
  );
});
