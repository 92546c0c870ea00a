import type { Course } from '../course/model.ts';
import { recordVerdict } from '../progress/record-verdict.ts';
import type { Verdict } from '../verify/verdict.ts';
import { exerciseState, withExercise } from './exercise-state.ts';
import { withVerdictCounted } from './look-up/streaks.ts';
import { goToNext } from './navigation.ts';
import { exerciseAt, exerciseById } from './sequence.ts';
import type { TutorState } from './state.ts';
import { notify } from './step.ts';
import { withTestedOutSaid } from './test-out.ts';

/**
 * Takes a verdict, unless a newer save made it pointless. The first pass is recorded with its time; moving on is the
 * learner's, except where they turned that on.
 */
export function onVerdict(course: Course, state: TutorState, verdict: Verdict, at: string): TutorState {
  const { exercise: id, revision } = verdict;
  const before = exerciseState(state, id);
  const exercise = exerciseById(course, id);
  if (exercise === undefined || revision < before.revision) return state;
  // Updates may overtake each other on their way here.
  const late = verdict.status === 'running' && before.settled?.revision === revision;
  if (late) return state;
  const settled = verdict.status === 'running' ? before.settled : verdict;
  const verifying = before.verifying && verdict.status === 'running';
  const known = { revision, verdict, settled, verifying };
  const isTheirs = before.begun === true && verdict.status !== 'running' && !verdict.untouched;
  const next = withExercise(state, id, isTheirs ? { ...known, begun: false } : known);
  const counted = withVerdictCounted(course, next, verdict);
  if (verdict.status !== 'passed') return counted;
  const passed = { ...counted, progress: recordVerdict(counted.progress, verdict, at) };
  if (!movesOn(course, state, verdict)) return withTestedOutSaid(course, state, passed, id);
  // The verdict is out of sight at once: without a word the screen would seem to jump.
  return notify(goToNext(course, passed), 'good', `"${exercise.title}" passed. Press p to go back to it.`);
}

/** Only when it has just been fixed: coming back to a solved exercise must not push the learner out again. */
function movesOn(course: Course, state: TutorState, { exercise }: Verdict): boolean {
  return (
    state.progress.settings.autoAdvance &&
    state.overlay === undefined &&
    state.review === undefined &&
    exerciseAt(course, state.stop)?.id === exercise &&
    exerciseState(state, exercise).settled?.status === 'failed'
  );
}
