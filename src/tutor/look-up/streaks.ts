import type { Course } from '../../course/model.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { exerciseState, withExercise } from '../exercise-state.ts';
import { metIn } from '../hints/met.ts';
import { findQuiz } from '../review/due.ts';
import { exerciseAt, placeOf } from '../sequence.ts';
import type { Offer, TutorState } from '../state.ts';
import { notify } from '../step.ts';
import { lessonBehindQuiz } from './fitting-lesson.ts';

/** So many wrong answers in a row, or checks that find the same, and a lesson is offered to read again. */
const STREAK = 3;

/** Counts an answer to a quiz; the third wrong one in a row brings the offer, for each quiz once. */
export function withAnswerCounted(
  course: Course,
  state: TutorState,
  quiz: string,
  correct: boolean,
): TutorState {
  if (correct) return { ...state, wrongInARow: 0, offer: undefined };
  const wrongInARow = state.wrongInARow + 1;
  const counted = { ...state, wrongInARow };
  if (wrongInARow < STREAK || state.progress.lessonsOffered.includes(quiz)) return counted;
  // A review asks far away from the quiz's own lesson; on its page, that is what was just read.
  const lesson = (state.review ? findQuiz(course, quiz)?.lesson : lessonBehindQuiz(course, quiz))?.id;
  if (lesson === undefined) return counted;
  return offering(
    course,
    { ...counted, wrongInARow: 0 },
    { of: quiz, lesson },
    'Three wrong answers in a row',
  );
}

/** Counts a verdict on what the learner saved or checked; the third that finds the same brings the offer, once. */
export function withVerdictCounted(course: Course, state: TutorState, verdict: Verdict): TutorState {
  const { exercise: id, status } = verdict;
  const { attempted, same } = exerciseState(state, id);
  if (status === 'running' || status === 'unavailable' || !attempted) return state;
  const offer = state.offer?.of === id ? undefined : state.offer;
  if (status === 'passed') {
    return { ...withExercise(state, id, { attempted: false, same: undefined }), offer };
  }
  const found = foundIn(verdict);
  const times = same?.found === found ? same.times + 1 : 1;
  const counted = withExercise(state, id, { attempted: false, same: { found, times } });
  const isHere = exerciseAt(course, state.stop)?.id === id && state.review === undefined;
  if (times < STREAK || !isHere || state.progress.lessonsOffered.includes(id)) return counted;
  const place = placeOf(course, state.stop);
  if (place?.kind !== 'exercise') return counted;
  return offering(course, counted, { of: id, lesson: place.lesson.id }, 'Three times the same');
}

/** What the learner reads first of a verdict: its first error, or the first check that fails. */
function foundIn(verdict: Verdict): string {
  const [first] = metIn(verdict);
  if (first === undefined) return '';
  return first.kind === 'check'
    ? `${first.check.id}: ${first.check.found}`
    : `${first.diagnostic.code}: ${first.diagnostic.message}`;
}

function offering(course: Course, state: TutorState, offer: Offer, why: string): TutorState {
  const place = placeOf(course, { kind: 'lesson', lesson: offer.lesson, page: 0 });
  // On a detour, the key leads back.
  if (place?.kind !== 'lesson' || state.detour !== undefined) return state;
  const { progress } = state;
  const lessonsOffered = [...progress.lessonsOffered, offer.of];
  return notify(
    { ...state, offer, progress: { ...progress, lessonsOffered } },
    'info',
    `${why}. "${place.lesson.title}" teaches this: press b to read it, and b again to come back.`,
  );
}
