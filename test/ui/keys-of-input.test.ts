import { expect, it } from 'vitest';
import { keysOfInput, textOfKey } from '../../src/ui/keys-of-input.ts';

it('reads several characters of one input as several keys', () => {
  expect(keysOfInput('jjq', {})).toEqual(['j', 'j', 'q']);
  expect(keysOfInput('a b\r', {})).toEqual(['a', 'space', 'b', 'enter']);
});

it('takes Backspace however it comes', () => {
  expect(keysOfInput('', { delete: true })).toEqual(['backspace']);
  expect(keysOfInput('', { backspace: true })).toEqual(['backspace']);
  expect(keysOfInput('ab\x7f', {})).toEqual(['a', 'b', 'backspace']);
});

it('names keys without characters', () => {
  expect(keysOfInput('', { upArrow: true })).toEqual(['up']);
  expect(keysOfInput('', { pageDown: true })).toEqual(['page-down']);
  expect(keysOfInput('\r', { return: true })).toEqual(['enter']);
});

it('takes a letter with Ctrl, alone and between others, and never for the letter', () => {
  expect(keysOfInput('c', { ctrl: true })).toEqual(['ctrl+c']);
  expect(keysOfInput('j\x03', {})).toEqual(['j', 'ctrl+c']);
  expect(keysOfInput('q', { ctrl: true })).toEqual(['ctrl+q']);
  expect(keysOfInput('\x04\x04k\x0c', {})).toEqual(['ctrl+d', 'ctrl+d', 'k', 'ctrl+l']);
  expect(keysOfInput('[', { ctrl: true })).toEqual([]);
});

it('takes Escape directly before a key as two keys', () => {
  expect(keysOfInput('', { escape: true, meta: true })).toEqual(['escape']);
  expect(keysOfInput('l', { meta: true })).toEqual(['escape', 'l']);
});

it('drops what is no key', () => {
  expect(keysOfInput('\x00\x1c', {})).toEqual([]);
});

it('takes no answer of the terminal for keys', () => {
  // As Ink passes them on: device attributes, the cursor's place, the version of a function key that it doesn't know.
  for (const answer of ['[?1;2c', '[>0;276;0c', '[12;40R', '[?2026;2$y', '[27;5;13~'])
    expect(keysOfInput(answer, {})).toEqual([]);
  expect(keysOfInput('11;rgb:1e1e/1e1e/1e1e', {})).toEqual([]);
  expect(keysOfInput('10;rgb:ffff/ffff/ffff\x07', {})).toEqual([]);
  expect(keysOfInput('[a]', {})).toEqual(['[', 'a', ']']);
});

it('types characters, blanks and Backspace, and nothing else', () => {
  expect(['ä', 'space', 'backspace', 'enter', 'up'].map(textOfKey)).toEqual([
    'ä',
    ' ',
    '\b',
    undefined,
    undefined,
  ]);
});
