import { expect, test } from 'vitest';
import type { Page } from '../../src/course/model.ts';
import { parsePages } from '../../src/course/pages.ts';
import { isLearnError } from '../../src/learn-error.ts';

function pagesOf(body: string): readonly Page[] {
  return parsePages('lessons/01-a/01-b.md', { body, bodyLine: 6 });
}

function errorOf(body: string): string {
  try {
    pagesOf(body);
  } catch (error) {
    if (isLearnError(error)) return `${error.code} ${error.message} ${error.resolution}`;
    throw error;
  }
  return 'no error';
}

const fence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n`;
const quiz = (rest: string) => fence('quiz', `id: a\nquestion: Why?\nexplanation: So.\n${rest}`);

test('lines of dashes part the pages', () => {
  const pages = pagesOf('# One\n\nText.\n\n---\n\n# Two\n');
  expect(pages.map(page => page.blocks.map(block => block.kind))).toEqual([
    ['heading', 'paragraph'],
    ['heading'],
  ]);
});

test('text keeps its styles and loses its line breaks', () => {
  const [page] = pagesOf('A **bold `x<y>`** and\n*soft* [link](https://a.example) \\*star\\*.\n');
  expect(page?.blocks).toEqual([
    {
      kind: 'paragraph',
      inline: [
        { kind: 'text', text: 'A ' },
        { kind: 'strong', text: 'bold ' },
        { kind: 'code', text: 'x<y>' },
        { kind: 'text', text: ' and ' },
        { kind: 'emphasis', text: 'soft' },
        { kind: 'text', text: ' ' },
        { kind: 'link', text: 'link', href: 'https://a.example' },
        { kind: 'text', text: ' *star*.' },
      ],
    },
  ]);
});

test('lists nest and hold code; tables and callouts hold styled text', () => {
  const [page] = pagesOf(
    `- a\n- b\n  - c\n\n1. do\n\n   ${fence('bash', 'npx ampx sandbox').replaceAll('\n', '\n   ')}\n\n| a | b |\n|--|--|\n| \`x\` | y |\n\n> [!WARNING]\n> Mind.\n>\n> Really.\n`,
  );
  expect(page?.blocks).toMatchObject([
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }, { kind: 'list' }]],
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        [{ kind: 'paragraph' }, { kind: 'code', code: { language: 'bash', text: 'npx ampx sandbox' } }],
      ],
    },
    {
      kind: 'table',
      header: [[{ text: 'a' }], [{ text: 'b' }]],
      rows: [[[{ kind: 'code', text: 'x' }], [{ text: 'y' }]]],
    },
    { kind: 'callout', tone: 'warning', blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }] },
  ]);
});

test('a code fence has a language, flags and a title', () => {
  const [page] = pagesOf(
    fence('ts gen2 broken fragment=schema title="amplify/data/resource.ts"', 'const a = 1;'),
  );
  expect(page?.blocks).toEqual([
    {
      kind: 'code',
      code: {
        language: 'ts',
        text: 'const a = 1;',
        title: 'amplify/data/resource.ts',
        generation: 'gen2',
        flags: ['broken', 'fragment=schema'],
      },
    },
  ]);
});

test('a Gen 1 fence directly followed by a Gen 2 fence is a comparison, and nothing else is', () => {
  const gen1 = fence('graphql gen1', 'type A');
  const gen2 = fence('ts gen2', 'a.model()');
  const kinds = (body: string) => pagesOf(body)[0]?.blocks.map(block => block.kind);
  expect(kinds(`${gen1}\n${gen2}`)).toEqual(['comparison']);
  expect(kinds(`${gen2}\n${gen1}`)).toEqual(['code', 'code']);
  expect(kinds(`${gen1}\nText.\n\n${gen2}`)).toEqual(['code', 'paragraph', 'code']);
});

test('a term is a block of its page and in its glossary', () => {
  const term = { name: 'Sandbox', definition: 'A copy of your own.' };
  const [page] = pagesOf(
    `Text.\n\n${fence('term', 'name: Sandbox\ndefinition: A copy of your own.')}\nMore.\n`,
  );
  expect(page?.blocks).toMatchObject([{ kind: 'paragraph' }, { kind: 'term', term }, { kind: 'paragraph' }]);
  expect(page?.terms).toEqual([term]);
});

test.each([
  ['one', 'kind: one\noptions:\n  - { text: a, correct: true, reason: r }\n  - { text: b, reason: r }'],
  [
    'several',
    'kind: several\noptions:\n  - { text: a, correct: true, reason: r }\n  - { text: b, reason: r }',
  ],
  [
    'match',
    'kind: match\npairs:\n  - { left: a, right: b, reason: r }\n  - { left: c, right: d, reason: r }',
  ],
  ['order', 'kind: order\nitems:\n  - { text: a, reason: r }\n  - { text: b, reason: r }'],
])('a quiz of the kind %s stands below its page', (kind, text) => {
  const [page] = pagesOf(`Text.\n\n${quiz(text)}`);
  expect(page?.blocks).toHaveLength(1);
  expect(page?.quiz).toMatchObject({ id: 'a', kind, question: 'Why?', explanation: 'So.' });
  if (page?.quiz?.kind === 'one')
    expect(page.quiz.options.map(option => option.correct)).toEqual([true, false]);
});

const badQuiz = 'kind: one\noptions:\n  - { text: a, reason: r }\n  - { text: b, reason: r }';

test.each([
  ['no right option', quiz(badQuiz), /01-b\.md:12: The quiz .*options: needs exactly one/],
  ['an unknown kind', quiz('kind: guess'), /01-b\.md:10: .*kind/],
  ['a missing reason', quiz(badQuiz.replace(', reason: r', '')), /01-b\.md:12: .*options\.0\.reason/],
  ['a quiz without explanation', fence('quiz', 'id: a\nkind: one\nquestion: Why?'), /explanation/],
  ['YAML that is none', fence('quiz', 'id: a\nquestion: Why: so'), /01-b\.md:8: .*no valid YAML.*quotes/],
  [
    'text below a quiz',
    `${quiz('kind: order\nitems:\n  - { text: a, reason: r }\n  - { text: b, reason: r }')}\nText.`,
    /below the quiz/,
  ],
  ['a term without definition', fence('term', 'name: A'), /The term.*definition/],
  [
    'a term in a list',
    `- a\n\n  ${fence('term', 'name: A').replaceAll('\n', '\n  ')}`,
    /01-b\.md:8: .*only stand/,
  ],
  ['an open fence', '```ts\nconst a = 1;\n', /never closed/],
  ['a fence without language', fence('', 'x'), /names no language/],
  ['an unreadable fence', fence('ts title=a.ts"', 'x'), /can't be read from here on: title=a\.ts"/],
  ['indented code', 'Text.\n\n    code\n', /01-b\.md:8: .*indented/],
  ['an empty page', 'A\n\n---\n\n---\n\nB', /01-b\.md:8: A page is empty/],
  ['dashes below text', 'Text\n---\n', /01-b\.md:6: .*heading/],
  ['a quote', 'Text.\n\n> Quote.\n', /01-b\.md:8: .*callout/],
  ['an unknown callout', '> [!DANGER]\n> x\n', /callout/],
  ['HTML', 'A Record<string> is.\n', /HTML <string>/],
  ['an entity', 'a &lt; b\n', /&lt;/],
  ['an image', '![a](b)\n', /image/],
])('an error names file, line and fixing: %s', (_, body, expected) => {
  expect(errorOf(body)).toMatch(expected);
  expect(errorOf(body)).toMatch(/^course-invalid .* npm run course:check$/s);
});

test('comments are for authors', () => {
  const [page] = pagesOf('<!-- a -->\n\nText.<!-- b -->\n');
  expect(page?.blocks).toEqual([{ kind: 'paragraph', inline: [{ kind: 'text', text: 'Text.' }] }]);
});
