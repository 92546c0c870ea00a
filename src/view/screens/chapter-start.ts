import { parseInline } from '../../course/inline.ts';
import type { Chapter } from '../../course/model.ts';
import { type ChapterProgress, progressOf } from '../../tutor/chapter-progress.ts';
import { courseRows } from '../../tutor/list-rows.ts';
import { offersTestOut, testOutOf } from '../../tutor/test-out.ts';
import { minutesOfAnExercise, timeFor } from '../../tutor/time-estimate.ts';
import { spread } from '../document/fit.ts';
import { inlineSpans } from '../document/inline.ts';
import { emptyLine, type Line, line, type Span, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { durationText } from '../duration.ts';
import { keyOf } from '../keymap.ts';
import type { Document, ScreenContext } from './context.ts';
import { markSpan } from './list.ts';
import { nextStep, suggestionLines } from './suggestion.ts';

/** The map of a chapter: what one builds, how long it takes, what it needs, its lessons, and the way around it. */
export function chapterStartDocument(context: ScreenContext, chapter: Chapter, width: number): Document {
  const { theme, state } = context;
  const prose = Math.min(width, PROSE);
  const told = (heading: string, text: readonly Span[]): readonly Line[] => [
    emptyLine,
    line(span(heading, 'heading')),
    ...wrap(text, prose, { first: [span('  ')], rest: [span('  ')] }),
  ];
  const author = (heading: string, text: string | undefined): readonly Line[] =>
    text === undefined ? [] : told(heading, inlineSpans(parseInline(text), theme));
  return {
    lines: [
      ...wrap([span(`Chapter ${chapter.number}: ${chapter.title}`, 'title')], prose),
      ...standing(progressOf(chapter, state.progress), prose),
      ...author('What you build', chapter.builds),
      ...told('How long it takes', [span(howLong(context, chapter))]),
      ...author('What it needs', chapter.needs),
      ...wayAround(context, chapter, prose),
      emptyLine,
      line(span('In this chapter', 'heading')),
      ...outline(context, chapter, prose),
      emptyLine,
      ...suggestionLines(nextStep(context), { width: prose }),
    ],
  };
}

function standing({ lessons, exercises, done, testedOut }: ChapterProgress, width: number): readonly Line[] {
  if (done) return wrap([span('You have done all of it.', 'good')], width);
  if (testedOut) return wrap([span('You have tested out of it: it counts as known.', 'good')], width);
  if (lessons.done + exercises.done === 0) return [];
  const text = `So far: ${lessons.done} of ${lessons.total} lessons, ${exercises.done} of ${exercises.total} exercises.`;
  return wrap([span(text, 'quiet')], width);
}

function howLong({ state }: ScreenContext, chapter: Chapter): string {
  const { reading, solving, left } = timeFor(chapter, state.progress);
  const exercises = solving / minutesOfAnExercise;
  const parts = [
    `${durationText(reading)} to read`,
    ...(exercises > 0
      ? [`some ${minutesOfAnExercise} min for each of ${counted(exercises, 'exercise')}`]
      : []),
  ];
  const rest = left > 0 && left < reading + solving ? ` About ${durationText(left)} of it are left.` : '';
  return `About ${durationText(reading + solving)}: ${parts.join(', ')}.${rest}`;
}

function wayAround({ theme, state }: ScreenContext, chapter: Chapter, width: number): readonly Line[] {
  const exercise = testOutOf(chapter);
  if (exercise === undefined || !offersTestOut(chapter, state.progress)) return [];
  const key = keyOf('chapter-start', 'test-out') ?? '';
  const title = inlineSpans(parseInline(exercise.title), theme);
  return [
    emptyLine,
    line(span('You know this already?', 'heading')),
    ...wrap(
      [span('Go to the exercise “'), ...title, span('”. Once it passes, the chapter counts as known.')],
      width,
      {
        first: [span('  '), span(key, 'strong'), span('  ')],
        rest: [span(' '.repeat(key.length + 4))],
      },
    ),
  ];
}

/** Lessons alone, each with what is to be solved after it: short enough to see the way. */
function outline({ course, state, theme }: ScreenContext, chapter: Chapter, width: number): readonly Line[] {
  const rows = courseRows({ ...course, chapters: [chapter] }, state.progress, { filter: '', show: 'all' });
  return chapter.lessons.flatMap(lesson => {
    const row = rows.find(({ kind, id }) => kind === 'lesson' && id === lesson.id);
    if (row === undefined) return [];
    const passed = lesson.exercises.filter(
      ({ id }) => state.progress.exercisesPassed[id] !== undefined,
    ).length;
    const total = lesson.exercises.length;
    const solved =
      total === 0 ? '' : passed > 0 ? `${passed} of ${total} passed` : counted(total, 'exercise');
    const right = [solved, `${lesson.minutes} min`].filter(text => text !== '').join(', ');
    if (!theme.borders) {
      const state = row.quizOpen ? 'quiz open' : row.done ? 'read' : 'to read';
      return wrap([span(`Lesson ${row.number}: ${row.title}, ${state}, ${right}`)], width);
    }
    const left = [span('  '), markSpan(row, theme.figures), span(`${row.number} `, 'quiet'), span(row.title)];
    return [spread(left, [span(right, 'quiet')], width, theme.figures.ellipsis)];
  });
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
