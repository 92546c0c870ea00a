import { expect, test } from 'vitest';
import { expressionBefore } from '../../../src/verify/explain/expression-before.ts';

test.each([
  ['x = a.^strng()', 'a'],
  ['x: a.string().^requird()', 'a.string()'],
  ['x: a\n    .string()\n    .^requird()', 'a .string()'],
  ['f(allow => [allow.^public()])', 'allow'],
  ["a.enum(['x', (1)]).^required()", "a.enum(['x', (1)])"],
  ['user?.^name', 'user'],
  ['items[0].^name', 'items[0]'],
  ['^name', undefined],
  ['({ a: 1 }).^b', '({ a: 1 })'],
  ['a.model({ content: a.string(), done: a.boolean() }).identifier(x).^authorizaton()', 'identifier(x)'],
])('%s', (marked, expected) => {
  const offset = marked.indexOf('^');
  expect(expressionBefore(marked.replace('^', ''), offset)).toBe(expected);
});
