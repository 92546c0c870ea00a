import type { Aim, Row } from './measure.ts';

/** The rows as a Markdown table, with ratios and whether each aim is met. */
export function renderTable(rows: readonly Row[]): string {
  const cells = [
    ['What', 'Ours', 'Against', 'Theirs', 'Theirs : ours', 'Aim', ''],
    ...rows.map(row => [
      row.what,
      amount(row.ours, row),
      row.against,
      row.other === undefined ? '' : amount(row.other, row),
      row.other === undefined ? '' : `${(row.other / row.ours).toFixed(row.other / row.ours < 10 ? 2 : 0)}x`,
      row.aims.map(aim => aimWords(aim, row)).join(', '),
      row.aims.length === 0 ? '' : isMet(row) ? 'met' : 'MISSED',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map(row => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** Whether all aims of a row are met; a row without aims meets them. */
export function isMet({ ours, other, aims }: Row): boolean {
  return aims.every(aim => {
    if (aim.kind === 'at-most') return ours <= aim.value;
    if (other === undefined) return true;
    return aim.kind === 'times-better' ? other / ours >= aim.value : ours / other <= aim.value;
  });
}

function aimWords(aim: Aim, row: Row): string {
  if (aim.kind === 'at-most') return `at most ${amount(aim.value, row)}`;
  return aim.kind === 'times-better' ? `${aim.value}x better` : `at most ${aim.value}x theirs`;
}

function amount(value: number, { unit }: Row): string {
  return `${value.toFixed(value < 10 && unit !== 'packages' ? 1 : 0)} ${unit}`;
}
