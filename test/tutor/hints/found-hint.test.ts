import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/course/inline.ts';
import { parseMarkdown } from '../../../src/course/markdown.ts';
import { asMarkdown, foundHint } from '../../../src/tutor/hints/found-hint.ts';
import type { Diagnostic } from '../../../src/verify/verdict.ts';

function shown(markdown: string): string {
  return parseMarkdown(markdown)
    .map(block => (block.kind === 'paragraph' ? plainText(block.inline) : block.kind))
    .join('\n');
}

describe("a learner's text in a hint", () => {
  const texts = [
    'project: *todos*',
    '<b>bold</b> & &amp; <script>',
    '# heading',
    '| a | b |',
    'a `b c',
    '`',
    '``` ts',
    '[link](https://example.com)',
    '_a_ ~~b~~ __c__',
    '\\n \\',
    '1. one',
    '> [!NOTE]',
    'Its tags: <!-- x -->: y',
  ];
  test.each(texts)('%s is shown as it is', text => {
    expect(shown(`Found: ${asMarkdown(text)} And on.`)).toBe(`Found: ${text} And on.`);
  });

  test('code in an explanation stays code', () => {
    expect(parseMarkdown(asMarkdown('There is no `*x*` here.'))[0]).toMatchObject({
      inline: [{ kind: 'text' }, { kind: 'code', text: '*x*' }, { kind: 'text' }],
    });
  });

  test('random texts of marks come out as they are', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed % below;
    };
    const marks = [...'`*_<>[]()#|~\\&!a b1.-+:"\'{}='];
    for (let run = 0; run < 500; run += 1) {
      const text = Array.from({ length: 1 + random(12) }, () => marks[random(marks.length)]).join('');
      const code = /^[^`]*(`[^`]*`[^`]*)+$/.test(text);
      const expected = `Found: ${text} And on.`.replaceAll(/ +/g, ' ');
      const seen = shown(`Found: ${asMarkdown(text)} And on.`).replaceAll(/ +/g, ' ');
      expect(code ? seen.replaceAll(/[` ]/g, '') : seen, text).toBe(
        code ? expected.replaceAll(/[` ]/g, '') : expected,
      );
    }
  });
});

describe("the tutor's own hint", () => {
  const error = (change: Partial<Diagnostic>): Diagnostic => ({
    stage: 'types',
    code: 'TS9999',
    file: 'amplify/backend.ts',
    line: 3,
    column: 1,
    plain: undefined,
    message: "Type 'A<B>' is odd\nand more",
    frame: [],
    ...change,
  });

  test('says what was found, where, and asks', () => {
    const { text } = foundHint({ kind: 'diagnostic', diagnostic: error({}) });
    expect(shown(text)).toMatch(/^In amplify\/backend\.ts, line 3: Type 'A<B>' is odd\. .+\?/);
  });

  test.each([
    'TS1005',
    'TS2304',
    'TS2322',
    'TS2353',
    'TS2741',
    'TS7006',
    'TS9999',
    'missing-authorization',
    'unknown',
  ])('ends in a question for %s', code => {
    const stage = code.startsWith('TS') ? 'types' : 'synthesis';
    expect(foundHint({ kind: 'diagnostic', diagnostic: error({ code, stage }) }).text).toMatch(/\?$/);
  });

  test.each([
    'The backend has no auth part.',
    'Todo.content is an optional String.',
    'Every signed-in user may read Note records.',
    'Something new.',
  ])('of a check that found: %s', found => {
    const check = { id: 'x', sentence: 'X holds.', state: 'failed', expected: 'X.', found } as const;
    const { text } = foundHint({ kind: 'check', check });
    expect(shown(text)).toContain(`Found: ${found}`);
    expect(text).toContain('?');
  });
});
