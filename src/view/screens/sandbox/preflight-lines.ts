import type { Finding } from '../../../finding.ts';
import { spelled } from '../../../spelling.ts';
import { exerciseState } from '../../../tutor/exercise-state.ts';
import type { SandboxRun } from '../../../tutor/sandbox/model.ts';
import type { TutorState } from '../../../tutor/state.ts';
import { type Line, span, spansWidth } from '../../document/line.ts';
import type { Setting } from '../../document/setting.ts';
import { wrap } from '../../document/wrap.ts';
import { type Mark, markSpan, shortDuration } from './marks.ts';
import { onScreen } from './on-screen.ts';

const MARKS: Readonly<Record<Finding['state'], Mark>> = {
  ok: 'passed',
  warning: 'warning',
  problem: 'failed',
};

/** What has to be there before `ampx` can begin, and what is being put in place. */
export function preparationLines(run: SandboxRun, state: TutorState, setting: Setting): readonly Line[] {
  const { tools, cloud } = run;
  const { practice } = state.sandbox;
  return [
    ...(cloud === 'practice'
      ? markedLines(practice.kind === 'on' ? 'passed' : 'running', practiceText(practice.kind), setting)
      : []),
    ...(tools === undefined ? [] : toolsLines(tools, setting)),
  ];
}

function practiceText(kind: TutorState['sandbox']['practice']['kind']): string {
  return kind === 'on'
    ? 'The practice cloud runs, on this machine.'
    : 'The practice cloud is being started, on this machine.';
}

function toolsLines(tools: NonNullable<SandboxRun['tools']>, setting: Setting): readonly Line[] {
  const what = 'ampx (@aws-amplify/backend-cli)';
  switch (tools.kind) {
    case 'ready':
      return markedLines('passed', `${what} is installed in the workspace.`, setting);
    case 'installing': {
      const { placed, total } = tools;
      // A screen reader would read each new figure.
      const count = total > 0 && setting.theme.borders ? `: ${placed} of ${total} packages` : '';
      return markedLines('running', `Installing ${what} into the workspace, once${count}`, setting);
    }
    case 'failed':
    case 'unknown':
      return markedLines('failed', `${what} could not be installed.`, setting);
  }
}

/** What our own types and synthesis say of the files as they are: in a second, long before `ampx` gets there. */
export function ownCheckLines(run: SandboxRun, state: TutorState, setting: Setting): readonly Line[] {
  const { revision, verdict, stale } = exerciseState(state, run.exercise);
  const current = !stale && verdict?.revision === revision ? verdict : undefined;
  if (current === undefined && run.ownCheck === 'passed')
    return markedLines('passed', 'Our own check: types and synthesis passed before ampx began.', setting);
  if (current === undefined || current.status === 'running')
    return markedLines('running', 'Our own check: types and synthesis', setting);
  const { types, synthesis } = current;
  if (types.state === 'failed' || synthesis.state === 'failed') {
    const what = types.state === 'failed' ? 'types' : 'synthesis';
    return markedLines('failed', `Our own check: the ${what} failed, so ampx would fail as well.`, setting);
  }
  if (current.status === 'unavailable')
    return markedLines('warning', 'Our own check could not be made. ampx makes its own.', setting);
  const took = shortDuration((types.milliseconds ?? 0) + (synthesis.milliseconds ?? 0));
  const text = `Our own check: types and synthesis pass, in ${took}. ampx does both again, which takes it longer.`;
  return markedLines('passed', text, setting);
}

/** The preflight's findings: in their order, what is wrong first, or only what is wrong. */
export function findingLines(
  findings: readonly Finding[],
  shown: 'in-order' | 'wrong-first' | 'wrong',
  setting: Setting,
): readonly Line[] {
  const wrong = findings.filter(({ state }) => state !== 'ok');
  const others = findings.filter(({ state }) => state === 'ok');
  const chosen = { 'in-order': findings, 'wrong-first': [...wrong, ...others], wrong }[shown];
  const indent = ' '.repeat(spansWidth([markSpan('passed', setting.theme)]));
  return chosen.flatMap(({ state, what, mend }) => [
    ...markedLines(MARKS[state], what, setting),
    ...(mend === undefined
      ? []
      : wrap([span(spelled(mendingText(mend), setting.theme.program), 'accent')], setting.width, {
          first: [span(indent)],
          rest: [span(indent)],
        })),
  ]);
}

/** What is exported in another terminal never gets into a program that runs already. */
function mendingText(mend: string): string {
  const exported = /\bexport [A-Z]/.test(mend) ? ' (in this terminal: leave, do it, and start again)' : '';
  return `${onScreen(mend)}${exported}`;
}

function markedLines(mark: Mark, text: string, { theme, width }: Setting): readonly Line[] {
  const lead = markSpan(mark, theme);
  return wrap([span(text)], width, {
    first: [lead],
    rest: [span(' '.repeat(theme.borders ? spansWidth([lead]) : 0))],
  });
}
