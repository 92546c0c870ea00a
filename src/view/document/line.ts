import stringWidth from 'string-width';
import { visibleText } from '../../visible-text.ts';

/** What a piece of text means; the theme says how that looks. */
export type Look =
  | 'text'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'link'
  | 'title'
  | 'heading'
  | 'quiet'
  | 'accent'
  | 'good'
  | 'warning'
  | 'bad'
  | 'cursor'
  | 'fault'
  | 'caret'
  | 'keyword'
  | 'string'
  | 'literal'
  | 'type'
  | 'name'
  | 'comment';

export interface Span {
  readonly text: string;
  readonly look: Look;
  /** Where the terminal's own link leads, if it can show one. */
  readonly href?: string;
}

/** What a screen reader says of a line that is more than text. */
export interface Aria {
  readonly role: 'checkbox' | 'radio' | 'listitem';
  readonly state?: { readonly checked?: boolean; readonly selected?: boolean };
}

/** One line of the screen: it fits the width that it was made for. */
export interface Line {
  readonly spans: readonly Span[];
  readonly aria?: Aria;
}

export const emptyLine: Line = { spans: [] };

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** A piece of text. The only way text of any origin gets to the screen: nothing in it can steer the terminal. */
export function span(text: string, look: Look = 'text', href?: string): Span {
  const harmless = visibleText(text);
  return href === undefined ? { text: harmless, look } : { text: harmless, look, href };
}

export function line(...spans: readonly Span[]): Line {
  return { spans };
}

/** Columns that a text takes: wide characters and emoji take two. */
export function textWidth(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : stringWidth(text);
}

export function spansWidth(spans: readonly Span[]): number {
  return spans.reduce((sum, piece) => sum + textWidth(piece.text), 0);
}

export function plainTextOf(lines: readonly Line[]): string {
  return lines.map(({ spans }) => spans.map(piece => piece.text).join('')).join('\n');
}
