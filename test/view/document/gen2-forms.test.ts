import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { gen1CodeOf } from '../../../src/course/gen1-code.ts';
import { parseMarkdown } from '../../../src/course/markdown.ts';
import { translateBlock } from '../../../src/gen1/translate/translate-block.ts';
import { blockLines } from '../../../src/view/document/blocks.ts';
import { withGen2Forms } from '../../../src/view/document/gen2-forms.ts';
import { plainTextOf } from '../../../src/view/document/line.ts';
import type { Setting } from '../../../src/view/document/setting.ts';
import { linearTheme, plainTheme } from '../../ui/fixtures/themes.ts';

function render(markdown: string, width: number, theme = plainTheme): string {
  const setting: Setting = { width, theme, highlight: undefined };
  const blocks = parseMarkdown(markdown);
  const groups = withGen2Forms(blocks, gen1CodeOf(blocks).map(translateBlock), setting);
  expect(groups).toHaveLength(blocks.length);
  const lines = blockLines(groups.flat(), setting);
  for (const own of lines) expect(stringWidth(plainTextOf([own]))).toBeLessThanOrEqual(width);
  return plainTextOf(lines);
}

const fence = (info: string, ...lines: readonly string[]) => [`\`\`\`${info}`, ...lines, '```'].join('\n');
const push = fence('bash gen1', 'amplify push');
const schema = fence(
  'graphql gen1 title="schema.graphql"',
  'type Todo @model @auth(rules: [{ allow: owner }]) {',
  '  content: String!',
  '}',
);

describe('the Gen 2 form', () => {
  it('stands beside its Gen 1 block where both fit', () => {
    expect(render(push, 76)).toMatch(/│ amplify push +│ # amplify push +│\n│ +│ npx ampx sandbox/);
    expect(render(schema, 140)).toMatch(/│ type Todo .*│ import \{ +│\n│ +content: String! +│ +a, +│/);
  });

  it.each([
    ['below 80 columns', push, 73],
    ['where a line would have to be wrapped', schema, 100],
    ['for screen readers', push, 116, linearTheme],
  ] as const)('stands below it %s', (_where, markdown, width, theme = plainTheme) => {
    const rows = render(markdown, width, theme).split('\n');
    const gen1 = rows.findIndex(row => row.includes('Gen 1'));
    const gen2 = rows.findIndex(row => row.includes('Gen 2'));
    expect(gen1).toBeGreaterThanOrEqual(0);
    expect(gen2).toBeGreaterThan(gen1);
  });

  it('has files and notes below it, with code marked as code', () => {
    const text = render(fence('bash gen1', 'amplify add auth'), 76);
    const places = ['# write amplify/auth/resource.ts', 'export const auth', '`amplify add auth`: Write'];
    const found = places.map(place => text.indexOf(place));
    expect(found.every(index => index >= 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('tells what has no equal, and takes nothing of a schema for Markdown', () => {
    const text = render(
      fence('graphql gen1', 'type A @model @searchable(queries: { search: "*a*" }) { b: Int }'),
      116,
    );
    expect(text).toMatch(/`A`: @searchable\(queries: \{ ?search: "\*a\*" ?\}\): Gen 2 has no equal/);
  });
});

it('says in a line why something is not translated', () => {
  expect(render(fence('js gen1', "import a from '../../ui/document/aws-exports';"), 76)).toMatch(
    /╰─+╯\n\nNo Gen 2 form\. Only GraphQL schemas/,
  );
});

it('reaches into lists and callouts', () => {
  const text = render(
    `- One:\n  ${push.replaceAll('\n', '\n  ')}\n\n> [!TIP]\n> ${push.replaceAll('\n', '\n> ')}`,
    90,
  );
  expect(text.match(/npx ampx sandbox/g)).toHaveLength(2);
});

it('leaves comparisons and other code alone', () => {
  const markdown = `${schema}\n${fence('ts gen2', 'a.model({})')}\n\n${fence('bash', 'amplify push')}`;
  const setting: Setting = { width: 76, theme: plainTheme, highlight: undefined };
  expect(render(markdown, 76)).toBe(plainTextOf(blockLines(parseMarkdown(markdown), setting)));
});
