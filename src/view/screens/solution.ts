import type { Exercise } from '../../course/exercise.ts';
import type { FileDiff } from '../../workspace/file-diff.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap, wrapCode } from '../document/wrap.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';

/** Lines around a change that help to find the place. */
const AROUND = 3;

/** The solution against the learner's files. */
export function solutionDocument(
  context: ScreenContext,
  exercise: Exercise,
  diffs: readonly FileDiff[] | undefined,
  width: number,
): Document {
  const setting = settingOf(context, width);
  const title = wrap([span('Solution', 'title'), span(`  ${exercise.title}`, 'quiet')], width);
  if (!diffs)
    return {
      lines: [
        ...title,
        emptyLine,
        line(span(`Comparing with your files${context.theme.figures.ellipsis}`, 'quiet')),
      ],
    };
  const changed = diffs.filter(diff => diff.lines.some(row => row.kind !== 'same'));
  if (changed.length === 0) {
    return {
      lines: [...title, emptyLine, ...wrap([span('Your files are the same as the solution.')], width)],
    };
  }
  const legend = wrap(
    [
      span('- ', 'bad'),
      span('stands in your file, ', 'quiet'),
      span('+ ', 'good'),
      span('stands in the solution. Other solutions pass too.', 'quiet'),
    ],
    width,
  );
  return {
    lines: [...title, ...legend, ...changed.flatMap(diff => [emptyLine, ...fileLines(diff, setting)])],
  };
}

function fileLines({ file, lines }: FileDiff, setting: Setting): readonly Line[] {
  const { figures } = setting.theme;
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(row => row.kind !== 'same'),
  );
  return [
    ...wrap([span(file, 'accent')], setting.width),
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
  return wrapCode([span(text, look)], setting.width - 2, '').map((own, index) => ({
    spans: [span(index === 0 ? mark : '  ', look), ...own.spans],
  }));
}
