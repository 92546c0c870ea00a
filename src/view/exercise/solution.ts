import type { FileDiff } from '../../workspace/file-diff.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { flow, wrapCode } from '../document/wrap.ts';

/** Lines around a change that help to find the place. */
const AROUND = 3;

/** The solution against the learner's files. */
export function solutionLines(diffs: readonly FileDiff[], setting: Setting): readonly Line[] {
  const changed = diffs.filter(diff => diff.lines.some(row => row.kind !== 'same'));
  if (changed.length === 0) return flow([span('Your files are the same as the solution.')], setting);
  const legend = flow(
    [
      span('- ', 'bad'),
      span('stands in your file, ', 'quiet'),
      span('+ ', 'good'),
      span('stands in the solution. Other solutions pass too.', 'quiet'),
    ],
    setting,
  );
  return [...legend, ...changed.flatMap(diff => [emptyLine, ...fileLines(diff, setting)])];
}

function fileLines({ file, lines }: FileDiff, setting: Setting): readonly Line[] {
  const { figures } = setting.theme;
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(row => row.kind !== 'same'),
  );
  return [
    ...flow([span(file, 'accent')], setting),
    ...lines.flatMap((row, index) => {
      if (near[index]) return diffLine(row, setting);
      if (index > 0 && !near[index - 1]) return [];
      const next = near.indexOf(true, index);
      const count = (next < 0 ? lines.length : next) - index;
      return [
        line(span(`  ${figures.ellipsis} ${count} ${count === 1 ? 'line' : 'lines'} the same`, 'quiet')),
      ];
    }),
  ];
}

function diffLine({ kind, text }: FileDiff['lines'][number], setting: Setting): readonly Line[] {
  const mark = { same: '  ', added: '+ ', removed: '- ' }[kind];
  const look = ({ same: 'quiet', added: 'good', removed: 'bad' } as const)[kind];
  // What is printed is copied: a line of code stays a line.
  const rows = setting.printed
    ? [line(span(text, look))]
    : wrapCode([span(text, look)], setting.width - 2, '');
  return rows.map((own, index) => ({ spans: [span(index === 0 ? mark : '  ', look), ...own.spans] }));
}
