import { type ListRow, listRows } from '../../tutor/list-rows.ts';
import type { Overlay } from '../../tutor/state.ts';
import { spread } from '../document/fit.ts';
import { emptyLine, type Line, type Look, line, type Span, span } from '../document/line.ts';
import type { Document, ScreenContext } from './context.ts';

const SHOWN = { all: 'all', open: 'what is open', done: 'what is done' } as const;
const WIDEST = 96;

/** Chapters, lessons and exercises with their state. The first lines (title and filter) stay in place. */
export function listDocument(
  context: ScreenContext,
  list: Overlay & { kind: 'list' },
  width: number,
): Document & { readonly sticky: number } {
  const room = Math.min(width, WIDEST);
  const rows = listRows(context.course, context.state);
  const mark = context.theme.figures.ellipsis;
  const head = [
    spread(
      [span('Lessons and exercises', 'title')],
      [span('showing ', 'quiet'), span(SHOWN[list.show])],
      room,
      mark,
    ),
    filterLine(list),
    emptyLine,
  ];
  const body =
    rows.length === 0
      ? [line(span('Nothing fits. Esc leaves the filter, Tab shows more.', 'quiet'))]
      : rows.map((row, index) => rowLine(context, row, index === list.cursor, room));
  return { lines: [...head, ...body], focus: head.length + list.cursor, sticky: head.length };
}

function filterLine({ filter, filtering }: Overlay & { kind: 'list' }): Line {
  if (filtering) return line(span('/ ', 'accent'), span(filter), span('_', 'accent'));
  return filter === '' ? line(span('/ filters by words', 'quiet')) : line(span('/ ', 'quiet'), span(filter));
}

function rowLine(
  { theme: { figures, borders } }: ScreenContext,
  row: ListRow,
  current: boolean,
  width: number,
): Line {
  const mark = (text: string, look: Look) => span(borders ? text : '', look);
  const pointer = mark(current ? `${figures.pointer} ` : '  ', 'cursor');
  const done = row.done ? mark(`${figures.tick} `, 'good') : mark('○ ', 'quiet');
  const title = span(row.title, current ? 'cursor' : row.kind === 'chapter' ? 'heading' : 'text');
  const here = row.here ? [span('  you are here', 'accent')] : [];
  const left: readonly Span[] =
    row.kind === 'chapter'
      ? [pointer, span(`${row.number} `, 'heading'), title, ...here]
      : row.kind === 'lesson'
        ? [pointer, span('  '), done, span(`${row.number} `, 'quiet'), title, ...here]
        : [pointer, span('      '), done, title, ...here];
  return {
    ...spread(left, [span(stateWord(row), row.done ? 'good' : 'quiet')], width, figures.ellipsis),
    aria: { role: 'listitem', state: { selected: current, checked: row.done } },
  };
}

function stateWord(row: ListRow): string {
  if (row.progress) {
    const { lessons, exercises } = row.progress;
    return `${lessons.done + exercises.done} of ${lessons.total + exercises.total} done`;
  }
  if (row.kind === 'lesson') return row.done ? 'read' : 'lesson';
  return row.done ? 'passed' : 'exercise';
}
