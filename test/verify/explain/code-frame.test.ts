import { expect, test } from 'vitest';
import { codeFrame, placeOf } from '../../../src/verify/explain/code-frame.ts';
import { visibleText } from '../../../src/visible-text.ts';

const source = 'one\ntwo\n\tthree four\nfive\nsix\nseven';

test('an offset becomes a line and a column', () => {
  expect(placeOf(source, source.indexOf('four'))).toEqual({ line: 3, column: 8 });
  expect(placeOf(source, 0)).toEqual({ line: 1, column: 1 });
});

test('a frame shows two lines around and marks what is at fault, tabs widened', () => {
  const frame = codeFrame(source, { line: 3, column: 8 }, 4);
  expect(frame.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(frame[2]).toEqual({ number: 3, text: '  three four', mark: { start: 8, length: 4 } });
  expect(frame.filter(({ mark }) => mark !== undefined)).toHaveLength(1);
});

test('a mark stays with its text behind characters that are spelled out', () => {
  const [line] = codeFrame("const x\u001b[31m = 'a';", { line: 1, column: 16 }, 3);
  expect(line?.text).toBe("const x␛[31m = 'a';");
  const { start = 0, length = 0 } = line?.mark ?? {};
  expect(line?.text.slice(start, start + length)).toBe("'a'");
});

test('a mark at the end of a line, over its end, or in a very long line, stays visible', () => {
  expect(codeFrame('abc', { line: 1, column: 4 }, 1)[0]?.mark).toEqual({ start: 3, length: 1 });
  expect(codeFrame('ab\ncd', { line: 1, column: 2 }, 4)[0]?.mark).toEqual({ start: 1, length: 1 });
  const [long] = codeFrame(`${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, { line: 1, column: 5001 }, 4);
  const { start = 0, length = 0 } = long?.mark ?? {};
  expect(long?.text.slice(start, start + length)).toBe('HERE');
  expect(long?.text.length).toBeLessThan(200);
});

test('nothing that steers a terminal is left', () => {
  expect(visibleText('a\u001b]0;x\u0007b\u202ec\u009bd\r')).toBe('a␛]0;x␇b\\u202ec\\x9bd␍');
  expect(visibleText('Straße 日本 👍')).toBe('Straße 日本 👍');
});
