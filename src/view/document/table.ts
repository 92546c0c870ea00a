import type { Inline } from '../../course/model.ts';
import { pad } from './fit.ts';
import { inlineSpans } from './inline.ts';
import { emptyLine, type Line, type Span, span, spansWidth } from './line.ts';
import type { Setting } from './setting.ts';
import { wrap } from './wrap.ts';

type Cells = readonly (readonly Span[])[];

const GAP = 3;
/** A column narrower than this is a ladder of letters: stack instead. */
const NARROWEST = 9;

interface TableParts {
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A table with wrapped cells, or one "header: cell" block a row where the columns would be too narrow. */
export function tableLines(table: TableParts, setting: Setting): readonly Line[] {
  const { theme, width } = setting;
  const header = table.header.map(cell => inlineSpans(cell, theme, 'strong'));
  const rows = table.rows.map(row => row.map(cell => inlineSpans(cell, theme)));
  const widths = theme.borders ? columnWidths([header, ...rows], width) : undefined;
  return widths ? columns(header, rows, widths, setting) : stacked(header, rows, setting);
}

/** Natural widths where they fit; else the widest columns give way, but none below its longest word. */
function columnWidths(rows: readonly Cells[], width: number): readonly number[] | undefined {
  const count = Math.max(...rows.map(row => row.length));
  const indexes = [...Array(count).keys()];
  const natural = indexes.map(index => Math.max(1, ...rows.map(row => spansWidth(row[index] ?? []))));
  const least = indexes.map(index =>
    Math.min(natural[index] ?? 1, Math.max(NARROWEST, ...rows.map(row => longestWord(row[index] ?? [])))),
  );
  const room = width - GAP * (count - 1);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  if (sum(natural) <= room) return natural;
  if (sum(least) > room) return undefined;
  const widths = [...natural];
  for (let excess = sum(natural) - room; excess > 0; excess--) {
    const slack = widths.map((own, index) => (own > (least[index] ?? 0) ? own : 0));
    const widest = slack.indexOf(Math.max(...slack));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}

function longestWord(cell: readonly Span[]): number {
  const words = cell
    .map(piece => piece.text)
    .join('')
    .split(' ');
  return Math.min(24, Math.max(...words.map(word => spansWidth([span(word)]))));
}

function columns(header: Cells, rows: readonly Cells[], widths: readonly number[], { theme }: Setting) {
  const bodies = rows.map(row => rowLines(row, widths));
  const airy = bodies.some(body => body.length > 1);
  const rule: Line = {
    spans: [span(widths.map(width => theme.figures.line.repeat(width)).join(' '.repeat(GAP)), 'quiet')],
  };
  return [
    ...rowLines(header, widths),
    rule,
    ...bodies.flatMap((body, index) => (airy && index > 0 ? [emptyLine, ...body] : body)),
  ];
}

function rowLines(row: Cells, widths: readonly number[]): readonly Line[] {
  const cells = widths.map((width, index) => wrap(row[index] ?? [], width));
  const height = Math.max(...cells.map(cell => cell.length));
  return [...Array(height).keys()].map(y => ({
    spans: cells.flatMap((cell, x) => {
      const spans = cell[y]?.spans ?? [];
      return x === cells.length - 1 ? spans : [...pad(spans, widths[x] ?? 0), span(' '.repeat(GAP))];
    }),
  }));
}

function stacked(header: Cells, rows: readonly Cells[], { width }: Setting): readonly Line[] {
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [emptyLine] : []),
    ...row.flatMap((cell, x) => {
      if (x === 0)
        return wrap(
          cell.map(piece => ({ ...piece, look: 'strong' as const })),
          width,
        );
      const label = header[x] ?? [];
      return wrap([...label, span(label.length > 0 ? ': ' : ''), ...cell], width, {
        first: [span('  ')],
        rest: [span('    ')],
      });
    }),
  ]);
}
