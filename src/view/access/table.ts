import type { AccessCaller } from '../../checks/backend-view.ts';
import { emptyLine, type Line, type Look, line, type Span, span, textWidth } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { changed } from './warnings.ts';
import { type Cells, callerName, cellWord, isAnyone, letsIn } from './words.ts';

/** A row as it is shown: what is done, and to which cells of the last time it is compared. */
export interface Shown {
  readonly label: string;
  readonly cells: Cells;
  readonly before: Cells | undefined;
  /** What an unwanted "yes" does here: those who know nobody may not change rows. */
  readonly changes: boolean;
}

const GAP = 2;

/** Callers who may do nothing here are said in one line: a column of dashes says no more. */
export function tableLines(
  title: string,
  callers: readonly AccessCaller[],
  rows: readonly Shown[],
  setting: Setting,
): readonly Line[] {
  const known = callers.filter(({ id }) =>
    rows.some(row => row.cells[id] !== undefined || row.before?.[id] !== undefined),
  );
  const speaks = ({ id }: AccessCaller) =>
    rows.some(
      row => letsIn(row.cells[id]) || letsIn(row.before?.[id]) || row.cells[id]?.outcome === 'unknown',
    );
  const signedIn = known.find(({ kind }) => kind === 'signed-in');
  const alike = known.filter(
    ({ kind, id }) =>
      kind === 'group' &&
      signedIn !== undefined &&
      rows.every(row => cellText(row, id) === cellText(row, signedIn.id)),
  );
  const columns = known.filter(caller => speaks(caller) && !alike.includes(caller));
  const idle = known.filter(caller => !speaks(caller) && !alike.includes(caller));
  const first = Math.max(textWidth(title), ...rows.map(({ label }) => textWidth(label))) + GAP;
  const blocks = inBlocks(columns, rows, setting.width - first);
  const nobody = line(span(title, 'heading'), span('  nobody may do anything', 'quiet'));
  return [
    ...(columns.length === 0 ? [nobody] : []),
    ...blocks.flatMap((block, index) => [
      ...(index === 0 ? [] : [emptyLine]),
      headLine(index === 0 ? title : '', block, first, rows),
      ...rows.map(row => rowLine(row, block, first, rows)),
    ]),
    ...(alike.length === 0
      ? []
      : wrap([span(`As signed in: ${alike.map(callerName).join(', ')}.`, 'quiet')], setting.width)),
    ...(idle.length === 0
      ? []
      : wrap([span(`Nothing for: ${idle.map(callerName).join(', ')}.`, 'quiet')], setting.width)),
  ];
}

/** As many columns side by side as there is room for; the others below. */
function inBlocks(
  columns: readonly AccessCaller[],
  rows: readonly Shown[],
  room: number,
): readonly AccessCaller[][] {
  const blocks: AccessCaller[][] = [];
  let left = 0;
  for (const caller of columns) {
    const width = columnWidth(caller, rows);
    const last = blocks.at(-1);
    if (last === undefined || width > left) {
      blocks.push([caller]);
      left = room - width;
    } else {
      last.push(caller);
      left -= width;
    }
  }
  return blocks;
}

function columnWidth(caller: AccessCaller, rows: readonly Shown[]): number {
  const texts = rows.map(row => textWidth(cellText(row, caller.id)));
  return Math.max(textWidth(callerName(caller)), ...texts) + GAP;
}

function headLine(
  title: string,
  block: readonly AccessCaller[],
  first: number,
  rows: readonly Shown[],
): Line {
  const cells = block.map(caller => span(callerName(caller), 'quiet'));
  return inColumns(span(title, 'heading'), cells, block, first, rows);
}

function rowLine(row: Shown, block: readonly AccessCaller[], first: number, rows: readonly Shown[]): Line {
  const cells = block.map(caller => span(cellText(row, caller.id), cellLook(row, caller)));
  return inColumns(span(row.label), cells, block, first, rows);
}

/** Padded but for the last, so that no line ends in blanks. */
function inColumns(
  label: Span,
  cells: readonly Span[],
  block: readonly AccessCaller[],
  first: number,
  rows: readonly Shown[],
): Line {
  const last = cells.findLastIndex(({ text }) => text !== '');
  return line(
    last === -1 ? label : { ...label, text: padded(label.text, first) },
    ...cells.slice(0, last + 1).map((cell, index) => {
      const caller = block[index];
      if (index === last || caller === undefined) return cell;
      return { ...cell, text: padded(cell.text, columnWidth(caller, rows)) };
    }),
  );
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function cellText(row: Shown, id: string): string {
  const mark = row.before !== undefined && changed(row.cells[id], row.before[id]) ? '*' : '';
  return `${cellWord(row.cells[id])}${mark}`;
}

function cellLook(row: Shown, caller: AccessCaller): Look {
  const own = row.cells[caller.id];
  if (own === undefined || own.outcome === 'denied') return 'quiet';
  if (own.outcome === 'unknown') return 'warning';
  if (row.changes && isAnyone(caller)) return 'bad';
  return own.outcome === 'filtered' ? 'accent' : 'good';
}
