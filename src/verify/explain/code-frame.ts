import { visibleCharacter, visibleText } from '../../visible-text.ts';
import type { FrameLine } from '../verdict.ts';

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

const context = 2;
const widest = 160;

/** The place of an offset (in UTF-16 units) in a text. */
export function placeOf(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The lines around a place, with the characters at fault marked. `length` in UTF-16 units; 0 marks none. */
export function codeFrame(source: string, place: Place, length: number): readonly FrameLine[] {
  const lines = source.split(/\r?\n/);
  const first = Math.max(1, place.line - context);
  const last = Math.min(lines.length, place.line + context);
  const frame: FrameLine[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = lines[number - 1] ?? '';
    if (number === place.line) frame.push({ number, ...markedLine(text, place.column - 1, length) });
    else frame.push({ number, text: clip(visibleText(text)), mark: undefined });
  }
  return frame;
}

function markedLine(text: string, from: number, length: number): Pick<FrameLine, 'text' | 'mark'> {
  // A very long line is shown from a little before the mark.
  const cut = from > widest - 40 ? from - 40 : 0;
  let visible = cut > 0 ? '…' : '';
  let start = visible.length;
  let end = start;
  let offset = cut;
  for (const character of text.slice(cut)) {
    if (offset === from) start = visible.length;
    visible += visibleCharacter(character);
    if (offset >= from && offset < from + length) end = visible.length;
    offset += character.length;
  }
  if (from >= text.length) start = visible.length;
  const clipped = clip(visible);
  if (length === 0) return { text: clipped, mark: undefined };
  const marked = Math.max(1, Math.min(end, clipped.length) - start);
  return { text: clipped, mark: { start, length: marked } };
}

function clip(text: string): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}
