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

describe('several commands', () => {
  const commands = [
    'cd app',
    'amplify init',
    'amplify add auth',
    'amplify push',
    'amplify status',
    'amplify pull',
  ];
  const block = fence('bash gen1', ...commands);
  const asked = (command: string) => `# ${command}`;

  it.each([90, 116])('stand beside each other row by row at %i columns', width => {
    const rows = render(block, width).split('\n');
    for (const command of commands.slice(1)) {
      const row = rows.find(own => own.includes(`│ ${command} `));
      expect(row).toContain(`│ ${asked(command)} `);
    }
    expect(rows.find(row => row.includes('│ cd app'))).toMatch(/│ cd app +│ cd app +│/);
    expect(render(block, width).match(/Gen 1/g)).toHaveLength(1);
  });

  it.each([
    [73, plainTheme],
    [40, plainTheme],
    [80, linearTheme],
  ] as const)('stand pair by pair below each other at %i columns', (width, theme) => {
    const text = render(block, width, theme);
    const places = commands.slice(1).flatMap(command => {
      const gen1 = text.search(new RegExp(`^(│ )?${command} *│?$`, 'm'));
      return [gen1, text.indexOf(asked(command))];
    });
    expect(places.every(place => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.match(/Gen 1/g)).toHaveLength(5);
  });

  it('a line that is not needed has nothing beside it, and nothing below it', () => {
    const install = fence('bash gen1', 'npm i -g @aws-amplify/cli', 'amplify push', 'ls');
    expect(render(install, 90)).toMatch(/cli +│ +│\n│ amplify push +│ # amplify push/);
    expect(render(install, 60).match(/Gen 2/g)).toHaveLength(1);
    expect(render(install, 60)).toMatch(/│ ls +│\n╰─+╯\n╭─ Gen 2/);
  });

  it('of any choice, each is beside or above its own translation and nothing is lost', () => {
    const known = [
      'amplify init',
      'amplify add auth',
      'amplify push',
      'amplify status',
      'amplify pull',
      'cd app',
      '',
      '# note',
    ];
    for (let seed = 1; seed <= 60; seed += 1) {
      const lines = Array.from(
        { length: 2 + (seed % 5) },
        (_, at) => known[(seed * 7 + at * (1 + (seed % 3))) % known.length] ?? '',
      );
      const chosen = [...lines, 'amplify mock'];
      for (const width of [116, 60]) {
        const rows = render(fence('bash gen1', ...chosen), width).split('\n');
        const gen1 = chosen.filter(own => own.startsWith('amplify'));
        const left = rows.flatMap(row => /^│ (amplify [a-z ]*?) *│/.exec(row)?.[1] ?? []);
        expect(left).toEqual(gen1);
        const right = rows.flatMap(row => /│ # (amplify [a-z ]*?) *│$/.exec(row)?.[1] ?? []);
        expect(right).toEqual(gen1);
        if (width === 116)
          for (const row of rows.filter(own => own.startsWith('│ amplify')))
            expect(row).toContain('│ # amplify');
      }
    }
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
