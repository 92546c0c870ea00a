import { type OwnCheck, ownCheckOf } from '../../../sandbox/deploy-flow.ts';
import { exerciseState } from '../../../tutor/exercise-state.ts';
import type { SandboxRun } from '../../../tutor/sandbox/model.ts';
import type { TutorState } from '../../../tutor/state.ts';
import type { Line } from '../../document/line.ts';
import type { Setting } from '../../document/setting.ts';
import { markedLines, ownCheckLines } from '../../sandbox/finding-lines.ts';

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

/** Our own check of the files as they are at this moment: a later save is checked again. */
export function runCheckLines(run: SandboxRun, state: TutorState, setting: Setting): readonly Line[] {
  const { revision, verdict, stale } = exerciseState(state, run.exercise);
  const current = !stale && verdict?.revision === revision ? verdict : undefined;
  const isOver = current !== undefined && current.status !== 'running';
  const before: 'waiting' | OwnCheck['kind'] =
    current === undefined && run.ownCheck === 'passed' ? 'passed' : 'waiting';
  return ownCheckLines(isOver ? ownCheckOf(current).kind : before, isOver ? current : undefined, setting);
}
