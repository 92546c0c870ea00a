import type { Course } from '../../course/model.ts';
import type { Command } from '../events.ts';
import { documentEnd } from '../scrolling.ts';
import { exerciseAt } from '../sequence.ts';
import type { Overlay, TutorState } from '../state.ts';
import { type CommandHandler, notify, type Step, step } from '../step.ts';
import { askDeletion } from './deletion.ts';
import { nameNext, namingCommand } from './naming.ts';
import { activeRun, deployableAt, isAskingConsent, runOf, withSandbox } from './sandbox-state.ts';
import { agree, begin, decline, stopRun } from './start-and-stop.ts';

type RunPanel = Extract<Overlay, { readonly kind: 'sandbox' }>;

/** What keys do about deployments: `sandbox` opens the panel from everywhere, the others work inside it. */
export const sandboxCommand: CommandHandler = (course, state, command) => {
  const { overlay } = state;
  if (command === 'delete-sandbox') return step(askDeletion(course, state));
  if (overlay?.kind === 'sandbox') return panelCommand(course, state, overlay, command);
  return command === 'sandbox' ? step(openPanel(course, state)) : undefined;
};

/** Opens the panel of the run that goes on, wherever that is; else of what can be deployed here. */
function openPanel(course: Course, state: TutorState): TutorState {
  const exercise = activeRun(state)?.exercise ?? deployableAt(course, state)?.id;
  if (exercise !== undefined)
    return { ...state, overlay: { kind: 'sandbox', exercise, scroll: 0, log: false } };
  const text =
    exerciseAt(course, state.stop) === undefined
      ? 'There is nothing to deploy here. Find an exercise in the list with l.'
      : 'This exercise is about types: there is nothing to deploy. Press n to go on.';
  return notify(state, 'info', text);
}

function panelCommand(
  course: Course,
  state: TutorState,
  panel: RunPanel,
  command: Command,
): Step | undefined {
  if (panel.naming !== undefined) return namingCommand(state, panel, command);
  const run = runOf(state, panel.exercise);
  if (isAskingConsent(run) && !panel.log) {
    if (command === 'yes' || command === 'submit') return agree(state);
    if (command === 'no' || command === 'back') return decline(notify(state, 'info', 'Nothing was created.'));
  }
  switch (command) {
    case 'deploy':
    case 'watch':
      return begin(course, state, panel.exercise, command);
    case 'submit':
      if (activeRun(state)) return step(state);
      // After a run, the main key leads back to the page.
      if (run?.phase === 'ended') return undefined;
      return begin(course, state, panel.exercise, 'deploy');
    case 'stop-run':
      return stopRun(state);
    case 'toggle-log':
      return step(withLogToggled(state, panel));
    case 'name-sandbox': {
      if (activeRun(state)) return step(notify(state, 'info', 'A run is under way. Stop it first with s.'));
      // What was looked at was looked at under another name.
      const fresh = run === undefined ? state : withSandbox(state, { run: undefined });
      const named = nameNext(fresh, { ...panel, log: false, scroll: 0 });
      return run?.phase === 'asking' ? decline(named) : step(named);
    }
    case 'switch-cloud':
      return switchCloud(state);
    case 'up':
    case 'down':
      // With nothing but the choice on the panel, the arrows choose.
      return run === undefined ? switchCloud(state) : undefined;
    case 'back':
      return panel.log ? step(withLogToggled(state, panel)) : undefined;
    default:
      return undefined;
  }
}

function withLogToggled(state: TutorState, panel: RunPanel): TutorState {
  const run = runOf(state, panel.exercise);
  if (!panel.log && run?.log.file === undefined && (run?.log.lines.length ?? 0) === 0)
    return notify(state, 'info', 'There is no log yet: ampx has not been started. Press d to deploy.');
  return { ...state, overlay: { ...panel, log: !panel.log, scroll: panel.log ? 0 : documentEnd } };
}

function switchCloud(state: TutorState): Step {
  const { run, choice } = state.sandbox;
  if (activeRun(state)) return step(notify(state, 'info', 'A run is under way. Stop it first with s.'));
  const switched = withSandbox(state, { choice: choice === 'practice' ? 'aws' : 'practice' });
  // What stood in the way in one cloud says nothing of the other.
  if (run?.phase === 'asking') return decline(switched);
  return step(run?.phase === 'blocked' ? withSandbox(switched, { run: undefined }) : switched);
}
