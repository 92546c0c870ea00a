import type { StageName } from '../../sandbox/run/run-event.ts';
import type { RunState, StackProgress, StageState } from '../../sandbox/run/run-model.ts';
import { spread } from '../document/fit.ts';
import { type Line, line, type Span, span, spansWidth } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { duration, markSpan } from './marks.ts';
import type { Telling } from './telling.ts';

const TITLES: Readonly<Record<StageName, string>> = {
  start: 'ampx starts',
  synthesis: 'Synthesis of the backend',
  types: 'Type check',
  assets: 'Upload of the assets',
  deployment: 'Resources',
  outputs: 'amplify_outputs.json',
};

/** More stacks than this only push the rest off the screen. */
const MOST_STACKS = 6;

/** The stages of a run, each with its time; below the resources, how far each stack is. */
export function stageLines(progress: RunState, now: number | undefined, setting: Setting): readonly Line[] {
  // In a watch, ampx starts but once.
  const again = progress.deployments > 0 && progress.result === undefined;
  const stages = again ? progress.stages.filter(({ name }) => name !== 'start') : progress.stages;
  return stages.flatMap(stage => [
    stageLine(stage, progress, now, setting),
    ...(stage.name === 'deployment' ? stackLines(progress, stage, setting) : []),
  ]);
}

/** One stage: its mark, its title, what was made, its time. */
export function stageLine(
  { name, state, startedAt, endedAt }: StageState,
  progress: RunState,
  now: number | undefined,
  setting: Telling,
): Line {
  const { theme, width } = setting;
  // A screen reader would read each second.
  const until = endedAt ?? (theme.borders && state === 'running' ? now : undefined);
  const time = startedAt === undefined || until === undefined ? '' : duration(until - startedAt);
  const summary = name === 'deployment' && state !== 'waiting' ? totals(progress) : '';
  const quiet = state === 'waiting' || state === 'skipped';
  const left = [
    markSpan(state, theme),
    span(TITLES[name], quiet ? 'quiet' : 'text'),
    ...(summary === '' ? [] : [span(`  ${summary}`, 'quiet')]),
  ];
  if (setting.commands) return line(...left, ...(time === '' ? [] : [span(`  ${time}`, 'quiet')]));
  return spread(left, time === '' ? [] : [span(time, 'quiet')], Math.min(width, 66), theme.figures.ellipsis);
}

function totals({ stacks, hotswapped }: RunState): string {
  if (stacks.length === 0) return hotswapped.length > 0 ? `${hotswapped.length} changed in place` : '';
  const done = stacks.reduce((sum, stack) => sum + stack.done, 0);
  const begun = stacks.reduce((sum, stack) => sum + Object.keys(stack.resources).length, 0);
  return `${done} of ${begun} in ${stacks.length} ${stacks.length === 1 ? 'stack' : 'stacks'}`;
}

/** Each stack while it is under way or went wrong; where all went well, the total above says enough. */
function stackLines(
  { stacks, hotswapped }: RunState,
  { state }: StageState,
  { width, theme }: Setting,
): readonly Line[] {
  const indent = ' '.repeat(spansWidth([markSpan('passed', theme)]));
  const swapped = hotswapped.flatMap(name =>
    wrap([span(name, 'quiet')], width, {
      first: [span(`${indent}changed `)],
      rest: [span(`${indent}  `)],
    }),
  );
  if (state === 'passed') return swapped;
  const sorted = [...stacks].sort((one, other) => urgency(other) - urgency(one));
  // A screen reader is told the outcome, not each step.
  const shown = theme.borders ? sorted.slice(0, MOST_STACKS) : sorted.filter(({ failed }) => failed > 0);
  const column = Math.max(0, ...shown.map(({ name }) => name.length));
  const more = theme.borders ? sorted.length - shown.length : 0;
  return [
    ...swapped,
    ...shown.flatMap(stack => wrap(stackSpans(stack, column), width, { first: [span(indent)] })),
    ...(more > 0 ? [{ spans: [span(`${indent}and ${more} more`, 'quiet')] }] : []),
  ];
}

export function stackSpans({ name, done, failed, resources, status }: StackProgress, column: number): Span[] {
  const total = Object.keys(resources).length;
  return [
    span(name.padEnd(column)),
    span(`  ${`${done} of ${total}`.padEnd(9)}`, 'quiet'),
    ...(failed > 0 ? [span(`  ${failed} failed`, 'bad')] : []),
    span(`  ${status.toLowerCase().replaceAll('_', ' ')}`, 'quiet'),
  ];
}

/** What failed first, then what is under way. */
function urgency({ failed, status }: StackProgress): number {
  if (failed > 0 || /FAILED|ROLLBACK/.test(status)) return 2;
  return status.endsWith('_COMPLETE') ? 0 : 1;
}
