import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/tutor/context.ts';
import { plainTextOf } from '../../src/view/document/line.ts';
import { bindingsIn, bottomLineOf, commandOf, keymap, keyName } from '../../src/view/keymap.ts';
import { helpDocument } from '../../src/view/screens/help.ts';
import { bottomLine } from '../../src/view/shortcuts.ts';

const contexts: readonly Context[] = [
  'lesson',
  'quiz',
  'exercise',
  'chapter-start',
  'chapter-end',
  'course-end',
  'reading',
  'list',
  'filter',
  'confirm',
  'sandbox',
  'consent',
  'naming',
  'practice',
  'faults',
];

/** The commands as the contract has them: the members of one union type. */
async function commandsOfContract(): Promise<readonly string[]> {
  const source = await readFile(new URL('../../src/tutor/events.ts', import.meta.url), 'utf8');
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const union = /export type Command =([\s\S]*?);/.exec(code)?.[1] ?? '';
  return [...union.matchAll(/'([^']+)'/g)].map(match => match[1] ?? '');
}

it.each(contexts)('no two bindings collide in the context %s', context => {
  const keys = bindingsIn(context).flatMap(binding => binding.keys);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it.each(contexts)('the bottom line of %s offers what is bound there, in its order', context => {
  const offered = bottomLine[context].filter(command =>
    bindingsIn(context).some(binding => binding.command === command),
  );
  expect(offered).toEqual(bottomLine[context]);
  const withHint = bindingsIn(context).filter(({ hint }) => hint !== undefined);
  const shown = bottomLineOf(context).map(({ command }) => command);
  const missing = withHint.filter(({ command }) => !shown.includes(command));
  // They are known to who knows the overlay that they belong to.
  expect(missing.map(({ command }) => command).filter(command => command !== 'next-open')).toEqual([]);
});

it('binds every command that there is, and no other', async () => {
  const commands = await commandsOfContract();
  expect(commands.length).toBeGreaterThan(20);
  expect([...new Set(keymap.map(binding => binding.command))].sort()).toEqual([...commands].sort());
});

it.each(contexts)('can be left from %s', context => {
  expect(commandOf(context, 'ctrl+c')).toBe('quit');
});

it.each([
  ['h', 'hint'],
  ['s', 'solution'],
  ['r', 'reset'],
  ['u', 'undo'],
  ['l', 'list'],
  ['n', 'next'],
  ['right', 'next'],
  ['p', 'previous'],
  ['left', 'previous'],
  ['enter', 'forward'],
  ['space', 'forward'],
  ['?', 'help'],
  ['g', 'glossary'],
  ['e', 'open-editor'],
  ['c', 'check'],
  ['w', 'resources'],
  ['a', 'toggle-auto-advance'],
  ['d', 'sandbox'],
  ['D', 'delete-sandbox'],
  ['v', 'practice'],
  ['q', 'quit'],
  ['j', 'down'],
  ['k', 'up'],
  ['ctrl+d', 'half-page-down'],
  ['ctrl+u', 'half-page-up'],
  ['ctrl+f', 'page-down'],
  ['ctrl+b', 'page-up'],
  ['page-down', 'page-down'],
  ['page-up', 'page-up'],
  ['G', 'bottom'],
  ['home', 'top'],
  ['ctrl+z', 'suspend'],
  ['ctrl+l', 'redraw'],
  ['ctrl+q', undefined],
])('%s means %s in an exercise', (key, command) => {
  expect(commandOf('exercise', key)).toBe(command);
});

describe("the README's table of keys", async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const table = /## Keys\n\n([\s\S]*?)\n\n/.exec(readme)?.[1] ?? '';
  const named = [...table.matchAll(/^\|(.*?)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key),
  );
  const ofPages: readonly Context[] = ['lesson', 'quiz', 'exercise', 'chapter-end'];

  it('names keys that there are', () => {
    const known = new Set(keymap.flatMap(({ keys }) => keys.map(keyName)));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(key => !known.has(key))).toEqual([]);
  });

  it('names a key of every command that a page has', () => {
    const commands = new Set(
      keymap
        .filter(({ contexts: its }) => its.some(context => ofPages.includes(context)))
        .map(({ command }) => command),
    );
    const unnamed = [...commands].filter(
      command =>
        !keymap.some(own => own.command === command && own.keys.some(key => named.includes(keyName(key)))),
    );
    expect(unnamed).toEqual([]);
  });
});

it('leaves letters alone while a filter is typed', () => {
  expect('abcdefghijklmnopqrstuvwxyz?/ '.split('').map(key => commandOf('filter', key))).toEqual(
    Array(29).fill(undefined),
  );
});

describe('the help', () => {
  it.each([36, 76, 116])('names every key with its label at %i columns', width => {
    const text = plainTextOf(helpDocument(width).lines);
    const words = text.replaceAll(/\s+/g, ' ');
    for (const binding of keymap) {
      for (const key of binding.keys) expect(text).toContain(keyName(key));
      // In two columns a label may be wrapped beside another one.
      if (width < 100) expect(words).toContain(binding.label);
    }
  });
});
