import type { Course } from '../course/model.ts';
import type { Effect } from './effects.ts';
import { exerciseState, verifyNow, withExercise } from './exercise-state.ts';
import { withCursorKept } from './list.ts';
import { settleLookUp } from './look-up/look-up.ts';
import { settleSandbox } from './sandbox/settle-sandbox.ts';
import { exerciseAt, isLastPage, placeOf, sameStop } from './sequence.ts';
import type { TutorState } from './state.ts';
import type { Step } from './step.ts';

/**
 * What must hold after every event, whatever it was: the stop is kept, a lesson whose last page is shown counts as read,
 * the exercise at hand is verified when its files may have changed, and changed progress is saved, once; a list that is
 * open shows it.
 */
export function settle(course: Course, before: TutorState, { state, effects }: Step): Step {
  const marked = withLessonRead(
    course,
    withStopKept(settleLookUp(before, withFocusForgotten(before, state))),
  );
  const verified = marked.leaving
    ? { state: marked, effects: [] }
    : abandonLeft(course, settleSandbox(course, before, verifyWhereStale(course, before, marked)));
  const changed = verified.state.progress !== before.progress;
  return {
    state: changed ? withCursorKept(course, before, verified.state) : verified.state,
    effects: [
      // First, so that nothing is lost when the next effect ends the program.
      ...(changed ? [{ type: 'save-progress', progress: verified.state.progress } as const] : []),
      ...effects,
      ...verified.effects,
    ],
  };
}

/**
 * A cursor that was measured in an overlay, or under one, has not moved when the next document is measured; nor has
 * one below a translation that opens or closes.
 */
function withFocusForgotten(before: TutorState, state: TutorState): TutorState {
  const isSame =
    before.overlay?.kind === state.overlay?.kind &&
    before.translation?.status === state.translation?.status &&
    before.review?.at === state.review?.at;
  if (isSame || state.viewport.focus === undefined) return state;
  return { ...state, viewport: { ...state.viewport, focus: undefined } };
}

/** Who leaves while looking something up goes on where they came from. */
function withStopKept(state: TutorState): TutorState {
  const { stop } = state.detour ?? state;
  if (sameStop(stop, state.progress.stop)) return state;
  return { ...state, progress: { ...state.progress, stop } };
}

function withLessonRead(course: Course, state: TutorState): TutorState {
  const { progress, stop } = state;
  if (stop.kind !== 'lesson' || progress.lessonsRead.includes(stop.lesson)) return state;
  const place = placeOf(course, stop);
  if (place?.kind !== 'lesson' || !isLastPage(place.lesson, stop.page)) return state;
  return { ...state, progress: { ...progress, lessonsRead: [...progress.lessonsRead, stop.lesson] } };
}

function verifyWhereStale(course: Course, before: TutorState, state: TutorState): Step {
  const exercise = exerciseAt(course, state.stop);
  if (exercise === undefined) return { state, effects: [] };
  // What passed meanwhile in the exercise before may go on in this one.
  const mayGoOn = exercise.continues !== undefined && !sameStop(state.stop, before.stop);
  return exerciseState(state, exercise.id).stale || mayGoOn
    ? verifyNow(state, exercise.id)
    : { state, effects: [] };
}

/**
 * What is verified now must not wait for an exercise that the learner has left: its verification ends, and begins anew
 * when they come back. What is being deployed is still waited for.
 */
function abandonLeft(course: Course, { state, effects }: Step): Step {
  const asked = effects.flatMap(effect => (effect.type === 'verify' ? [effect.exercise] : []));
  if (asked.length === 0) return { state, effects };
  const wanted = [...asked, exerciseAt(course, state.stop)?.id, state.sandbox.run?.exercise];
  const left = Object.keys(state.exercises).filter(
    id => exerciseState(state, id).verifying && !wanted.includes(id),
  );
  return {
    state: left.reduce((next, id) => withExercise(next, id, { verifying: false, stale: true }), state),
    effects: [...left.map((exercise): Effect => ({ type: 'abandon', exercise })), ...effects],
  };
}
