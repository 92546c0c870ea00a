import type { Hint } from '../../course/exercise-schema.ts';
import { parseMarkdown } from '../../course/markdown.ts';
import { blockLines } from '../document/blocks.ts';
import type { DocumentCache } from '../document/cache.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { flow } from '../document/wrap.ts';

/**
 * Hints, the newest at the end.
 * @param more How to get more help than these.
 */
export function hintLines(
  hints: readonly Hint[],
  more: string,
  setting: Setting,
  cache?: DocumentCache,
): readonly Line[] {
  const linesOf = (hint: Hint, its: Setting) => blockLines(parseMarkdown(hint.text), its);
  return [
    ...hints.flatMap((hint, index) => [
      line(span(`Hint ${index + 1}`, 'heading')),
      ...(cache ? cache.lines(hint, setting, linesOf) : linesOf(hint, setting)),
      emptyLine,
    ]),
    ...flow([span(more, 'quiet')], setting),
  ];
}
