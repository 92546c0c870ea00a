import { pathToFileURL } from 'node:url';
import type { Exercise } from '../../course/exercise.ts';
import { kindWords } from '../../course/exercise-kinds.ts';
import { parseMarkdown } from '../../course/markdown.ts';
import { exerciseState, type Standing, standingOf } from '../../tutor/exercise-state.ts';
import { nextHint } from '../../tutor/hints/next-hint.ts';
import type { ExerciseState } from '../../tutor/state.ts';
import type { FileDiff } from '../../workspace/file-diff.ts';
import { blockLines } from '../document/blocks.ts';
import { cutFront, spread } from '../document/fit.ts';
import { emptyLine, type Line, line, type Span, span, spansWidth } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { headline } from '../exercise/headline.ts';
import { hintLines } from '../exercise/hints.ts';
import { solutionLines } from '../exercise/solution.ts';
import { type Shown, type VerdictOptions, verdictLines } from '../exercise/verdict.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';
import { ruleLine } from './header.ts';
import { nextStep, suggestionLines } from './suggestion.ts';

/** What to do, and in which file. */
export function taskDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const setting = settingOf(context, width);
  const task = context.cache.lines(exercise, setting, (own, its) => blockLines(parseMarkdown(own.task), its));
  return {
    lines: [
      ...wrap([span(exercise.title, 'title'), ...kindSpans(exercise)], width),
      emptyLine,
      ...task,
      emptyLine,
      ...fileLines(context, exercise, width),
    ],
  };
}

function kindSpans({ kind }: Exercise): readonly Span[] {
  return kind === undefined ? [] : [span(`  ${kindWords[kind]}`, 'quiet')];
}

/** How the files do. */
export function verdictDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const { state } = context;
  const setting = settingOf(context, width);
  const standing = standingOf(exercise, state);
  const { shown, ...manner } = shownOf(exercise, exerciseState(state, exercise.id), standing);
  return {
    lines: verdictLines(shown, setting, {
      head: headline(standing, setting.theme),
      next: suggestionLines(nextStep(context), setting),
      why: whyLines(context, exercise, setting),
      ...manner,
    }),
  };
}

/** Why the solution works. It stands below the key that leads on. */
function whyLines({ cache }: ScreenContext, { why, solution }: Exercise, setting: Setting): readonly Line[] {
  if (why === undefined) return [];
  return cache.lines(solution, setting, (_, its) => blockLines(parseMarkdown(why), its));
}

/**
 * The verdict to show: while a save is checked, the one before it stays in place. Errors of the save are news at once,
 * and a deployment that was checked before is, too.
 */
function shownOf(
  exercise: Exercise,
  { revision, verdict, settled, stale, worked }: ExerciseState,
  standing: Standing,
): Pick<VerdictOptions, 'todo' | 'old'> & { readonly shown: Shown } {
  const current = !stale && verdict?.revision === revision ? verdict : undefined;
  const waits = standing === 'waiting-for-packages';
  if (current && current.status !== 'running' && !waits) {
    return { shown: { ...current, stages: current }, todo: standing === 'to-do' };
  }
  if (settled === undefined || settled.status === 'unavailable') {
    const checks = exercise.checks.map(
      ({ id, sentence }) =>
        ({ id, sentence, state: 'waiting', expected: undefined, found: undefined }) as const,
    );
    const errors = current?.status === 'running' ? current.diagnostics : [];
    const stages = current?.status === 'running' ? current : undefined;
    const nothing = {
      diagnostics: errors,
      resources: undefined,
      problem: undefined,
      status: 'running',
    } as const;
    return { shown: { ...nothing, checks, stages }, todo: true };
  }
  const waiting = { state: 'waiting', milliseconds: undefined } as const;
  const stages = current ?? {
    types: settled.types.state === 'skipped' ? settled.types : waiting,
    synthesis: settled.synthesis.state === 'skipped' ? settled.synthesis : waiting,
  };
  const errors = current?.diagnostics ?? [];
  return {
    shown: { ...settled, diagnostics: errors.length > 0 ? errors : settled.diagnostics, stages },
    old: errors.length > 0 ? 'all but the errors' : 'all',
    todo: !worked && settled.untouched === true,
  };
}

/** Task and verdict in one column: the task is read first; once something was saved, what was found comes first. */
export function exerciseDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const { state, theme } = context;
  const task = taskDocument(context, exercise, width).lines;
  const verdict = verdictDocument(context, exercise, width).lines;
  const { verdict: known, settled, worked } = exerciseState(state, exercise.id);
  // Files that were changed before the screen was there are the learner's work too.
  const inWork = worked || (settled?.status === 'failed' && settled.untouched === false);
  if (known === undefined || !inWork) {
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

/** The hints shown so far, the newest at the end. */
export function hintsDocument(context: ScreenContext, exercise: Exercise, width: number): Document {
  const { hints, settled } = exerciseState(context.state, exercise.id);
  const more =
    nextHint(exercise, settled, hints) === undefined
      ? 'These are all the hints that fit. s shows the solution.'
      : 'h gives the next hint, s the solution.';
  return {
    lines: [
      ...wrap([span('Hints', 'title'), span(`  ${exercise.title}`, 'quiet')], width),
      emptyLine,
      ...hintLines(hints, more, settingOf(context, width), context.cache),
    ],
  };
}

/** The solution against the learner's files. */
export function solutionDocument(
  context: ScreenContext,
  exercise: Exercise,
  diffs: readonly FileDiff[] | undefined,
  width: number,
): Document {
  const title = wrap([span('Solution', 'title'), span(`  ${exercise.title}`, 'quiet')], width);
  const body = diffs
    ? solutionLines(diffs, settingOf(context, width))
    : [line(span(`Comparing with your files${context.theme.figures.ellipsis}`, 'quiet'))];
  return { lines: [...title, emptyLine, ...body] };
}

/** Where the files are, as one path that can be opened from anywhere; of several, the folder is said once. */
function fileLines(context: ScreenContext, exercise: Exercise, width: number): readonly Line[] {
  const { files } = exercise;
  const several = files.length > 1;
  const shown = several
    ? [
        { label: context.pathOf(exercise, ''), file: '', indent: 2 },
        ...files.map(file => ({ label: file, file, indent: 4 })),
      ]
    : files.map(file => ({ label: context.pathOf(exercise, file), file, indent: 2 }));
  return [
    line(span(several ? 'Files to edit, in this folder' : 'File to edit', 'heading')),
    ...shown.flatMap(({ label, file, indent }) => {
      const lead = [span(' '.repeat(indent))];
      const href = pathToFileURL(context.pathOf(exercise, file)).href;
      return wrap([span(label, 'link', href)], width, { first: lead, rest: lead });
    }),
    line(
      span('  '),
      span('e', 'strong'),
      span(cutFront(` opens it in ${context.editorName}`, width - 3, ''), 'quiet'),
    ),
  ];
}
