import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { blocksOfLesson } from '../../../src/author/lesson-blocks.ts';
import { translateBlock } from '../../../src/gen1/translate/translate-block.ts';

const translated = (language: string, text: string) => {
  const form = translateBlock({ language, text });
  if (form.kind !== 'translated') throw new Error(form.reason);
  return form;
};

test('a schema becomes a file, with what to know about it', () => {
  const { codes, notes } = translated(
    'graphql',
    'type Todo @model @searchable @auth(rules: [{ allow: public }]) { content: String! }',
  );
  expect(codes).toEqual([
    {
      language: 'ts',
      generation: 'gen2',
      title: 'amplify/data/resource.ts',
      flags: [],
      text: expect.stringContaining('content: a.string().required(),'),
    },
  ]);
  expect(notes).toEqual(['`Todo`: @searchable: Gen 2 has no equal in the schema.']);
  // So that it has room beside its Gen 1 block.
  expect(codes[0].text.split('\n').filter(line => line.length > 50)).toEqual([]);
});

test('a file that the schema needs is named', () => {
  const { notes } = translated('graphql', 'type A @model @auth(rules: [{ allow: custom }]) { b: Int }');
  expect(notes).toContain('It needs `amplify/data/custom-authorizer.ts` too.');
});

test('commands become commands, and files', () => {
  const { codes, notes } = translated('bash', 'amplify init\namplify add auth');
  expect(codes).toMatchObject([
    {
      language: 'bash',
      text: '# amplify init\nnpm create amplify@latest\nnpx ampx sandbox\n# amplify add auth\n# write amplify/auth/resource.ts',
    },
    {
      language: 'ts',
      title: 'amplify/auth/resource.ts',
      text: expect.stringContaining('defineAuth('),
      generation: 'gen2',
    },
  ]);
  expect(notes).toEqual([
    expect.stringMatching(/^`amplify init`: Create the project/),
    expect.stringMatching(/^`amplify add auth`: Write amplify\/auth/),
  ]);
});

test('what is not of the Gen 1 CLI stays, but for the installation of that CLI', () => {
  const { codes, notes } = translated('bash', 'npm install -g @aws-amplify/cli\ncd app\namplify init');
  expect(codes[0].text).toMatch(/^cd app\n# amplify init\n/);
  expect(notes[0]).toMatch(/^`npm install -g @aws-amplify\/cli`: Not needed/);
});

test('flags that matter are explained, and nothing is said twice', () => {
  const { notes } = translated('bash', 'amplify push --yes\namplify push --yes');
  expect(notes).toEqual([expect.stringContaining('`--yes`: The sandbox asks nothing.')]);
});

test.each([
  ['ts', 'const a = 1;', /^Only GraphQL schemas and commands/],
  ['text', '? How do you want users to sign in?', /^Only GraphQL schemas and commands/],
  ['graphql', 'type Todo @model {', /^This block, line 1/],
  ['graphql', 'content: String!', /^This block, line 1/],
  ['graphql', 'query { listTodos { items { id } } }', /^This block/],
  ['bash', 'ls -l', /^It has no command of the Gen 1 CLI/],
  ['bash', 'amplify sing', /no command "amplify sing"/],
])('%s `%s` is not translated, and it says why', (language, text, reason) => {
  expect(translateBlock({ language, text })).toEqual({
    kind: 'untranslated',
    reason: expect.stringMatching(reason),
  });
});

test('every Gen 1 block of the course that is a schema or a command is translated', () => {
  const lessons = path.resolve(import.meta.dirname, '../../../lessons');
  const blocks = readdirSync(lessons, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .flatMap(file => blocksOfLesson(`lessons/${file}`, readFileSync(path.join(lessons, file), 'utf8')))
    .filter(({ code }) => code.generation === 'gen1' && ['graphql', 'bash'].includes(code.language));
  expect(blocks.length).toBeGreaterThan(2);
  const missing = blocks.filter(({ code }) => translateBlock(code).kind === 'untranslated');
  expect(missing.map(({ place, code }) => `${place.file}:${place.line} ${code.text}`)).toEqual([]);
});
