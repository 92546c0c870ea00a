import type { Context } from '../tutor/context.ts';
import type { Command } from '../tutor/events.ts';

/** A key as this program names it: a character, `ctrl+` and a letter, or one of these. */
export type Key =
  | 'enter'
  | 'space'
  | 'escape'
  | 'tab'
  | 'backspace'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | `ctrl+${string}`
  | (string & {});

/** Keys that mean a command somewhere. */
export interface Shortcut {
  readonly contexts: readonly Context[];
  readonly keys: readonly Key[];
  /** What the key does, for the help. */
  readonly label: string;
  /** One or two words for the bottom line; without it, the key is only in the help. */
  readonly hint?: string;
}

/** All shortcuts of one command: there is at least one. */
export type Shortcuts = readonly [Shortcut, ...Shortcut[]];

export interface Binding extends Shortcut {
  readonly command: Command;
}

/** Writes a shortcut on one line. */
export function shortcut(
  contexts: readonly Context[],
  keys: readonly Key[],
  label: string,
  hint?: string,
): Shortcut {
  return { contexts, keys, label, ...(hint === undefined ? {} : { hint }) };
}
