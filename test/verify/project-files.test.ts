import { expect, test } from 'vitest';
import { projectFiles } from '../../src/verify/project-files.ts';

const commented = `{
  // A comment.
  "paths": { "~/*": ["src//*"], /* another, with "quotes" */ "x": ["a, ]", "\\\\"], },
}`;

function data(path: string, text: string) {
  return projectFiles([{ path, text }]).data(path);
}

test('a tsconfig may hold comments and last commas, and its strings stay', () => {
  const value = { paths: { '~/*': ['src//*'], x: ['a, ]', '\\'] } };
  expect(data('amplify/tsconfig.json', commented)).toEqual({ ok: true, value });
  expect(data('tsconfig.app.json', commented)).toEqual({ ok: true, value });
});

test('a tsconfig that is broken stays so', () => {
  expect(data('tsconfig.json', '{ "a": 1 // }').ok).toBe(false);
  expect(data('tsconfig.json', '{ "a": 1,, }').ok).toBe(false);
});

test('other JSON has no comments', () => {
  expect(data('package.json', commented).ok).toBe(false);
  expect(data('amplify/package.json', '{ "type": "module", }').ok).toBe(false);
});
