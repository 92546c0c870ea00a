import stringWidth from 'string-width';

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
/** C0, C1, and the characters that turn the writing direction around: shown, never obeyed. */
const CONTROL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A piece of text. The only way text of any origin gets to the screen: tabs become blanks, and control characters
 * (a learner's file may hold any) become visible and harmless.
 */
export function span(text: string, look: Look = 'text', href?: string): Span {
  const harmless = PRINTABLE_ASCII.test(text) ? text : text.replaceAll('\t', '  ').replace(CONTROL, visible);
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

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
