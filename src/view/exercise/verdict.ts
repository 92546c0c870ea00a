import { spelled } from '../../spelling.ts';
import type { Stage, Verdict } from '../../verify/verdict.ts';
import { emptyLine, type Line, type Look, line, type Span, span, spansWidth } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { flow } from '../document/wrap.ts';
import { checkLines } from './checks.ts';
import { diagnosticLines } from './diagnostics.ts';
import { dimmed, mark } from './marks.ts';
import { summaryLines } from './resources.ts';

/** What is wrong is worked on from the top: more than this only buries it. */
const MOST_DIAGNOSTICS = 4;
/** Columns from which on both stages stand in one line, whatever they say: what they say must not move the rest. */
const STAGES_BESIDE = 54;

/** What a verdict consists of, as far as it is shown; before the first one there are the checks alone. */
export type Shown = Pick<Verdict, 'diagnostics' | 'checks' | 'resources' | 'problem' | 'status'> & {
  readonly stages: Pick<Verdict, 'types' | 'synthesis'> | undefined;
};

export interface VerdictOptions {
  /** How the exercise stands. */
  readonly head: Line;
  /** What to do next. */
  readonly next: readonly Line[];
  /** Why the solution works; shown where the verdict is a pass. */
  readonly why?: readonly Line[];
  /** Nothing was tried yet: what does not hold is a task, and no mistake. */
  readonly todo?: boolean;
  /** What was found for an older save, and is kept in place until there is something new. */
  readonly old?: 'all' | 'all but the errors';
}

/** The outcome of an exercise's last save: stages, errors, checks, and what AWS would create. */
export function verdictLines(shown: Shown, setting: Setting, options: VerdictOptions): readonly Line[] {
  const { head, next, why = [], todo = false, old } = options;
  const kept = old === undefined ? (lines: readonly Line[]) => lines : dimmed;
  const errors = old === 'all' ? dimmed : (lines: readonly Line[]) => lines;
  const parts: readonly (readonly Line[])[] = [
    [head, ...(shown.stages ? stageLines(shown.stages, todo, setting) : []), ...next],
    shown.status === 'passed' ? kept(why) : [],
    shown.problem ? kept(problemLines(shown.problem, setting)) : [],
    ...errorParts(shown, todo, setting).map(errors),
    kept(checkLines(shown.checks, todo, setting)),
    shown.status === 'passed' && shown.resources ? kept(summaryLines(shown.resources, setting)) : [],
  ];
  return parts
    .filter(part => part.length > 0)
    .flatMap((part, index) => (index > 0 ? [emptyLine, ...part] : part));
}

/** The first errors; those that follow from another one, and those that are too many, are only counted. */
function errorParts({ diagnostics }: Shown, todo: boolean, setting: Setting): readonly (readonly Line[])[] {
  const shown = diagnostics.filter(({ derived }) => !derived).slice(0, MOST_DIAGNOSTICS);
  const more = diagnostics.length - shown.length;
  return [
    ...shown.map(diagnostic => diagnosticLines(diagnostic, todo, setting)),
    more > 0 ? flow([span(`And ${more} more, which the first may have caused.`, 'quiet')], setting) : [],
  ];
}

function stageLines(
  { types, synthesis }: Pick<Verdict, 'types' | 'synthesis'>,
  todo: boolean,
  setting: Setting,
): readonly Line[] {
  const stages = [
    ...(types.state === 'skipped' ? [] : [stageSpans('types', types, todo, setting)]),
    ...(synthesis.state === 'skipped' ? [] : [stageSpans('synthesis', synthesis, todo, setting)]),
  ];
  if (setting.width < STAGES_BESIDE) return stages.map(spans => ({ spans }));
  return stages.length === 0 ? [] : [besideEachOther(stages, setting)];
}

/** The second one keeps its place while the words of the first one change. */
function besideEachOther([first = [], second]: readonly (readonly Span[])[], { theme }: Setting): Line {
  if (second === undefined) return { spans: first };
  if (!theme.borders) return { spans: [...first, span(', '), ...second] };
  return line(...first, span(' '.repeat(Math.max(3, 25 - spansWidth(first)))), ...second);
}

function stageSpans(name: string, stage: Stage, todo: boolean, { theme, printed }: Setting): readonly Span[] {
  const { figures } = theme;
  const words: Readonly<Record<Stage['state'], readonly [string, string, Look]>> = {
    waiting: ['○', printed ? 'not checked' : 'waiting', 'quiet'],
    running: [figures.ellipsis, 'running', 'accent'],
    passed: [figures.tick, 'passed', 'good'],
    failed: todo ? ['○', 'failed', 'quiet'] : [figures.cross, 'failed', 'bad'],
    skipped: ['○', 'not needed', 'quiet'],
  };
  const [figure, word, look] = words[stage.state];
  const time = stage.milliseconds === undefined ? '' : ` ${duration(stage.milliseconds)}`;
  return [
    ...mark(figure, look, theme),
    span(`${name} ${word}`, look === 'quiet' ? 'quiet' : 'text'),
    span(time, 'quiet'),
  ];
}

function problemLines(problem: { message: string; resolution: string }, setting: Setting): readonly Line[] {
  const resolution = spelled(problem.resolution, setting.theme.program);
  return [...flow([span(problem.message)], setting), ...flow([span(resolution, 'quiet')], setting)];
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
