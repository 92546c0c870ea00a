import type { Context } from '../tutor/context.ts';
import type { Command } from '../tutor/events.ts';

/** A key as this program names it: a character, or one of these. */
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
  | 'ctrl+c'
  | (string & {});

export interface Binding {
  readonly contexts: readonly Context[];
  readonly keys: readonly Key[];
  readonly command: Command;
  /** What the key does, for the help. */
  readonly label: string;
  /** One or two words for the bottom line; without it, the key is only in the help. */
  readonly hint?: string;
}
