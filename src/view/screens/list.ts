import { type ListRow, listRows } from '../../tutor/list-rows.ts';
import { wordsOf } from '../../tutor/list-search.ts';
import type { Overlay } from '../../tutor/state.ts';
import { foundSpans, spokenRow, stateWord, totalText } from '../course-rows.ts';
import { spread } from '../document/fit.ts';
import { emptyLine, type Line, line, type Span, span, spansWidth } from '../document/line.ts';
import { roleWidth } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';
import type { Document, ScreenContext } from './context.ts';

const SHOWN = { all: 'all', open: 'what is open', done: 'what is done' } as const;
const WIDEST = 96;
/** From this width on there is room for how long a lesson takes. */
const ROOM_FOR_MINUTES = 56;

/** Chapters, lessons and exercises with their state. The first lines (title and filter) stay in place. */
export function listDocument(
  context: ScreenContext,
  list: Overlay & { kind: 'list' },
  width: number,
): Document & { readonly sticky: number } {
  const room = Math.min(width, WIDEST);
  const rows = listRows(context.course, context.state);
  const head = [headLine(list, context.theme, room), filterLine(context, list, rows, room), emptyLine];
  const body =
    rows.length === 0
      ? [[line(span('Nothing fits. Esc leaves the filter, Tab shows more.', 'quiet'))]]
      : rows.map((row, index) => rowLines(context, list, row, index === list.cursor, room));
  const above = body.slice(0, list.cursor).flat().length;
  return { lines: [...head, ...body.flat()], focus: head.length + above, sticky: head.length };
}

function headLine({ show }: Overlay & { kind: 'list' }, { borders, figures }: Theme, width: number): Line {
  const title = span('Lessons and exercises', 'title');
  const showing = [span('showing ', 'quiet'), span(SHOWN[show])];
  return borders ? spread([title], showing, width, figures.ellipsis) : line(title, span(', '), ...showing);
}

/** What is looked for and how often it was found; else how much of the course is done. */
function filterLine(
  { course, state, theme }: ScreenContext,
  { filter, filtering }: Overlay & { kind: 'list' },
  rows: readonly ListRow[],
  width: number,
): Line {
  const left = filtering
    ? [span('/ ', 'accent'), span(filter), span('_', 'accent')]
    : filter === ''
      ? [span('/ searches titles and texts', 'quiet')]
      : [span('/ ', 'quiet'), span(filter)];
  const right = [span(filter === '' ? totalText(course, state.progress) : hitsText(rows), 'quiet')];
  return theme.borders
    ? spread(left, right, width, theme.figures.ellipsis)
    : line(...left, span(', '), ...right);
}

function hitsText(rows: readonly ListRow[]): string {
  const inTexts = rows.filter(({ found }) => found !== undefined).length;
  const inTitles = rows.filter(({ kind, found }) => kind !== 'chapter' && found === undefined).length;
  return `${inTitles} by title, ${inTexts} by text`;
}

/** One line, and one for what was found in its text; read out, as many as the words need. */
function rowLines(
  { theme }: ScreenContext,
  { filter }: Overlay & { kind: 'list' },
  row: ListRow,
  current: boolean,
  width: number,
): readonly Line[] {
  const { figures, borders } = theme;
  const aria = { role: 'listitem', state: { selected: current } } as const;
  if (!borders) {
    const [first = emptyLine, ...rest] = wrap([span(spokenRow(row))], roleWidth({ theme, width }));
    return [{ ...first, aria }, ...rest];
  }
  const pointer = span(current ? `${figures.pointer} ` : '  ', 'cursor');
  const done = markSpan(row, figures);
  const title = span(row.title, current ? 'cursor' : row.kind === 'chapter' ? 'heading' : 'text');
  const here = row.here ? [span('  you are here', 'accent')] : row.next ? [span('  next', 'accent')] : [];
  const left: readonly Span[] =
    row.kind === 'chapter'
      ? [pointer, span(row.folded ? '▸ ' : '▾ ', 'quiet'), span(`${row.number} `, 'heading'), title, ...here]
      : row.kind === 'lesson'
        ? [pointer, span('  '), done, span(`${row.number} `, 'quiet'), title, ...here]
        : [pointer, span('      '), done, title, ...here];
  const known = row.done || row.progress?.testedOut === true;
  const minutes =
    row.kind === 'lesson' && width >= ROOM_FOR_MINUTES ? [span(`${row.minutes} min  `, 'quiet')] : [];
  const state = [...minutes, span(stateWord(row, width), known ? 'good' : 'quiet')];
  const own: Line = { ...spread(left, state, width, figures.ellipsis), aria };
  if (row.found === undefined) return [own];
  const indent = span(' '.repeat(row.kind === 'lesson' ? 6 : 8));
  const found = foundSpans(
    row.found.sentence,
    wordsOf(filter),
    width - spansWidth([indent]),
    figures.ellipsis,
  );
  return [own, line(indent, ...found)];
}

/** What is done, what was begun, and what is still to do. */
export function markSpan({ done, quizOpen }: ListRow, figures: Theme['figures']): Span {
  if (done) return span(`${figures.tick} `, 'good');
  return quizOpen ? span('◐ ', 'warning') : span('○ ', 'quiet');
}
