import type { Exercise } from '../course/exercise.ts';
import type { ExerciseState, TutorState } from './state.ts';
import { type Step, step } from './step.ts';

const untouched: ExerciseState = {
  revision: 0,
  verdict: undefined,
  settled: undefined,
  verifying: false,
  stale: true,
  worked: false,
  attempted: false,
  same: undefined,
  hints: [],
};

/** What is known of an exercise in this session. */
export function exerciseState(state: Pick<TutorState, 'exercises'>, id: string): ExerciseState {
  return state.exercises[id] ?? untouched;
}

/** The state with something new about one exercise. */
export function withExercise(state: TutorState, id: string, change: Partial<ExerciseState>): TutorState {
  return { ...state, exercises: { ...state.exercises, [id]: { ...exerciseState(state, id), ...change } } };
}

/** The state in which an exercise is being verified, with the effect that asks for it. */
export function verifyNow(state: TutorState, id: string): Step {
  // A number of its own for each verification: of two that overlap, the older one's verdict is dropped.
  const revision = exerciseState(state, id).revision + 1;
  return step(withExercise(state, id, { stale: false, verifying: true, revision }), {
    type: 'verify',
    exercise: id,
    revision,
  });
}

/** How an exercise stands, in one word. */
export type Standing =
  | 'not-verified'
  /** Nothing is wrong with the code as far as anyone knows: its packages are still being installed. */
  | 'waiting-for-packages'
  | 'verifying'
  | 'passed'
  /** Passed in an earlier session; not verified in this one. */
  | 'passed-before'
  | 'failed'
  /** As the course gave it: nothing was tried yet, so nothing failed. */
  | 'to-do'
  /** The machine is at fault: the verdict's `problem` says how. */
  | 'unavailable';

/** How an exercise stands, as the screen says it. A verdict of an older save counts as none. */
export function standingOf(
  exercise: Exercise,
  state: Pick<TutorState, 'exercises' | 'install' | 'progress'>,
): Standing {
  const { revision, verdict, stale, verifying, worked } = exerciseState(state, exercise.id);
  const current = !stale && verdict?.revision === revision ? verdict.status : undefined;
  const installing = state.install.kind === 'installing';
  if (installing && (current === 'unavailable' || (!current && exercise.needs !== 'types'))) {
    return 'waiting-for-packages';
  }
  if (current === undefined || current === 'running') {
    if (verifying) return 'verifying';
    const passed = state.progress.exercisesPassed[exercise.id] !== undefined;
    return passed && revision === 0 ? 'passed-before' : 'not-verified';
  }
  return current === 'failed' && !worked && verdict?.untouched === true ? 'to-do' : current;
}
