import type { Course } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { nextStop, previousStop } from '../course/stops.ts';
import { whatIsOpen } from './open-work.ts';
import { openQuizAt } from './quiz-opening.ts';
import { isAtEnd, scrolled } from './scrolling.ts';
import { nearestStop, sameStop } from './sequence.ts';
import type { TutorState } from './state.ts';
import { type CommandHandler, notify, step } from './step.ts';

/** Stands at another stop: at its first line, with its quiz opened, and nothing over it. */
export function moveTo(course: Course, state: TutorState, stop: Stop): TutorState {
  const target = nearestStop(course, stop, state.progress);
  return {
    ...state,
    stop: target,
    overlay: undefined,
    scroll: 0,
    translation: undefined,
    quiz: openQuizAt(course, target, state.progress),
    review: undefined,
    viewport: { ...state.viewport, focus: undefined },
  };
}

/** Goes to the next stop, or says that the course ends here. */
export function goToNext(course: Course, state: TutorState): TutorState {
  const next = nextStop(course, state.stop);
  if (next !== undefined) return moveTo(course, state, next);
  return notify(
    { ...state, overlay: undefined },
    'info',
    'This is the end of the course. Press l to see all of it.',
  );
}

function goToPrevious(course: Course, state: TutorState): TutorState {
  const previous = previousStop(course, state.stop);
  if (previous !== undefined) return moveTo(course, state, previous);
  return notify(
    { ...state, overlay: undefined },
    'info',
    'This is the beginning of the course. Press n to go on.',
  );
}

function goToOpen(course: Course, state: TutorState): TutorState {
  const open = whatIsOpen(course, state.stop, state.progress);
  if (open === undefined) return notify(state, 'good', 'Nothing of the course is left open.');
  const moved = moveTo(course, state, open.stop);
  return sameStop(open.stop, state.stop) ? notify(moved, 'info', 'This is all that is left open.') : moved;
}

/** The main key leaves no exercise behind by accident: it has a key of its own for that. */
function goOn(course: Course, state: TutorState): TutorState {
  const { stop, progress } = state;
  if (stop.kind === 'exercise' && progress.exercisesPassed[stop.exercise] === undefined) {
    return notify(state, 'info', 'This exercise is not solved yet. Press n to go on without it.');
  }
  return goToNext(course, state);
}

/** What keys do where nothing lies over the stop: move through the course, and scroll. */
export const navigationCommand: CommandHandler = (course, state, command) => {
  switch (command) {
    case 'next':
      return step(goToNext(course, state));
    case 'previous':
      return step(goToPrevious(course, state));
    case 'next-open':
      return step(goToOpen(course, state));
    case 'forward':
    // Off a quiz, the keys that answer one are the main key.
    case 'choose':
    case 'submit':
      if (isAtEnd(state.scroll, state.viewport)) return step(goOn(course, state));
      return step({ ...state, scroll: scrolled(state.scroll, state.viewport, 'page-down') ?? state.scroll });
    default: {
      const scroll = scrolled(state.scroll, state.viewport, command);
      return scroll === undefined ? undefined : step({ ...state, scroll });
    }
  }
};
