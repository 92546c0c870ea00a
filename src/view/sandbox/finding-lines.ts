import type { Finding } from '../../finding.ts';
import type { OwnCheck } from '../../sandbox/deploy-flow.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { type Line, span, spansWidth } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import { type Mark, markSpan, shortDuration } from './marks.ts';
import { asLog, type Telling, toDo } from './telling.ts';

const MARKS: Readonly<Record<Finding['state'], Mark>> = {
  ok: 'passed',
  warning: 'warning',
  problem: 'failed',
};

/** What our own types and synthesis say of the files as they are: in a second, long before `ampx` gets there. */
export function ownCheckLines(
  own: 'waiting' | OwnCheck['kind'],
  verdict: Verdict | undefined,
  telling: Telling = asLog,
): readonly Line[] {
  switch (own) {
    case 'waiting':
      return markedLines('running', 'Our own check: types and synthesis', telling);
    case 'failed': {
      const what = verdict?.types.state === 'failed' ? 'types' : 'synthesis';
      return markedLines('failed', `Our own check: the ${what} failed, so ampx would fail as well.`, telling);
    }
    case 'unavailable':
      return markedLines('warning', 'Our own check could not be made. ampx makes its own.', telling);
    case 'passed':
      return markedLines('passed', passedText(verdict), telling);
  }
}

/** @param verdict Undefined where the files are no longer what was checked. */
function passedText(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'Our own check: types and synthesis passed before ampx began.';
  const { types, synthesis } = verdict;
  const took = shortDuration((types.milliseconds ?? 0) + (synthesis.milliseconds ?? 0));
  return `Our own check: types and synthesis pass, in ${took}. ampx does both again, which takes it longer.`;
}

/** The preflight's findings: in their order, what is wrong first, or only what is wrong. */
export function findingLines(
  findings: readonly Finding[],
  shown: 'in-order' | 'wrong-first' | 'wrong',
  setting: Telling = asLog,
): readonly Line[] {
  const wrong = findings.filter(({ state }) => state !== 'ok');
  const others = findings.filter(({ state }) => state === 'ok');
  const chosen = { 'in-order': findings, 'wrong-first': [...wrong, ...others], wrong }[shown];
  const indent = ' '.repeat(spansWidth([markSpan('passed', setting.theme)]));
  return chosen.flatMap(({ state, what, fix }) => [
    ...markedLines(MARKS[state], what, setting),
    ...(fix === undefined
      ? []
      : wrap([span(fixText(fix, setting), 'accent')], setting.width, {
          first: [span(indent)],
          rest: [span(indent)],
        })),
  ]);
}

/** What is exported in another terminal never gets into a program that runs already. */
function fixText(fix: string, telling: Telling): string {
  const runs = telling.commands !== true && /\bexport [A-Z]/.test(fix);
  return `${toDo(fix, telling)}${runs ? ' (in this terminal: leave, do it, and start again)' : ''}`;
}

/** A sentence behind its mark. */
export function markedLines(mark: Mark, text: string, { theme, width }: Telling): readonly Line[] {
  const lead = markSpan(mark, theme);
  return wrap([span(text)], width, {
    first: [lead],
    rest: [span(' '.repeat(theme.borders ? spansWidth([lead]) : 0))],
  });
}
