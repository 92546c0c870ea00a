import type { Course } from '../../course/model.ts';
import type { Verdict } from '../../verify/verdict.ts';
import type { Effect } from '../effects.ts';
import { exerciseState, verifyNow } from '../exercise-state.ts';
import { exerciseAt, sameStop } from '../sequence.ts';
import type { TutorState } from '../state.ts';
import { type Step, step } from '../step.ts';
import { onEnded } from './happenings.ts';
import type { SandboxRun } from './model.ts';
import { isSandboxPlace, readsDeployment, withRun, withSandbox } from './sandbox-state.ts';
import { ask } from './start-and-stop.ts';

/**
 * What must hold about sandboxes after every event: before a deployment the exercise is verified by us, consent is asked
 * for once that and the preflight are in order, and the practice cloud is looked for where it matters.
 */
export function settleSandbox(course: Course, before: TutorState, { state, effects }: Step): Step {
  const checked = ownCheck(state);
  const consented = consentWhenReady(course, checked.state);
  const followed = followWhereNeeded(course, consented.state);
  return {
    state: followed.state,
    effects: [
      ...openFaults(course, before, followed.state),
      ...effects,
      ...checked.effects,
      ...consented.effects,
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
  const outcome = outcomeOf(verdict);
  if (outcome !== 'failed') return step(withRun(state, { ownCheck: outcome }));
  return step(withRun(state, { ownCheck: outcome, phase: 'blocked' }), ask({ kind: 'stop', hard: false }));
}

/** Checks may fail: what is deployed is the learner's own affair. What can't be synthesized can't be deployed. */
function outcomeOf({ types, synthesis, status }: Verdict): SandboxRun['ownCheck'] {
  if (types.state === 'failed' || synthesis.state === 'failed') return 'failed';
  return status === 'unavailable' ? 'unavailable' : 'passed';
}

function consentWhenReady(course: Course, state: TutorState): Step {
  const { run } = state.sandbox;
  if (run?.phase !== 'examining' || run.place === undefined) return step(state);
  // The preflight is over, so there is nobody else who could end it.
  if (run.stopping !== 'no') return onEnded(course, state, run, { kind: 'given-up' });
  if (run.ownCheck === 'waiting') return step(state);
  const { number, exercise, place } = run;
  return step(
    withRun(state, { phase: 'asking' }),
    ask({
      kind: 'consent',
      run: number,
      exercise,
      place,
      creates: exerciseState(state, exercise).verdict?.resources,
    }),
  );
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
