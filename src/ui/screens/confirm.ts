import type { Exercise } from '../../course/model.ts';
import { emptyLine, line, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Document } from './context.ts';

/** Asks before an exercise is started again. */
export function confirmDocument(exercise: Exercise, width: number): Document {
  const prose = Math.min(width, PROSE);
  return {
    lines: [
      line(span('Start this exercise again?', 'title')),
      emptyLine,
      ...wrap(
        [
          span(
            `The files of "${exercise.title}" become what they were at first. Yours are kept before that: `,
          ),
          span('u', 'strong'),
          span(' brings them back.'),
        ],
        prose,
      ),
    ],
  };
}
