import type { Tally } from '../../tutor/chapter-progress.ts';
import { type Line, span } from '../document/line.ts';
import type { ScreenContext } from './context.ts';

const BAR = 20;

/** So many of so many, with a bar where there is room. */
export function tallyLine(
  { theme }: ScreenContext,
  label: string,
  { done, total }: Tally,
  width: number,
): Line {
  const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
  const { figures } = theme;
  const bar = [
    span(figures.lineBold.repeat(filled), 'good'),
    span(figures.line.repeat(BAR - filled), 'quiet'),
    span('  '),
  ];
  return {
    spans: [
      span(`  ${label.padEnd(18)}`),
      ...(theme.borders && width >= 52 ? bar : []),
      span(`${done} of ${total}`, done === total ? 'good' : 'text'),
    ],
  };
}
