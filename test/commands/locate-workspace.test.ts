import path from 'node:path';
import { expect, test } from 'vitest';
import { locateWorkspace } from '../../src/commands/locate-workspace.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';

const home = path.resolve('/home/someone');
const at = (...folders: string[]) => {
  const markers = folders.map(folder => workspaceLayout(folder).marker);
  return (file: string) => markers.includes(file);
};
const locate = (
  exists: (file: string) => boolean,
  more: { asked?: string; lastUsed?: string; cwd?: string } = {},
) => locateWorkspace({ asked: more.asked, lastUsed: more.lastUsed, cwd: more.cwd ?? home, exists });

test('the one asked for wins, even where it is no workspace yet', () => {
  expect(locate(at(home), { asked: 'new one' })).toBe(path.join(home, 'new one'));
});

test('then the one that we stand in, from any depth', () => {
  const deep = path.join(home, '01-generations', '03-first-model', 'amplify');
  expect(locate(at(home, path.join(deep, 'amplify-gen2-learn')), { cwd: deep })).toBe(home);
});

test('then the default folder below, then the one used last, then none', () => {
  const below = path.join(home, 'amplify-gen2-learn');
  const last = path.resolve('/elsewhere/work');
  expect(locate(at(below, last), { lastUsed: last })).toBe(below);
  expect(locate(at(last), { lastUsed: last })).toBe(last);
  expect(locate(at(), { lastUsed: last })).toBeUndefined();
});
