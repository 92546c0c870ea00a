import { pathToFileURL } from 'node:url';
import type { Exercise } from '../../course/exercise.ts';
import { parseMarkdown } from '../../course/markdown.ts';
import { exerciseState, standingOf } from '../../tutor/exercise-state.ts';
import { blockLines } from '../document/blocks.ts';
import { cutFolders, cutFront, spread } from '../document/fit.ts';
import { emptyLine, type Line, line, span, spansWidth, textWidth } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';
import { ruleLine } from './header.ts';
import { nextStep } from './suggestion.ts';
import { headline, verdictLines } from './verdict.ts';

/** What to do, and in which file. */
export function taskDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const setting = settingOf(context, width);
  const task = context.cache.lines(exercise, setting, (own, its) => blockLines(parseMarkdown(own.task), its));
  return {
    lines: [
      ...wrap([span(exercise.title, 'title')], width),
      emptyLine,
      ...task,
      emptyLine,
      ...fileLines(context, exercise, width),
    ],
  };
}

/** How the files do. */
export function verdictDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const { state } = context;
  return {
    lines: verdictLines(exercise, exerciseState(state, exercise.id).verdict, settingOf(context, width), {
      standing: standingOf(exercise, state),
      passedBefore: state.progress.exercisesPassed[exercise.id] !== undefined,
      next: nextStep(context),
    }),
  };
}

/** Task and verdict in one column: the task is read first; once something was saved, what was found comes first. */
export function exerciseDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const { state, theme } = context;
  const task = taskDocument(context, exercise, width).lines;
  const verdict = verdictDocument(context, exercise, width).lines;
  const { verdict: known, worked } = exerciseState(state, exercise.id);
  if (known === undefined || !worked) {
    const [title = emptyLine, ...rest] = task;
    const standing = headline(standingOf(exercise, state), theme).spans;
    const fits = spansWidth(title.spans) + spansWidth(standing) + 2 <= width;
    // The verdict may stand below the fold: its first word doesn't.
    const first = fits && known !== undefined ? spread(title.spans, standing, width, '') : title;
    return { lines: [first, ...rest, emptyLine, ...verdict] };
  }
  const rule = theme.borders ? [ruleLine(theme, width)] : [];
  return { lines: [...verdict, emptyLine, ...rule, ...task] };
}

function fileLines(context: ScreenContext, exercise: Exercise, width: number): readonly Line[] {
  const { theme, editorName } = context;
  const files = exercise.files.map(file => {
    const full = context.pathOf(exercise, file);
    const label = exercise.files.length > 1 || textWidth(full) > width - 2 ? shortPath(exercise, file) : full;
    return line(
      span('  '),
      span(cutFolders(label, width - 2, theme.figures.ellipsis), 'link', pathToFileURL(full).href),
    );
  });
  return [
    line(span(exercise.files.length > 1 ? 'Files to edit' : 'File to edit', 'heading')),
    ...files,
    line(
      span('  '),
      span('e', 'strong'),
      span(cutFront(` opens it in ${editorName}`, width - 3, ''), 'quiet'),
    ),
  ];
}

function shortPath(exercise: Exercise, file: string): string {
  return `${exercise.folder}/${file}`;
}
