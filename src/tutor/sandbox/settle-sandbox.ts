import type { Course } from '../../course/model.ts';
import { ownCheckOf } from '../../sandbox/deploy-flow.ts';
import type { Effect } from '../effects.ts';
import { exerciseState, verifyNow } from '../exercise-state.ts';
import { exerciseAt, sameStop } from '../sequence.ts';
import type { TutorState } from '../state.ts';
import { type Step, step } from '../step.ts';
import { isSandboxPlace, readsDeployment, withRun, withSandbox } from './sandbox-state.ts';
import { ask } from './start-and-stop.ts';

/**
 * What must hold about sandboxes after every event: before a deployment the exercise is verified by us, and the practice
 * cloud is looked for where it matters.
 */
export function settleSandbox(course: Course, before: TutorState, { state, effects }: Step): Step {
  const checked = ownCheck(state);
  const followed = followWhereNeeded(course, checked.state);
  return {
    state: followed.state,
    effects: [
      ...openFaults(course, before, followed.state),
      ...effects,
      ...checked.effects,
      ...followed.effects,
    ],
  };
}

/** Our own types and synthesis come first: they say in a second what `ampx` says in half a minute. */
function ownCheck(state: TutorState): Step {
  const { run } = state.sandbox;
  if (run?.phase !== 'examining' || run.ownCheck !== 'waiting') return step(state);
  const { exercise } = run;
  const { revision, stale, verdict } = exerciseState(state, exercise);
  if (stale) {
    // Where the learner stands, the exercise has been asked for already; a lesson's has not.
    return verifyNow(state, exercise);
  }
  if (verdict?.revision !== revision || verdict.status === 'running') return step(state);
  const own = ownCheckOf(verdict);
  const phase = own.kind === 'failed' ? 'blocked' : run.phase;
  return step(withRun(state, { ownCheck: own.kind, phase }), ask({ kind: 'checked', run: run.number, own }));
}

/** An exercise on troubleshooting breaks something: as soon as the learner gets there, before it is looked at. */
function openFaults(course: Course, before: TutorState, { stop, sandbox }: TutorState): readonly Effect[] {
  const exercise = exerciseAt(course, stop);
  if (exercise === undefined || !readsDeployment(exercise)) return [];
  const isNew = !sameStop(stop, before.stop) || before.sandbox.practice.kind === 'unknown';
  return isNew && sandbox.practice.kind !== 'unknown'
    ? [ask({ kind: 'open-faults', exercise: exercise.id })]
    : [];
}

function followWhereNeeded(course: Course, state: TutorState): Step {
  const { overlay, stop, sandbox } = state;
  if (sandbox.practice.kind !== 'unknown') return step(state);
  const shown = overlay?.kind === 'sandbox' || overlay?.kind === 'practice';
  if (!shown && !isSandboxPlace(course, stop)) return step(state);
  return step(withSandbox(state, { practice: { kind: 'off' } }), ask({ kind: 'follow-practice' }));
}
