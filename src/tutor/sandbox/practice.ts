import type { Faults } from '../../cloud/faults.ts';
import type { Command } from '../events.ts';
import type { Overlay, TutorState } from '../state.ts';
import { type CommandHandler, notify, type Step, step } from '../step.ts';
import { faultChoices, namesOf } from './faults.ts';
import { activeRun, withSandbox } from './sandbox-state.ts';
import { ask } from './start-and-stop.ts';

type FaultList = Extract<Overlay, { readonly kind: 'faults' }>;

/** What keys do about the practice cloud: `practice` opens its panel from everywhere. */
export const practiceCommand: CommandHandler = (_course, state, command) => {
  const { overlay } = state;
  if (overlay?.kind === 'faults') return faultsCommand(state, overlay, command);
  if (overlay?.kind === 'practice') return panelCommand(state, command);
  return command === 'practice' ? step(withPanel(state)) : undefined;
};

function withPanel(state: TutorState): TutorState {
  return { ...state, overlay: { kind: 'practice', scroll: 0 } };
}

function panelCommand(state: TutorState, command: Command): Step | undefined {
  const { practice } = state.sandbox;
  const isUsed = activeRun(state)?.cloud === 'practice';
  switch (command) {
    case 'toggle-practice':
      if (practice.kind === 'starting' || practice.kind === 'stopping') return step(state);
      if (practice.kind !== 'on')
        return step(withSandbox(state, { practice: { kind: 'starting' } }), ask({ kind: 'start-practice' }));
      if (isUsed)
        return step(notify(state, 'info', 'A run deploys to it. Stop that first: press d, then s.'));
      return step(withSandbox(state, { practice: { kind: 'stopping' } }), ask({ kind: 'stop-practice' }));
    case 'reset-practice':
      if (isUsed)
        return step(notify(state, 'info', 'A run deploys to it. Stop that first: press d, then s.'));
      return step({ ...state, overlay: { kind: 'confirm', action: 'reset-practice' } });
    case 'faults':
      if (faultsOf(state) === undefined)
        return step(notify(state, 'info', 'The practice cloud is off. Press s to start it.'));
      return step({ ...state, overlay: { kind: 'faults', cursor: 0 } });
    default:
      return undefined;
  }
}

function faultsCommand(state: TutorState, list: FaultList, command: Command): Step {
  const faults = faultsOf(state);
  const last = faultChoices.length - 1;
  const moved = (cursor: number): Step =>
    step({ ...state, overlay: { ...list, cursor: Math.min(last, Math.max(0, cursor)) } });
  switch (command) {
    case 'up':
    case 'page-up':
      return moved(list.cursor - 1);
    case 'down':
    case 'page-down':
      return moved(list.cursor + 1);
    case 'top':
      return moved(0);
    case 'bottom':
      return moved(last);
    case 'choose':
    case 'submit':
    case 'forward': {
      const choice = faultChoices[list.cursor];
      if (choice === undefined || faults === undefined) return step(withPanel(state));
      const toggle = choice.isOn(faults)
        ? ({ kind: 'fix', faults: namesOf(choice) } as const)
        : ({ kind: 'break', faults: choice.faults } as const);
      return step(state, ask(toggle));
    }
    case 'back':
    case 'faults':
      return step(withPanel(state));
    default:
      return step(state);
  }
}

/** The faults in force; undefined while the practice cloud is off. */
function faultsOf({ sandbox: { practice } }: TutorState): Faults | undefined {
  return practice.kind === 'on' ? practice.summary?.faults : undefined;
}
