import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { Effect } from './effects.ts';
import { exerciseState, withExercise } from './exercise-state.ts';
import { hintsInOrder, nextHint } from './hints/next-hint.ts';
import { documentEnd } from './scrolling.ts';
import { exerciseAt } from './sequence.ts';
import type { TutorState } from './state.ts';
import { type CommandHandler, notify, type Step, step } from './step.ts';

/** What keys do to the exercise where the learner stands. Undoing works from everywhere. */
export const exerciseCommand: CommandHandler = (course, state, command) => {
  switch (command) {
    case 'undo':
      return step(state, { type: 'undo' });
    case 'open-editor':
      return onExercise(course, state, exercise => step(state, editorAt(exercise, state)));
    case 'open-shell':
      return onExercise(course, state, ({ id }) => step(state, { type: 'open-shell', exercise: id }));
    case 'check':
      return onExercise(course, state, exercise => step(checkByHand(state, exercise)));
    case 'hint':
      return onExercise(course, state, exercise => step(showHint(state, exercise)));
    case 'solution':
      return onExercise(course, state, exercise =>
        step(
          { ...state, overlay: { kind: 'solution', scroll: 0, diffs: undefined } },
          { type: 'load-solution', exercise: exercise.id },
        ),
      );
    case 'resources':
      return onExercise(course, state, exercise => step(showResources(state, exercise)));
    case 'reset':
      return onExercise(course, state, ({ id }) =>
        step({ ...state, overlay: { kind: 'confirm', action: 'reset', exercise: id } }),
      );
    default:
      return undefined;
  }
};

function onExercise(course: Course, state: TutorState, act: (exercise: Exercise) => Step): Step {
  const exercise = exerciseAt(course, state.stop);
  if (exercise !== undefined) return act(exercise);
  return step(notify(state, 'info', 'This key is for exercises. Find them in the list with l.'));
}

/** The first place with an error, so that the learner lands on it; else where the first file's work starts. */
function editorAt(exercise: Exercise, state: TutorState): Effect {
  const { verdict, settled } = exerciseState(state, exercise.id);
  const place = firstPlace(exercise, verdict) ?? firstPlace(exercise, settled);
  // A course without files is refused when it is built; the empty name can't be opened and says so.
  const file = place?.file ?? exercise.files[0] ?? '';
  return { type: 'open-editor', exercise: exercise.id, file, line: place?.line };
}

function firstPlace(
  exercise: Exercise,
  verdict: Verdict | undefined,
): { file: string; line?: number } | undefined {
  for (const { file, line } of verdict?.diagnostics ?? []) {
    // An error may lie in Amplify's own files: nothing to edit there.
    const known =
      file !== undefined && (exercise.files.includes(file) || Object.hasOwn(exercise.start, file));
    if (known) return line === undefined ? { file } : { file, line };
  }
  return undefined;
}

function checkByHand(state: TutorState, exercise: Exercise): TutorState {
  const stale = withExercise({ ...state, scroll: 0 }, exercise.id, {
    stale: true,
    worked: true,
    attempted: true,
  });
  if (exercise.needs === 'types' || state.install.kind !== 'installing') return stale;
  return notify(
    stale,
    'info',
    'The packages are still being installed. The check follows by itself. Press n to read on.',
  );
}

function showHint(state: TutorState, exercise: Exercise): TutorState {
  const { hints, settled } = exerciseState(state, exercise.id);
  const { hintsShown } = state.progress;
  const before = hints.length > 0 ? 0 : (hintsShown[exercise.id] ?? 0);
  // As many as an earlier session showed come back at once; which ones, what is wrong now decides.
  const again = hintsInOrder(exercise, settled).slice(0, before);
  if (again.length > 0) {
    return withHints(withExercise(state, exercise.id, { hints: again }), again.length);
  }
  const hint = nextHint(exercise, settled, hints);
  if (hint === undefined) {
    const text = 'These are all the hints that fit. Press s to see the solution.';
    return notify(hints.length > 0 ? withHints(state, hints.length) : state, 'info', text);
  }
  const shown = [...hints, hint];
  // Another mistake brings other hints: those of an earlier session may be more.
  const count = Math.max(hintsShown[exercise.id] ?? 0, shown.length);
  const counted = { ...state.progress, hintsShown: { ...hintsShown, [exercise.id]: count } };
  const progress = count === hintsShown[exercise.id] ? state.progress : counted;
  return withHints(withExercise({ ...state, progress }, exercise.id, { hints: shown }), shown.length);
}

/** The hints so far, opened at the newest. */
function withHints(state: TutorState, shown: number): TutorState {
  return { ...state, overlay: { kind: 'hints', scroll: shown > 1 ? documentEnd : 0 } };
}

function showResources(state: TutorState, exercise: Exercise): TutorState {
  const { verdict, settled } = exerciseState(state, exercise.id);
  if (exercise.needs === 'types') {
    return notify(state, 'info', 'This exercise is about types: it creates nothing. Press n to go on.');
  }
  if ((verdict?.resources ?? settled?.resources) === undefined) {
    return notify(
      state,
      'info',
      'AWS would create nothing yet: the backend was not synthesized. Press c to check.',
    );
  }
  return { ...state, overlay: { kind: 'resources', scroll: 0 } };
}
