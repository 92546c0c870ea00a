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

it('takes Ctrl-C, alone and between others, and no other control key for a letter', () => {
  expect(keysOfInput('c', { ctrl: true })).toEqual(['ctrl+c']);
  expect(keysOfInput('j\x03', {})).toEqual(['j', 'ctrl+c']);
  expect(keysOfInput('q', { ctrl: true })).toEqual([]);
});

it('takes Escape directly before a key as two keys', () => {
  expect(keysOfInput('', { escape: true, meta: true })).toEqual(['escape']);
  expect(keysOfInput('l', { meta: true })).toEqual(['escape', 'l']);
});

it('drops what is no key', () => {
  expect(keysOfInput('\x00\x01', {})).toEqual([]);
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
