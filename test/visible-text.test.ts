import { expect, test } from 'vitest';
import { visibleJson, visibleLines, visibleText } from '../src/visible-text.ts';
import { hostile, steering } from './support/hostile-text.ts';

const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');

test('no character of all that there are steers a terminal afterwards, and what was made visible stays as it is', () => {
  for (const text of [all, hostile, `${hostile}\r\n${hostile}`]) {
    expect(visibleText(text)).not.toMatch(steering);
    expect(visibleText(text)).not.toContain('\n');
    expect(visibleLines(text)).not.toMatch(steering);
    expect(visibleText(visibleText(text))).toBe(visibleText(text));
    expect(visibleLines(visibleLines(text))).toBe(visibleLines(text));
  }
});

test('what steers nothing is left alone', () => {
  const harmless = 'Straße 日本 👍 👩‍👩‍👧‍👦 ❯ ✔ …';
  expect(visibleText(harmless)).toBe(harmless);
  expect(visibleLines(`${harmless}\n${harmless}\n`)).toBe(`${harmless}\n${harmless}\n`);
  expect(visibleLines('one\r\ntwo')).toBe('one\ntwo');
});

test('JSON says the same, without a character that steers', () => {
  const value = { [hostile]: [all, hostile] };
  expect(visibleJson(value)).not.toMatch(steering);
  expect(JSON.parse(visibleJson(value))).toEqual(value);
  expect(visibleLines(visibleJson(value))).toBe(visibleJson(value));
});
