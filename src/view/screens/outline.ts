import type { Chapter } from '../../course/model.ts';
import { courseRows, type ListRow } from '../../tutor/list-rows.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import type { Document, ScreenContext } from './context.ts';
import { markSpan } from './list.ts';

/** The chapter's lessons and exercises, with what is done and where one is: beside a page that leaves room. */
export function outlineDocument(context: ScreenContext, chapter: Chapter, width: number): Document {
  const { course, state } = context;
  const rows = courseRows(
    { ...course, chapters: [chapter] },
    { ...state.progress, stop: state.stop },
    { filter: '', show: 'all' },
  );
  const lines: Line[] = [line(span('In this chapter', 'heading')), emptyLine];
  let focus = 0;
  for (const row of rows.filter(own => own.kind !== 'chapter')) {
    if (row.here) focus = lines.length;
    lines.push(...rowLines(context, row, width));
  }
  return { lines, focus };
}

function rowLines({ theme: { figures } }: ScreenContext, row: ListRow, width: number): readonly Line[] {
  const indent = row.kind === 'exercise' ? '  ' : '';
  const pointer = span(row.here ? `${figures.pointer} ` : '  ', 'cursor');
  const lead = [pointer, span(indent), markSpan(row, figures)];
  return wrap([span(row.title, row.here ? 'cursor' : 'quiet')], width, {
    first: lead,
    rest: [span(' '.repeat(4 + indent.length))],
  });
}
