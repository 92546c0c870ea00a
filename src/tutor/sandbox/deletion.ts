import type { Course } from '../../course/model.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { exerciseAt } from '../sequence.ts';
import type { TutorState } from '../state.ts';
import { notify, type Step, step } from '../step.ts';
import { activeRun, deployableAt, entryOf, withNewRun } from './sandbox-state.ts';
import { ask } from './start-and-stop.ts';

/** Asks before a sandbox is deleted: that of the panel or the exercise; elsewhere the first that there is. */
export function askDeletion(course: Course, state: TutorState): TutorState {
  if (activeRun(state)) return notify(state, 'info', 'A run is under way. Stop it first: press d, then s.');
  const entry = entryHere(course, state);
  if (entry !== undefined) return { ...state, overlay: { kind: 'confirm', action: 'delete-sandbox', entry } };
  return notify(state, 'info', 'No sandbox of it is deployed. Press d to deploy one.');
}

/** The sandbox that the key deletes here. */
export function entryHere(course: Course, state: TutorState): LedgerEntry | undefined {
  const { overlay, sandbox, stop } = state;
  const exercise =
    overlay?.kind === 'sandbox'
      ? overlay.exercise
      : (exerciseAt(course, stop)?.id ?? deployableAt(course, state)?.id);
  if (exercise === undefined) return sandbox.ledger[0];
  // What was chosen last is meant; the other one where it is all that there is.
  return (
    entryOf(sandbox, exercise, sandbox.choice) ?? sandbox.ledger.find(entry => entry.exercise === exercise)
  );
}

/** Deletes it, and shows how. */
export function deleteSandbox(state: TutorState, entry: LedgerEntry): Step {
  const { exercise } = entry;
  const next = withNewRun(state, { exercise, cloud: entry.target.kind, work: 'delete', phase: 'running' });
  return step(
    { ...next, overlay: { kind: 'sandbox', exercise, scroll: 0, log: false } },
    ask({ kind: 'delete', run: next.sandbox.runs, entry }),
  );
}
