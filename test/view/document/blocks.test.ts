import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/course/markdown.ts';
import { blockLines } from '../../../src/view/document/blocks.ts';
import { loadHighlight } from '../../../src/view/document/highlight.ts';
import { plainTextOf } from '../../../src/view/document/line.ts';
import type { Setting } from '../../../src/view/document/setting.ts';
import { paint } from '../../../src/view/theme.ts';
import { fixtureCourse } from '../../ui/fixtures/course.ts';
import { colourTheme, linearTheme, oldTheme, plainTheme } from '../../ui/fixtures/themes.ts';

const highlight = await loadHighlight();
const setting = (width: number, theme = plainTheme): Setting => ({ width, theme, highlight: undefined });
const render = (markdown: string, width: number, theme = plainTheme) =>
  plainTextOf(blockLines(parseMarkdown(markdown), setting(width, theme)));

const HARD = `
# 日本語の見出し with emoji 🎉👩‍👩‍👧‍👦 and Umläuten äöüß

Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 and
https://docs.amplify.aws/react/build-a-backend/data/customize-authz/per-user-per-owner-data-access/

| 名前 | A column with a long header | c |
|---|---|---|
| 🎉🎉🎉🎉🎉🎉 | cell with \`code that is long\` | Donaudampfschifffahrtsgesellschaft |

1. one
   - nested 漢字 with enough text to be wrapped at forty columns
2. two

> [!WARNING]
> 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字

\`\`\`ts title="a/very/long/path/that/does/not/fit/into/forty/columns/resource.ts"
const text = '漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字'; // 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉
\`\`\`
`;

describe.each([20, 40, 80, 120])('at %i columns', width => {
  const pages = fixtureCourse().chapters.flatMap(({ lessons }) => lessons.flatMap(lesson => lesson.pages()));
  it.each([
    ['plain', plainTheme],
    ['coloured', colourTheme],
    ['old', oldTheme],
    ['linear', linearTheme],
  ] as const)('no line is too wide: %s', (_name, theme) => {
    const documents = [...pages.map(page => page.blocks), parseMarkdown(HARD)];
    for (const blocks of documents) {
      for (const own of blockLines(blocks, { width, theme, highlight })) {
        expect(stringWidth(paint(own, theme)), paint(own, theme)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('keeps every word', () => {
    const lines = render('Nothing of a *paragraph* may be **lost** when it is wrapped at any width.', width);
    expect(lines.replaceAll(/\s+/g, ' ')).toBe(
      'Nothing of a paragraph may be lost when it is wrapped at any width.',
    );
  });
});

describe('comparisons', () => {
  const markdown =
    '```graphql gen1 title="old.graphql"\ntype A\n```\n```ts gen2 title="new.ts"\na.model()\n```';

  it('stand side by side where there is room', () => {
    expect(render(markdown, 76)).toMatch(/│ type A +│ a\.model\(\) +│/);
  });

  it('are stacked where there is none', () => {
    const text = render(markdown, 60);
    expect(text).not.toMatch(/type A.*a\.model/);
    expect(text.indexOf('Gen 1')).toBeLessThan(text.indexOf('type A'));
    expect(text.indexOf('type A')).toBeLessThan(text.indexOf('Gen 2'));
    expect(text.indexOf('Gen 2')).toBeLessThan(text.indexOf('a.model()'));
  });

  it('keep all of a line of code that has to be wrapped', () => {
    const long = `const schema = a.schema({ ${'Todo: a.model({}), '.repeat(6)}});`;
    const text = render(`\`\`\`ts gen1\n${long}\n\`\`\`\n\`\`\`ts gen2\n${long}\n\`\`\``, 80);
    const left = text.split('\n').map(row => row.split('│')[1] ?? '');
    expect(left.join('').replaceAll(/[\s└]/g, '')).toBe(long.replaceAll(/\s/g, ''));
  });
});

describe('tables', () => {
  const markdown =
    '| Aspect | Gen 1 | Gen 2 |\n|---|---|---|\n| Backend definition | Questions of the command and files | TypeScript files in a folder |';

  it('have columns where there is room', () => {
    expect(render(markdown, 80)).toMatch(/Aspect +Gen 1 +Gen 2\n─+ +─+ +─+\nBackend/);
  });

  it('become rows of header and cell where the columns would be too narrow', () => {
    expect(render(markdown, 24)).toContain('Gen 1: Questions');
  });
});

it('shows where a link leads in terminals that have no links', () => {
  const markdown = 'See [the guide](https://docs.amplify.aws).';
  expect(render(markdown, 80)).toBe('See the guide (https://docs.amplify.aws).');
  const linked = blockLines(parseMarkdown(markdown), setting(80, colourTheme)).map(own =>
    paint(own, colourTheme),
  );
  expect(linked.join('')).toContain('\x1b]8;;https://docs.amplify.aws\x07');
  expect(stringWidth(linked.join(''))).toBe('See the guide.'.length);
});

it('has no escape code at all without colour', () => {
  const lines = blockLines(parseMarkdown(HARD), { width: 80, theme: plainTheme, highlight });
  expect(lines.map(own => paint(own, plainTheme)).join('')).not.toContain('\x1b');
});

it('has no frames for screen readers, but words', () => {
  const text = render('```ts title="a.ts"\nconst a = 1;\n```', 80, linearTheme);
  expect(text).toBe('Code, a.ts:\nconst a = 1;\nEnd of code.');
});
