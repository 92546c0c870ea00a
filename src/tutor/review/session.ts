import type { Course } from '../../course/model.ts';
import { recordReview, reviewOf } from '../../progress/reviews.ts';
import { freshQuiz } from '../quiz-opening.ts';
import { isAtEnd, scrolled } from '../scrolling.ts';
import type { ReviewSession, TutorState } from '../state.ts';
import { type CommandHandler, notify, step } from '../step.ts';
import { askedAgainAt, dueQuizzes, findQuiz, type Reviewed } from './due.ts';
import { nothingDueText, quizzesAre } from './words.ts';

/**
 * What keys do in a review, besides answering; and the key that begins one. The review lies over the stop, and nothing
 * of the stop moves below it.
 */
export const reviewCommand: CommandHandler = (course, state, command) => {
  const { review } = state;
  if (review === undefined) {
    if (command !== 'review') return undefined;
    const { ofChapter, due } = askedAgainAt(course, state);
    return step(begin(course, state, [...ofChapter, ...due]));
  }
  switch (command) {
    case 'next':
      return step(askNext(course, state, review));
    case 'forward':
    case 'choose':
    case 'submit':
      if (isAtEnd(review.scroll, state.viewport)) return step(askNext(course, state, review));
      return step(scrolledTo(state, review, scrolled(review.scroll, state.viewport, 'page-down')));
    case 'back':
      return step(leave(course, state));
    default:
      return step(scrolledTo(state, review, scrolled(review.scroll, state.viewport, command)));
  }
};

/** A review of what is due, wherever the learner stands. */
export function reviewDue(course: Course, state: TutorState): TutorState {
  return begin(course, state, dueQuizzes(course, state.progress, state.now));
}

/** What an answer in a review changes: the first one counts. One that was wrong waits its day from when it was solved. */
export function withReviewAnswer(
  state: TutorState,
  review: ReviewSession,
  quiz: string,
  correct: boolean,
): TutorState {
  const first = review.answers[quiz] === undefined;
  const right = first && correct;
  const answers = first
    ? ({ ...review.answers, [quiz]: right ? 'right' : 'wrong' } as const)
    : review.answers;
  const counts = first || correct;
  const progress = counts ? recordReview(state.progress, quiz, right, state.now) : state.progress;
  return { ...state, progress, review: { ...review, answers } };
}

function begin(course: Course, state: TutorState, reviewed: readonly Reviewed[]): TutorState {
  const quizzes = reviewed.map(({ quiz }) => quiz.id);
  if (quizzes.length === 0) {
    return notify(state, 'info', nothingDueText(course, state.progress, state.now));
  }
  const translation = undefined;
  return asking(course, { ...state, overlay: undefined, translation }, { quizzes, answers: {} }, 0);
}

function askNext(course: Course, state: TutorState, review: ReviewSession): TutorState {
  if (review.at >= review.quizzes.length) return leave(course, state);
  return asking(course, state, review, review.at + 1);
}

/** Asks the quiz at this place; behind the last one stands what came of them. */
function asking(
  course: Course,
  state: TutorState,
  { quizzes, answers }: Pick<ReviewSession, 'quizzes' | 'answers'>,
  at: number,
): TutorState {
  const id = quizzes[at];
  const found = id === undefined ? undefined : findQuiz(course, id);
  // In another order than last time: what is remembered should be the answer, and not its place.
  const seed = `${id} ${reviewOf(state.progress, id ?? '')?.since}`;
  return {
    ...state,
    overlay: undefined,
    review: { quizzes, answers, at, scroll: 0, quiz: found && freshQuiz(found.quiz, seed) },
    viewport: { ...state.viewport, focus: undefined },
  };
}

/** Back to the stop; of what was left unanswered is said how much it is. */
function leave(course: Course, state: TutorState): TutorState {
  const { review } = state;
  const left = { ...state, review: undefined, overlay: undefined };
  const due = dueQuizzes(course, state.progress, state.now).length;
  if (review === undefined || review.at >= review.quizzes.length || due === 0) return left;
  return notify(left, 'info', `${quizzesAre(due)} still due. Press R to go on with the review.`);
}

function scrolledTo(state: TutorState, review: ReviewSession, scroll: number | undefined): TutorState {
  return scroll === undefined ? state : { ...state, review: { ...review, scroll } };
}
