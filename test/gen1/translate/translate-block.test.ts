import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { blocksOfLesson } from '../../../src/author/lesson-blocks.ts';
import { translateBlock } from '../../../src/gen1/translate/translate-block.ts';

test('a schema becomes a file', () => {
  const block = translateBlock(
    'graphql',
    'type Todo @model @auth(rules: [{ allow: public }]) { content: String! }',
  );
  expect(block).toMatchObject({ title: 'amplify/data/resource.ts', language: 'ts', notes: [] });
  expect(block?.text).toContain('content: a.string().required(),');
});

test('commands become commands, and files to write', () => {
  expect(translateBlock('bash', 'npm install -g @aws-amplify/cli\namplify init\namplify add auth')).toEqual({
    title: 'Gen 2',
    language: 'bash',
    text: '# amplify init\nnpm create amplify@latest\nnpx ampx sandbox\n# amplify add auth\n# write amplify/auth/resource.ts',
    notes: [
      expect.stringMatching(/^amplify init: Create the project/),
      expect.stringMatching(/^amplify add auth: Write amplify\/auth/),
    ],
  });
});

test.each([
  ['ts', 'const a = 1;'],
  ['graphql', 'type Todo @model {'],
  ['graphql', 'query { listTodos { items { id } } }'],
  ['bash', 'ls -l'],
  ['bash', 'amplify sing'],
])('%s `%s` has nothing to translate', (language, text) => {
  expect(translateBlock(language, text)).toBeUndefined();
});

test('every Gen 1 block of the course that is a schema or a command is translated', () => {
  const lessons = path.resolve(import.meta.dirname, '../../../lessons');
  const blocks = readdirSync(lessons, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .flatMap(file => blocksOfLesson(`lessons/${file}`, readFileSync(path.join(lessons, file), 'utf8')))
    .filter(({ code }) => code.generation === 'gen1' && ['graphql', 'bash'].includes(code.language));
  expect(blocks.length).toBeGreaterThan(2);
  const missing = blocks.filter(({ code }) => translateBlock(code.language, code.text) === undefined);
  expect(missing.map(({ place, code }) => `${place.file}:${place.line} ${code.text}`)).toEqual([]);
});
