import type { Exercise } from '../../course/exercise.ts';
import { parseMarkdown } from '../../course/markdown.ts';
import { exerciseState } from '../../tutor/exercise-state.ts';
import { blockLines } from '../document/blocks.ts';
import { emptyLine, line, span } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';

/** The hints shown so far, the newest at the end. */
export function hintsDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const setting = settingOf(context, width);
  const shown = exerciseState(context.state, exercise.id).hints.flatMap(id =>
    exercise.hints.filter(hint => hint.id === id),
  );
  const lines = shown.flatMap((hint, index) => [
    emptyLine,
    line(span(`Hint ${index + 1}`, 'heading')),
    ...context.cache.lines(hint, setting, (own, its) => blockLines(parseMarkdown(own.text), its)),
  ]);
  const more =
    shown.length < exercise.hints.length ? 'h gives the next hint, s the solution.' : 's shows the solution.';
  return {
    lines: [
      ...wrap([span('Hints', 'title'), span(`  ${exercise.title}`, 'quiet')], width),
      ...lines,
      emptyLine,
      ...wrap([span(more, 'quiet')], width),
    ],
  };
}
