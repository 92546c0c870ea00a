import type { Exercise } from '../../course/exercise.ts';
import { lastStep } from '../../course/walk.ts';
import { spelled } from '../../spelling.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import type { ScreenContext } from './context.ts';

const indent = { first: [span('  ')], rest: [span('  ')] };

/**
 * How to get the application that was built, once its last step has passed.
 * @param among The exercises that this screen is about.
 */
export function takingAlongLines(
  { course, state, theme }: ScreenContext,
  among: readonly Exercise[],
  width: number,
): readonly Line[] {
  const last = lastStep(course);
  if (last === undefined || !among.includes(last)) return [];
  if (state.progress.exercisesPassed[last.id] === undefined) return [];
  const text = 'The application that you have built, as a project of its own: amplify-gen2-learn take FOLDER';
  return [
    emptyLine,
    line(span('To take along', 'heading')),
    ...wrap([span(spelled(text, theme.program))], width, indent),
  ];
}
