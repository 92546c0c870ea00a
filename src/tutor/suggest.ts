import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { nextStop } from '../course/stops.ts';
import type { Progress } from '../progress/progress.ts';
import { contextOf } from './context.ts';
import type { Command } from './events.ts';
import { exerciseState, standingOf } from './exercise-state.ts';
import { nextHint } from './hints/next-hint.ts';
import { whatIsOpen } from './open-work.ts';
import { activeRun, entryOf, readsDeployment } from './sandbox/sandbox-state.ts';
import { exerciseAt, nearestStop, type Place, placeOf } from './sequence.ts';
import type { TutorState } from './state.ts';

const program = 'amplify-gen2-learn';

/** What to do next, in a sentence, and the command that does it. */
export interface Suggestion {
  readonly sentence: string;
  /** Undefined when everything is done. The view names its key. */
  readonly command: Command | undefined;
}

/** What the screen suggests at this stop. */
export function suggestNext(course: Course, state: TutorState): Suggestion {
  const exercise = exerciseAt(course, state.stop);
  if (exercise !== undefined) return forExercise(course, state, exercise);
  if (state.stop.kind === 'course-end') return forCourseEnd(course, state);
  if (contextOf({ ...state, overlay: undefined, review: undefined }) === 'quiz') {
    return { sentence: 'Answer the question, or go on without.', command: 'submit' };
  }
  return goOn(course, state.stop);
}

/** What the program suggests where there is no screen: a sentence, and the command line for it. */
export function suggestCommand(
  course: Course,
  progress: Progress,
): { readonly sentence: string; readonly command: string } {
  const stop = nearestStop(course, progress.stop, progress);
  const place = placeOf(course, stop);
  if (place?.kind === 'exercise' && progress.exercisesPassed[place.exercise.id] === undefined) {
    return exerciseCommandLine(place.exercise);
  }
  const next = place?.kind === 'lesson' ? place : nextToRead(course, stop);
  switch (next?.kind) {
    case 'lesson':
      return { sentence: `Read "${next.lesson.title}".`, command: `${program} show ${next.lesson.id}` };
    case 'exercise':
      return exerciseCommandLine(next.exercise);
    default:
      return { sentence: 'See what is done and what is open.', command: `${program} list` };
  }
}

/** A map is for the screen: without one, what comes after it is next. */
function nextToRead(course: Course, stop: Stop): Place | undefined {
  const next = nextStop(course, stop);
  if (next === undefined) return undefined;
  return next.kind === 'chapter-start' ? nextToRead(course, next) : placeOf(course, next);
}

function exerciseCommandLine({ id, title, folder, files }: Exercise) {
  return {
    sentence: `Solve the exercise "${title}" in ${folder}/${files[0] ?? ''}.`,
    command: `${program} check ${id}`,
  };
}

function forExercise(course: Course, state: TutorState, exercise: Exercise): Suggestion {
  return (
    forOffer(course, state, exercise) ?? forDeployment(state, exercise) ?? forFiles(course, state, exercise)
  );
}

/** A lesson that was offered stands there until the exercise passes, or is left. */
function forOffer(course: Course, { offer }: TutorState, { id }: Exercise): Suggestion | undefined {
  if (offer?.of !== id) return undefined;
  const place = placeOf(course, { kind: 'lesson', lesson: offer.lesson, page: 0 });
  if (place?.kind !== 'lesson') return undefined;
  return { sentence: `Read "${place.lesson.title}" again: it teaches this.`, command: 'look-up' };
}

/** Checks that read what is deployed wait for a deployment, once the files are in order. */
function forDeployment(state: TutorState, exercise: Exercise): Suggestion | undefined {
  if (!readsDeployment(exercise)) return undefined;
  const run = activeRun(state);
  if (run?.exercise === exercise.id && run.progress?.watching !== true)
    return { sentence: 'ampx is at work on it: see how far it is.', command: 'sandbox' };
  const standing = standingOf(exercise, state);
  const { settled } = exerciseState(state, exercise.id);
  const broken = settled?.types.state === 'failed' || settled?.synthesis.state === 'failed';
  if (standing === 'passed' || standing === 'waiting-for-packages' || broken) return undefined;
  const { sandbox } = state;
  if (entryOf(sandbox, exercise.id, 'practice') === undefined)
    return { sentence: 'Deploy it: the checks read what was deployed.', command: 'sandbox' };
  if (sandbox.practice.kind === 'off')
    return { sentence: 'Start the practice cloud: the checks read what is in it.', command: 'practice' };
  return undefined;
}

function forFiles(course: Course, state: TutorState, exercise: Exercise): Suggestion {
  const { settled, hints } = exerciseState(state, exercise.id);
  const standing = standingOf(exercise, state);
  // While a save is checked, what was suggested stays: a line that comes and goes is hard to read.
  const kept = standing === 'verifying' && settled?.untouched !== true ? settled?.status : undefined;
  switch (kept === 'passed' || kept === 'failed' ? kept : standing) {
    case 'passed':
      return goOn(course, state.stop);
    case 'unavailable':
      if (state.install.kind === 'failed') {
        return { sentence: 'Install the packages again.', command: 'retry-install' };
      }
      return { sentence: settled?.problem?.resolution ?? 'Check again.', command: 'check' };
    case 'waiting-for-packages':
      return {
        sentence: 'Edit the file meanwhile: it is checked as soon as the packages are there.',
        command: 'open-editor',
      };
    case 'failed':
      // Stuck after a hint or two is not the time to be sent to the editor once more.
      if (hints.length > 0 && nextHint(exercise, settled, hints) === undefined) {
        return {
          sentence: 'Change the file and save it, or compare it with the solution.',
          command: 'solution',
        };
      }
      return {
        sentence: 'Change the file and save it. A hint helps where you are stuck.',
        command: 'open-editor',
      };
    case 'verifying':
    case 'not-verified':
    case 'passed-before':
    case 'to-do':
      return { sentence: 'Change the file and save it: it is checked at once.', command: 'open-editor' };
  }
}

function forCourseEnd(course: Course, state: TutorState): Suggestion {
  const open = whatIsOpen(course, state.stop, state.progress);
  if (open === undefined) return { sentence: 'You have done the whole course.', command: undefined };
  return { sentence: `Still open: "${open.title}".`, command: 'next-open' };
}

function goOn(course: Course, stop: Stop): Suggestion {
  const next = nextStop(course, stop);
  const place = next && placeOf(course, next);
  switch (place?.kind) {
    case 'lesson': {
      const samePart = stop.kind === 'lesson' && stop.lesson === place.lesson.id;
      const isChapter = stop.kind === 'chapter-end';
      const what = isChapter
        ? `chapter ${place.chapter.number}, "${place.chapter.title}"`
        : `"${place.lesson.title}"`;
      return { sentence: samePart ? 'Go on to the next page.' : `Go on with ${what}.`, command: 'next' };
    }
    case 'exercise':
      return { sentence: `Go on with the exercise "${place.exercise.title}".`, command: 'next' };
    case 'chapter-start':
      return {
        sentence: `Go on with chapter ${place.chapter.number}, "${place.chapter.title}".`,
        command: 'next',
      };
    case 'chapter-end':
      return { sentence: `See what you did in "${place.chapter.title}".`, command: 'next' };
    case 'course-end':
      return { sentence: 'See what you have built in this course.', command: 'next' };
    default:
      return { sentence: 'You have reached the end of the course.', command: undefined };
  }
}
