import type { Key as InkKey } from 'ink';
import type { Key } from '../view/binding.ts';

/** What Ink says of a key besides its characters; every part may be missing in tests. */
export type InkKeyFlags = Partial<InkKey>;

const CHARACTERS: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  ' ': 'space',
  '\t': 'tab',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x1b': 'escape',
};

/**
 * What a terminal answers when a program asks what it is, and which colours it has. An editor that asks and ends leaves
 * the answer to us. Ink takes the Escape off, and would let us take the rest for keys.
 */
const ANSWER = /^(?:\[[0-?]+[ -/]*[A-Za-z~]|\d+;rgba?:[\da-f/]+\x07?)$/i;

/**
 * The keys of one input from Ink. Several characters may come as one input (fast typing, a paste); Backspace comes as
 * `delete` on most terminals; Escape directly before another key comes as that key with `meta`.
 */
export function keysOfInput(input: string, key: InkKeyFlags): readonly Key[] {
  const named = namedKey(key);
  if (named !== undefined) return [named];
  if (key.ctrl) return /^[a-z]$/.test(input) ? [`ctrl+${input}`] : [];
  if (ANSWER.test(input)) return [];
  const keys = [...input].map(character => CHARACTERS[character] ?? withCtrl(character)).filter(isKey);
  return key.meta && input !== '' ? ['escape', ...keys] : keys;
}

/** A control character is a letter that Ctrl was held with: of several keys in one chunk, Ink doesn't say so. */
function withCtrl(character: string): Key {
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? `ctrl+${String.fromCharCode(code + 96)}` : character;
}

/** The text that a key types into a field; '\b' for Backspace, undefined for a key that types nothing. */
export function textOfKey(key: Key): string | undefined {
  if (key === 'space') return ' ';
  if (key === 'backspace') return '\b';
  return [...key].length === 1 ? key : undefined;
}

function namedKey(key: InkKeyFlags): Key | undefined {
  if (key.return) return 'enter';
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'page-up';
  if (key.pageDown) return 'page-down';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.tab) return 'tab';
  if (key.backspace || key.delete) return 'backspace';
  if (key.escape) return 'escape';
  return undefined;
}

function isKey(key: Key): boolean {
  return key.length > 1 || key >= ' ';
}
