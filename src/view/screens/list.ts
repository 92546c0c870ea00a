import { type ListRow, listRows } from '../../tutor/list-rows.ts';
import type { Overlay } from '../../tutor/state.ts';
import { spokenRow, stateWord } from '../course-rows.ts';
import { spread } from '../document/fit.ts';
import { emptyLine, type Line, line, type Span, span } from '../document/line.ts';
import { roleWidth } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';
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
  const head = [headLine(list, context.theme, room), filterLine(list), emptyLine];
  const body =
    rows.length === 0
      ? [[line(span('Nothing fits. Esc leaves the filter, Tab shows more.', 'quiet'))]]
      : rows.map((row, index) => rowLines(context, row, index === list.cursor, room));
  const above = body.slice(0, list.cursor).flat().length;
  return { lines: [...head, ...body.flat()], focus: head.length + above, sticky: head.length };
}

function headLine({ show }: Overlay & { kind: 'list' }, { borders, figures }: Theme, width: number): Line {
  const title = span('Lessons and exercises', 'title');
  const showing = [span('showing ', 'quiet'), span(SHOWN[show])];
  return borders ? spread([title], showing, width, figures.ellipsis) : line(title, span(', '), ...showing);
}

function filterLine({ filter, filtering }: Overlay & { kind: 'list' }): Line {
  if (filtering) return line(span('/ ', 'accent'), span(filter), span('_', 'accent'));
  return filter === '' ? line(span('/ filters by words', 'quiet')) : line(span('/ ', 'quiet'), span(filter));
}

/** One line; read out, as many as the words need. */
function rowLines({ theme }: ScreenContext, row: ListRow, current: boolean, width: number): readonly Line[] {
  const { figures, borders } = theme;
  const aria = { role: 'listitem', state: { selected: current } } as const;
  if (!borders) {
    const [first = emptyLine, ...rest] = wrap([span(spokenRow(row))], roleWidth({ theme, width }));
    return [{ ...first, aria }, ...rest];
  }
  const pointer = span(current ? `${figures.pointer} ` : '  ', 'cursor');
  const done = markSpan(row, figures);
  const title = span(row.title, current ? 'cursor' : row.kind === 'chapter' ? 'heading' : 'text');
  const here = row.here ? [span('  you are here', 'accent')] : [];
  const left: readonly Span[] =
    row.kind === 'chapter'
      ? [pointer, span(`${row.number} `, 'heading'), title, ...here]
      : row.kind === 'lesson'
        ? [pointer, span('  '), done, span(`${row.number} `, 'quiet'), title, ...here]
        : [pointer, span('      '), done, title, ...here];
  const state = span(stateWord(row), row.done ? 'good' : 'quiet');
  return [{ ...spread(left, [state], width, figures.ellipsis), aria }];
}

/** What is done, what was begun, and what is still to do. */
export function markSpan({ done, quizOpen }: ListRow, figures: Theme['figures']): Span {
  if (done) return span(`${figures.tick} `, 'good');
  return quizOpen ? span('◐ ', 'warning') : span('○ ', 'quiet');
}
