import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { translate, translateAll } from '../../src/commands/translate.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { sampleContext } from './sample-world.ts';

const schema = 'type Todo @model @auth(rules: [{ allow: public }]) { content: String! }\n';

async function* input(...chunks: readonly string[]) {
  yield* chunks;
}

async function run(positionals: readonly string[], stdin: readonly string[] = [], options = {}) {
  const sample = sampleContext({ positionals: [...positionals], options });
  const code = await translateAll(sample.contextOf(translate), input(...stdin));
  return { code, sample };
}

describe('a command', () => {
  test('in one word or in several', async () => {
    for (const words of [['amplify add auth'], ['amplify', 'add', 'auth'], ['add', 'auth']]) {
      const { code, sample } = await run(words);
      expect(code).toBe(0);
      expect(sample.printed()).toContain('amplify/auth/resource.ts');
      expect(sample.printed()).toContain('amplify-gen2-learn show resources');
    }
  });

  test('as JSON', async () => {
    const { sample } = await run(['amplify env checkout dev --restore'], [], { json: true });
    expect(sample.json()).toMatchObject({
      asked: 'amplify env checkout dev --restore',
      command: 'amplify env checkout',
      run: expect.arrayContaining(['git switch dev']),
      flags: [{ flag: '--restore', meaning: '`git restore amplify`' }],
      lesson: 'sandbox',
    });
  });

  test('on standard input', async () => {
    const { sample } = await run(['-'], ['amplify push\n']);
    expect(sample.printed()).toContain('npx ampx sandbox');
  });

  test('that nobody knows', async () => {
    await expect(run(['amplify', 'psh'])).rejects.toMatchObject({
      code: 'unknown-gen1-command',
      message: expect.stringContaining('Did you mean amplify push?'),
      exitCode: 2,
    });
  });
});

describe('a schema', () => {
  test('from a file: standard output is the file, and nothing else', async () => {
    await using folder = await temporaryFolder();
    const file = path.join(folder.path, 'schema.graphql');
    await writeFile(file, schema);
    const { code, sample } = await run([file]);
    expect(code).toBe(0);
    expect(sample.printed()).toMatch(/^import .*@aws-amplify\/backend';\n[\s\S]*\}\);$/);
    expect(sample.noted()).toContain('amplify/data/resource.ts');
  });

  test('from standard input, in pieces, with or without -', async () => {
    for (const words of [['-'], []]) {
      const { sample } = await run(words, [schema.slice(0, 10), schema.slice(10)]);
      expect(sample.printed()).toContain('content: a.string().required()');
    }
  });

  test('from the folder of an API, in several files', async () => {
    await using folder = await temporaryFolder();
    await mkdir(path.join(folder.path, 'schema'));
    await writeFile(path.join(folder.path, 'schema', 'a.graphql'), schema);
    await writeFile(path.join(folder.path, 'schema', 'b.graphql'), schema.replace('Todo', 'Note'));
    const { sample } = await run([folder.path]);
    expect(sample.printed()).toContain('Todo: a');
    expect(sample.printed()).toContain('Note: a');
  });

  test('as JSON, with notes', async () => {
    const { sample } = await run(['-'], ['type Todo @model @searchable { id: ID! }'], { json: true });
    expect(sample.json()).toMatchObject({
      file: 'amplify/data/resource.ts',
      text: expect.stringContaining('a.schema'),
      notes: expect.arrayContaining([
        expect.objectContaining({ code: 'directive-left-out', where: 'Todo', line: 1, kind: 'left-out' }),
      ]),
      needs: [],
    });
  });

  test.each([
    ['no such file', ['nowhere/schema.graphql'], [], 'path-unreadable'],
    ['an empty input', ['-'], [''], 'schema-empty'],
    ['something else', ['-'], ['Dear reader,\nhello'], 'not-graphql'],
    ['too much', ['-'], ['type A @model { id: ID! }', '#'.repeat(1_100_000)], 'path-unreadable'],
  ])('%s', async (_, words, stdin, code) => {
    await expect(run(words, stdin)).rejects.toMatchObject({ code, exitCode: 2 });
  });

  test('a folder without a schema', async () => {
    await using folder = await temporaryFolder();
    await expect(run([folder.path])).rejects.toMatchObject({ code: 'path-unreadable' });
  });
});

test('nothing at all, at a terminal', async () => {
  const sample = sampleContext({ positionals: [] });
  await expect(
    translateAll(sample.contextOf(translate), Object.assign(input(), { isTTY: true })),
  ).rejects.toMatchObject({
    code: 'wrong-use',
    resolution: expect.stringContaining('translate "amplify add auth"'),
  });
});

test('the way out is named where something is left out, and only there', async () => {
  const left = await run(['-'], ['type A @model @auth(rules: [{ allow: private }]) { x: [[Int]] }\n']);
  expect(left.sample.noted()).toContain('defineData takes GraphQL text as well');
  expect(left.sample.noted()).toContain('migratedAmplifyGen1DynamoDbTableMappings');
  expect((await run(['-'], [schema])).sample.noted()).not.toContain('left out');
});

describe('the default mode of a project', () => {
  const open = 'type Query { hello: String @function(name: "f") }\n';
  const project = async (root: string, mode: string) => {
    const api = path.join(root, 'amplify/backend/api/myapi');
    await mkdir(api, { recursive: true });
    await writeFile(path.join(api, 'schema.graphql'), open);
    const authConfig = {
      defaultAuthentication: { authenticationType: mode, apiKeyConfig: { apiKeyExpirationDays: 30 } },
    };
    await writeFile(
      path.join(root, 'amplify/backend/backend-config.json'),
      JSON.stringify({ api: { myapi: { service: 'AppSync', output: { authConfig } } } }),
    );
    await writeFile(
      path.join(root, 'amplify/cli.json'),
      '{ "features": { "graphqltransformer": { "transformerversion": 2 } } }',
    );
    return api;
  };

  test.each([
    ['API_KEY', 'allow.publicApiKey()', "defaultAuthorizationMode: 'apiKey'"],
    ['AMAZON_COGNITO_USER_POOLS', 'allow.authenticated()', "defaultAuthorizationMode: 'userPool'"],
    ['AWS_IAM', "allow.group('NOBODY')", "defaultAuthorizationMode: 'identityPool'"],
  ])('%s is read from backend-config.json, for a file and a folder', async (mode, rule, line) => {
    await using folder = await temporaryFolder();
    const api = await project(folder.path, mode);
    for (const given of [api, path.join(api, 'schema.graphql')]) {
      const { sample } = await run([given]);
      expect(sample.printed()).toContain(rule);
      expect(sample.printed()).toContain(line);
    }
    if (mode === 'API_KEY') expect((await run([api])).sample.printed()).toContain('expiresInDays: 30');
  });

  test('is not guessed where it is not there', async () => {
    const { sample } = await run(['-'], [open]);
    expect(sample.printed()).toContain("allow.group('NOBODY')");
    expect(sample.printed()).toContain('backend-config.json');
  });
});
