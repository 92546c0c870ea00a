import type { Exercise } from '../course/exercise.ts';
import type { ExerciseState, TutorState } from './state.ts';

const untouched: ExerciseState = {
  revision: 0,
  verdict: undefined,
  settled: undefined,
  stale: true,
  worked: false,
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

/** How an exercise stands, in one word. */
export type Standing =
  | 'not-verified'
  /** Nothing is wrong with the code as far as anyone knows: its packages are still being installed. */
  | 'waiting-for-packages'
  | 'verifying'
  | 'passed'
  | 'failed'
  /** The machine is at fault: the verdict's `problem` says how. */
  | 'unavailable';

/** How an exercise stands, as the screen says it. A verdict of an older save counts as none. */
export function standingOf(exercise: Exercise, state: Pick<TutorState, 'exercises' | 'install'>): Standing {
  const { revision, verdict, stale } = exerciseState(state, exercise.id);
  const current = !stale && verdict?.revision === revision ? verdict.status : undefined;
  const installing = state.install.kind === 'installing';
  if (installing && (current === 'unavailable' || (!current && exercise.needs !== 'types'))) {
    return 'waiting-for-packages';
  }
  if (current === undefined) return revision === 0 ? 'not-verified' : 'verifying';
  return current === 'running' ? 'verifying' : current;
}
