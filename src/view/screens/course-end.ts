import { parseInline } from '../../course/inline.ts';
import type { Chapter } from '../../course/model.ts';
import { allExercises } from '../../course/walk.ts';
import { spelled } from '../../spelling.ts';
import type { ChapterProgress } from '../../tutor/chapter-progress.ts';
import { summaryOf } from '../../tutor/course-progress.ts';
import { inlineSpans } from '../document/inline.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Document, ScreenContext } from './context.ts';
import { nextStep, suggestionLines } from './suggestion.ts';
import { takingAlongLines } from './taking-along.ts';
import { tallyLine } from './tally-line.ts';

/** What was done in the whole course, what was built in it, and how to get it in writing. */
export function courseEndDocument(context: ScreenContext, width: number): Document {
  const { course, state, theme } = context;
  const prose = Math.min(width, PROSE);
  const { chapters, known, lessons, exercises } = summaryOf(course, state.progress);
  const opening =
    known.done === known.total
      ? 'You know all of this course.'
      : 'This is the end of the course. What you left out stays here to read and to solve.';
  const certificate = [
    'A certificate of the exercises that pass now: amplify-gen2-learn certificate',
    'Anyone with your workspace can check it: amplify-gen2-learn verify',
  ];
  return {
    lines: [
      ...wrap([span(course.title, 'title')], prose),
      ...wrap([span(opening)], prose),
      emptyLine,
      tallyLine(context, 'Chapters known', known, width),
      tallyLine(context, 'Lessons read', lessons, width),
      tallyLine(context, 'Exercises passed', exercises, width),
      emptyLine,
      line(span('What you have built', 'heading')),
      ...chapters.flatMap(({ chapter, progress }) => built(context, chapter, progress, prose)),
      ...takingAlongLines(context, allExercises(course), prose),
      emptyLine,
      line(span('In writing', 'heading')),
      ...certificate.flatMap(text => wrap([span(spelled(text, theme.program))], prose, indent)),
      emptyLine,
      ...suggestionLines(nextStep(context), { width: prose }),
    ],
  };
}

const deeper = [span('    ')];
const indent = { first: [span('  ')], rest: [span('  ')] };

/** A chapter with what one builds in it, where all its exercises passed; else those that did. */
function built(
  { theme, state: { progress: kept } }: ScreenContext,
  { number, title, builds, summary, lessons: all }: Chapter,
  progress: ChapterProgress,
  width: number,
): readonly Line[] {
  const { done, testedOut, exercises, lessons } = progress;
  const solved = all
    .flatMap(lesson => lesson.exercises)
    .filter(({ id }) => kept.exercisesPassed[id] !== undefined);
  const whole = exercises.done === exercises.total && exercises.total > 0;
  const what = whole ? (builds ?? summary) : solved.map(own => own.title).join('; ');
  const known = done || testedOut;
  const begun = exercises.done + lessons.done > 0;
  const mark = known ? span(`${theme.figures.tick} `, 'good') : span(begun ? '◐ ' : '○ ', 'quiet');
  const state = testedOut ? 'tested out' : `${exercises.done} of ${exercises.total} exercises`;
  return [
    ...wrap([span(`${number} ${title}`, 'strong'), span(`  ${state}`, 'quiet')], width, {
      first: [span('  '), mark],
      rest: [span('    ')],
    }),
    ...(what === ''
      ? []
      : wrap(inlineSpans(parseInline(what), theme), width, { first: deeper, rest: deeper })),
  ];
}
