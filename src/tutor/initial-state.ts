import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import type { Progress } from '../progress/progress.ts';
import type { ProcessStatus } from '../verify/verifier.ts';
import { openQuizAt } from './quiz-opening.ts';
import { initialSandbox } from './sandbox/sandbox-state.ts';
import { nearestStop } from './sequence.ts';
import type { TutorState } from './state.ts';

/**
 * The state in which the course opens: where the learner left it, or the nearest place that there still is. Send
 * `started` next, so that what the place needs is asked for.
 * @throws Error when the course is empty.
 */
export function initialState(course: Course, kept: Progress): TutorState {
  const progress = withNewIds(course, kept);
  const stop = nearestStop(course, progress.stop, progress);
  return {
    stop,
    overlay: undefined,
    scroll: 0,
    viewport: { lines: 0, height: 0 },
    translation: undefined,
    quiz: openQuizAt(course, stop, progress),
    review: undefined,
    wrongInARow: 0,
    offer: undefined,
    detour: undefined,
    now: '',
    exercises: {},
    progress,
    install: { kind: 'unknown' },
    engine: { types: processOff, synthesis: processOff },
    sandbox: initialSandbox,
    notice: undefined,
    leaving: false,
  };
}

const processOff: ProcessStatus = { state: 'off', pid: undefined, bytes: undefined };

/** Progress under the ids that the course has now: a renamed exercise keeps its tick and its hints. */
function withNewIds(course: Course, progress: Progress): Progress {
  const renamed = allExercises(course).flatMap(({ id, formerly }) =>
    (formerly ?? []).map(old => ({ old, id })),
  );
  const touched = renamed.filter(
    ({ old, id }) =>
      (progress.exercisesPassed[old] !== undefined && progress.exercisesPassed[id] === undefined) ||
      (progress.hintsShown[old] !== undefined && progress.hintsShown[id] === undefined),
  );
  if (touched.length === 0) return progress;
  const exercisesPassed = { ...progress.exercisesPassed };
  const hintsShown = { ...progress.hintsShown };
  for (const { old, id } of touched) {
    const passed = exercisesPassed[old];
    const shown = hintsShown[old];
    if (passed !== undefined) exercisesPassed[id] ??= passed;
    if (shown !== undefined) hintsShown[id] ??= shown;
  }
  return { ...progress, exercisesPassed, hintsShown };
}
