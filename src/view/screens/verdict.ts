import type { Sign } from '../../checks/outcome.ts';
import type { Exercise } from '../../course/exercise.ts';
import type { Standing } from '../../tutor/exercise-state.ts';
import type { CheckResult, Stage, Verdict } from '../../verify/verdict.ts';
import { emptyLine, type Line, type Look, line, type Span, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';
import { diagnosticLines } from './diagnostics.ts';
import { summaryLines } from './resources.ts';
import { type NextStep, suggestionLines } from './suggestion.ts';

/** What is wrong is worked on from the top: more than this only buries it. */
const MOST_DIAGNOSTICS = 4;

export interface VerdictOptions {
  /** How the exercise stands now; the verdict may be of an older save. */
  readonly standing: Standing;
  /** Whether the exercise was passed before: its tick stays whatever the files hold now. */
  readonly passedBefore: boolean;
  /** What to do next, with its key. */
  readonly next: NextStep;
}

/** The outcome of an exercise's last save: stages, errors, checks, and what AWS would create. */
export function verdictLines(
  exercise: Exercise,
  verdict: Verdict | undefined,
  setting: Setting,
  options: VerdictOptions,
): readonly Line[] {
  if (!verdict) return beforeFirstSave(exercise, setting, options);
  const parts: (readonly Line[])[] = [
    [
      headline(options.standing, setting.theme),
      ...stageLines(verdict, setting),
      ...suggestionLines(options.next, setting),
    ],
  ];
  if (verdict.problem) parts.push(problemLines(verdict.problem, setting));
  const shown = verdict.diagnostics.slice(0, MOST_DIAGNOSTICS);
  for (const diagnostic of shown) parts.push(diagnosticLines(diagnostic, setting));
  const more = verdict.diagnostics.length - shown.length;
  if (more > 0) parts.push([line(span(`And ${more} more, which the first may have caused.`, 'quiet'))]);
  parts.push(checkLines(verdict.checks, setting));
  if (verdict.status === 'passed' && verdict.resources) parts.push(summaryLines(verdict.resources, setting));
  return parts
    .filter(part => part.length > 0)
    .flatMap((part, index) => (index > 0 ? [emptyLine, ...part] : part));
}

function beforeFirstSave(exercise: Exercise, setting: Setting, options: VerdictOptions): readonly Line[] {
  const waiting = exercise.checks.map(
    ({ id, sentence }): CheckResult => ({
      id,
      sentence,
      state: 'waiting',
      expected: undefined,
      found: undefined,
    }),
  );
  return [
    options.passedBefore && options.standing === 'not-verified'
      ? line(span(`${setting.theme.figures.tick} Passed before`, 'good'))
      : headline(options.standing, setting.theme),
    ...suggestionLines(options.next, setting),
    emptyLine,
    ...checkLines(waiting, setting),
  ];
}

/** How the exercise stands: a mark and a word or two. */
export function headline(standing: Standing, { figures }: Theme): Line {
  switch (standing) {
    case 'passed':
      return line(span(`${figures.tick} Passed`, 'good'));
    case 'failed':
      return line(span(`${figures.cross} Not there yet`, 'warning'));
    case 'verifying':
      return line(span(`${figures.ellipsis} Checking`, 'accent'));
    case 'waiting-for-packages':
      return line(span(`${figures.ellipsis} Waiting for the packages`, 'accent'));
    case 'unavailable':
      return line(span(`${figures.warning} Could not be checked`, 'warning'));
    case 'not-verified':
      return line(span('Not checked yet', 'heading'));
  }
}

function stageLines(verdict: Verdict, setting: Setting): readonly Line[] {
  const stages = [
    ...stageSpans('types', verdict.types, setting),
    ...(verdict.synthesis.state === 'skipped'
      ? []
      : [span('   '), ...stageSpans('synthesis', verdict.synthesis, setting)]),
  ];
  return wrap(stages, setting.width);
}

function stageSpans(name: string, stage: Stage, { theme: { figures } }: Setting): readonly Span[] {
  const words: Readonly<Record<Stage['state'], readonly [string, string, Look]>> = {
    waiting: ['○', 'waiting', 'quiet'],
    running: [figures.ellipsis, 'running', 'accent'],
    passed: [figures.tick, 'passed', 'good'],
    failed: [figures.cross, 'failed', 'bad'],
    skipped: ['○', 'not needed', 'quiet'],
  };
  const [mark, word, look] = words[stage.state];
  const time = stage.milliseconds === undefined ? '' : ` ${duration(stage.milliseconds)}`;
  return [
    span(`${mark} `, look),
    span(`${name} ${word}`, look === 'quiet' ? 'quiet' : 'text'),
    span(time, 'quiet'),
  ];
}

/** Each check is a sentence with a mark and a word; below a failed one, what was expected and what was found. */
function checkLines(checks: readonly CheckResult[], setting: Setting): readonly Line[] {
  // A wrong answer with its reasons is long, and is what the learner wants to read: it goes to the top.
  const answered = (check: CheckResult) => check.state === 'failed' && check.because !== undefined;
  return [...checks.filter(answered), ...checks.filter(check => !answered(check))].flatMap(check => {
    const { figures } = setting.theme;
    const [mark, word, look]: readonly [string, string, Look] = {
      waiting: ['○', 'waiting', 'quiet'] as const,
      passed: [figures.tick, 'passed', 'good'] as const,
      failed: [figures.cross, 'not yet', 'bad'] as const,
    }[check.state];
    const lead = setting.theme.borders ? `${mark} ${word.padEnd(7)}  ` : `${word}: `;
    const rest = ' '.repeat(lead.length);
    const [first = emptyLine, ...others] = wrap(
      [span(check.sentence, look === 'quiet' ? 'quiet' : 'text')],
      setting.width,
      {
        first: [span(lead, look)],
        rest: [span(rest)],
      },
    );
    const detail = (label: string, text: string | readonly Span[] | undefined) =>
      text === undefined
        ? []
        : wrap(typeof text === 'string' ? [span(text)] : text, setting.width, {
            first: [span(rest + label, 'quiet')],
            rest: [span(rest + ' '.repeat(label.length))],
          });
    const failed = check.state === 'failed';
    return [
      { ...first, aria: { role: 'listitem' as const } },
      ...others,
      ...detail('expected  ', failed && check.expected !== check.sentence ? check.expected : undefined),
      ...detail('found     ', failed ? check.found : undefined),
      ...detail('identify  ', check.because?.answer),
      ...(check.because?.signs ?? []).flatMap((sign, index) =>
        detail(index === 0 ? 'because   ' : '          ', signSpans(sign)),
      ),
    ];
  });
}

function signSpans({ speaksFor, weight, what, where, why }: Sign): readonly Span[] {
  return [
    span(`${speaksFor} [${weight}] `, 'strong'),
    span(`${what}, `),
    span(where, 'code'),
    span(`. ${why}`),
  ];
}

function problemLines(problem: { message: string; resolution: string }, setting: Setting): readonly Line[] {
  return [
    ...wrap([span(problem.message)], setting.width),
    ...wrap([span(problem.resolution, 'quiet')], setting.width),
  ];
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
