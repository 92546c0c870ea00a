import { type Line, type Span, span, spansWidth, textWidth } from './line.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cuts to at most `width` columns. `mark` (such as '…') stands at the end of what was cut, within the width. */
export function cut(spans: readonly Span[], width: number, mark = ''): readonly Span[] {
  if (spansWidth(spans) <= width) return spans;
  const room = width - textWidth(mark);
  if (room < 0) return [];
  const [kept] = splitAt(spans, room);
  return mark === '' ? kept : [...kept, span(mark, 'quiet')];
}

/** Cuts the front away instead of the end: for paths, whose end says most. */
export function cutFront(text: string, width: number, mark: string): string {
  if (textWidth(text) <= width) return text;
  const pieces = [...graphemes.segment(text)].map(piece => piece.segment);
  let kept = '';
  while (pieces.length > 0) {
    const next = pieces.pop() ?? '';
    if (textWidth(next + kept) > width - textWidth(mark)) break;
    kept = next + kept;
  }
  return textWidth(mark) <= width ? mark + kept : '';
}

/** Fills up with blanks to `width` columns, or cuts. */
export function pad(spans: readonly Span[], width: number): readonly Span[] {
  const fitting = cut(spans, width);
  const missing = width - spansWidth(fitting);
  return missing > 0 ? [...fitting, span(' '.repeat(missing))] : fitting;
}

/** One line with `left` at its left and `right` at its right end; `left` gives way where both have no room. */
export function spread(left: readonly Span[], right: readonly Span[], width: number, mark: string): Line {
  const end = cut(right, width, mark);
  const room = width - spansWidth(end) - (end.length > 0 ? 2 : 0);
  if (room < 4) return { spans: cut(left, width, mark) };
  return { spans: [...pad(cut(left, room, mark), width - spansWidth(end)), ...end] };
}

/** Splits after at most `width` columns, never inside a character. The first part may be empty, the second too. */
export function splitAt(spans: readonly Span[], width: number): readonly [readonly Span[], readonly Span[]] {
  const head: Span[] = [];
  let room = width;
  for (const [index, piece] of spans.entries()) {
    const columns = textWidth(piece.text);
    if (columns <= room) {
      head.push(piece);
      room -= columns;
      continue;
    }
    let length = 0;
    for (const { segment } of graphemes.segment(piece.text)) {
      const needed = textWidth(segment);
      if (needed > room) break;
      room -= needed;
      length += segment.length;
    }
    if (length > 0) head.push({ ...piece, text: piece.text.slice(0, length) });
    return [head, [{ ...piece, text: piece.text.slice(length) }, ...spans.slice(index + 1)]];
  }
  return [head, []];
}
