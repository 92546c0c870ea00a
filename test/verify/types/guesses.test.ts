import { expect, test } from 'vitest';
import type { Guess } from '../../../src/checks/check.ts';
import { guessCode, guessOf } from '../../../src/verify/types/guesses.ts';

const guess: Guess = { module: 'guesses', name: 'guesses', key: "a 'b'.md", among: ['Gen 1', 'Gen 2'] };
const code = guessCode(guess);
const errorsAt = (...names: readonly string[]) => names.map(name => code.indexOf(name));

test('each answer becomes a line that compiles for it alone', () => {
  expect(code).toBe(`import { guesses } from 'exercise/guesses';
const answer = guesses["a 'b'.md"];
export const is0: "?" = answer;
export const is1: "Gen 1" = answer;
export const is2: "Gen 2" = answer;
`);
  expect(guessCode({ module: 'a/b', name: 'answer', among: ['x', 'y'] })).toContain('const answer = answer;');
});

test('the line that the compiler lets pass is the answer', () => {
  expect(guessOf(guess, code, errorsAt('is0', 'is2'))).toBe('Gen 1');
  expect(guessOf(guess, code, errorsAt('is1', 'is2'))).toBe('?');
});

test('a type that fits none, or all, is no answer', () => {
  expect(guessOf(guess, code, errorsAt('is0', 'is1', 'is2'))).toBeUndefined();
  expect(guessOf(guess, code, [])).toBeUndefined();
  expect(guessOf(guess, code, errorsAt('guesses["'))).toBeUndefined();
});
