import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/tutor/context.ts';
import { plainTextOf } from '../../src/view/document/line.ts';
import { bindingsIn, commandOf, keymap, keyName } from '../../src/view/keymap.ts';
import { helpDocument } from '../../src/view/screens/help.ts';

const contexts: readonly Context[] = [
  'lesson',
  'quiz',
  'exercise',
  'chapter-end',
  'reading',
  'list',
  'filter',
  'confirm',
  'sandbox',
  'consent',
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
])('%s means %s in an exercise', (key, command) => {
  expect(commandOf('exercise', key)).toBe(command);
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
