import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import { mergeProgress } from '../progress/merge-progress.ts';
import type { Progress } from '../progress/progress.ts';
import type { EngineStatus } from '../verify/verifier.ts';
import type { FileDiff } from '../workspace/file-diff.ts';
import type { InstallState } from '../workspace/install/install-state.ts';
import type { BegunExercise } from '../workspace/workspace.ts';
import { begunWords } from './begun-words.ts';
import { exerciseState, withExercise } from './exercise-state.ts';
import { dueQuizzes } from './review/due.ts';
import { quizzesAre } from './review/words.ts';
import { withSavedSince } from './sandbox/happenings.ts';
import { exerciseAt, exerciseById } from './sequence.ts';
import type { TutorState } from './state.ts';
import { notify, type Step, step } from './step.ts';

/** The file of an exercise was saved: what was verified, and what is being verified, is old. */
export function onSaved(course: Course, state: TutorState, id: string): Step {
  if (exerciseById(course, id) === undefined) return step(state);
  const { revision, begun = false, worked, attempted } = exerciseState(state, id);
  const noted = withSavedSince(state, id);
  const isHere = exerciseAt(course, state.stop)?.id === id;
  // The verdict stands at the top: who saves wants to see it, however far the task was scrolled.
  const shown = isHere ? { ...noted, scroll: 0 } : noted;
  const next = withExercise(shown, id, {
    revision: revision + 1,
    stale: true,
    verifying: false,
    worked: worked || !begun,
    attempted: attempted || !begun,
  });
  const compares = isHere && state.overlay?.kind === 'solution';
  return compares ? step(next, { type: 'load-solution', exercise: id }) : step(next);
}

/** The files are written and watched from now on: what was verified before may have missed some, or a save. */
export function onStarted(course: Course, state: TutorState): TutorState {
  return allExercises(course)
    .filter(({ id }) => exerciseState(state, id).revision > 0)
    .reduce((next, { id }) => withExercise(next, id, { stale: true }), withDueSaid(course, state));
}

/** Who comes back is told once what is due, unless they review it already. */
function withDueSaid(course: Course, state: TutorState): TutorState {
  const due = dueQuizzes(course, state.progress, state.now).length;
  if (due === 0 || state.review !== undefined || state.notice !== undefined) return state;
  return notify(
    state,
    'info',
    `${quizzesAre(due)} due again. Press R to answer ${due === 1 ? 'it' : 'them'}.`,
  );
}

/** What other programs have done is shown too. Where the learner is, and what is set here, stays as it is. */
export function onProgressKept(state: TutorState, kept: Progress): TutorState {
  const own = state.progress;
  const merged = mergeProgress(own, { ...kept, stop: own.stop, settings: own.settings }, own);
  return merged === own ? state : { ...state, progress: merged };
}

/** How far the packages are. Once they are in place, what was verified without them is verified again. */
export function onInstall(course: Course, state: TutorState, install: InstallState): TutorState {
  const before = state.install.kind;
  const next = { ...state, install };
  if (install.kind === before) return next;
  switch (install.kind) {
    case 'installing':
      if (!install.resumed) return next;
      return notify(next, 'info', 'Going on with the installation of the packages where it stopped.');
    case 'failed':
      return {
        ...next,
        notice: { tone: 'problem', text: install.problem.message, problem: install.problem },
      };
    case 'ready': {
      const fresh = withoutOldVerdicts(course, next, before !== 'unknown');
      return before === 'unknown' ? fresh : notify(fresh, 'good', 'The packages are installed.');
    }
    case 'unknown':
      return next;
  }
}

/** How the two processes are. One that came back can answer what it could not. */
export function onEngine(course: Course, state: TutorState, engine: EngineStatus): TutorState {
  const fixed = (['types', 'synthesis'] as const).some(
    name => state.engine[name].state === 'failed' && engine[name].state === 'ready',
  );
  return fixed ? withoutOldVerdicts(course, { ...state, engine }, false) : { ...state, engine };
}

/** The solution against the learner's files, for the overlay that waits for it. */
export function onSolution(state: TutorState, exercise: string, diffs: readonly FileDiff[]): TutorState {
  const waits = state.overlay?.kind === 'solution' && state.stop.kind === 'exercise';
  if (!waits || state.stop.exercise !== exercise) return state;
  return { ...state, overlay: { ...state.overlay, diffs } };
}

/** The files of an exercise that continues another were written: says whose they are. */
export function onBegun(course: Course, state: TutorState, id: string, begun: BegunExercise): TutorState {
  // The saves that were noticed up to now were ours.
  const next = withExercise(state, id, { begun: true, worked: false, attempted: false });
  return notify(next, 'info', begunWords(course, begun));
}

/** The files of an exercise were put back to their start. */
export function onReset(course: Course, state: TutorState, id: string): TutorState {
  const text = `"${titleOf(course, id)}" is at its start again. Press u to get your files back.`;
  return notify(withStale(course, state, id), 'info', text);
}

/** Files were brought back. */
export function onUndone(course: Course, state: TutorState, id: string, what: string): TutorState {
  return notify(withStale(course, state, id), 'good', `Undone in "${titleOf(course, id)}": ${what}`);
}

/** An unavailable verdict says nothing of the code; `all` also drops those that were made without the packages. */
function withoutOldVerdicts(course: Course, state: TutorState, all: boolean): TutorState {
  return allExercises(course).reduce((next, { id, needs }) => {
    const { revision, verdict } = exerciseState(next, id);
    if (revision === 0) return next;
    const unanswered = verdict?.revision !== revision || verdict.status === 'running';
    const old = verdict?.status === 'unavailable' || (needs !== 'types' && (all || unanswered));
    return old ? withExercise(next, id, { stale: true }) : next;
  }, state);
}

/** The workspace may still hold an exercise that the course dropped: of that there is nothing to verify. */
function withStale(course: Course, state: TutorState, id: string): TutorState {
  return exerciseById(course, id) === undefined ? state : withExercise(state, id, { stale: true });
}

function titleOf(course: Course, id: string): string {
  return exerciseById(course, id)?.title ?? id;
}
