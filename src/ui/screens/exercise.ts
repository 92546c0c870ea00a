import { pathToFileURL } from 'node:url';
import { parseMarkdown } from '../../course/markdown.ts';
import type { Exercise } from '../../course/model.ts';
import { exerciseState, standingOf } from '../../tutor/exercise-state.ts';
import { blockLines } from '../document/blocks.ts';
import { cutFront } from '../document/fit.ts';
import { emptyLine, type Line, line, span, textWidth } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';
import { nextStep } from './suggestion.ts';
import { verdictLines } from './verdict.ts';

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

/** Task and verdict in one column: what was found comes first once there is something. */
export function exerciseDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const task = taskDocument(context, exercise, width).lines;
  const verdict = verdictDocument(context, exercise, width).lines;
  const rule = line(span(context.theme.borders ? context.theme.figures.line.repeat(width) : '', 'quiet'));
  const checked = exerciseState(context.state, exercise.id).verdict !== undefined;
  return { lines: checked ? [...verdict, emptyLine, rule, ...task] : [...task, emptyLine, ...verdict] };
}

function fileLines(context: ScreenContext, exercise: Exercise, width: number): readonly Line[] {
  const { theme, editorName } = context;
  const files = exercise.files.map(file => {
    const full = context.pathOf(exercise, file);
    const label = exercise.files.length > 1 || textWidth(full) > width - 2 ? shortPath(exercise, file) : full;
    return line(
      span('  '),
      span(cutFront(label, width - 2, theme.figures.ellipsis), 'link', pathToFileURL(full).href),
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
