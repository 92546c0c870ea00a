import type { Course, Quiz } from '../course/model.ts';
import { recordAnswer, recordAnswerShown } from '../progress/reviews.ts';
import type { Command } from './events.ts';
import { withAnswerCounted } from './look-up/streaks.ts';
import { grade, isAnswered, isOpenQuiz } from './quiz-grading.ts';
import { chooseAtCursor, letGo, moveCursor } from './quiz-moves.ts';
import { quizAt, withAnswerShown } from './quiz-opening.ts';
import { findQuiz } from './review/due.ts';
import { withReviewAnswer } from './review/session.ts';
import { focusPlace, isAtEnd, withFocusInSight } from './scrolling.ts';
import { sheetOf, withSheet } from './sheet.ts';
import type { QuizState, TutorState } from './state.ts';
import { type CommandHandler, notify, type Step, step } from './step.ts';

/** What keys do to an open quiz, of a page or of a review. Everything else, moving on above all, is left to those. */
export const quizCommand: CommandHandler = (course, state, command) => {
  const open = openQuizOf(course, state);
  if (open === undefined) return undefined;
  const { quiz, answer } = open;
  const sheet = sheetOf(state);
  const place = () => focusPlace(sheet, state.viewport);
  switch (command) {
    case 'up':
    case 'down': {
      if (place() === 'below') return undefined;
      const moved = moveCursor(quiz, answer, command === 'up' ? -1 : 1);
      if (moved !== undefined) return step(withSheet(state, { quiz: moved }));
      // At its edge the cursor hands over to scrolling, except with something in its hands.
      return answer.held === undefined ? undefined : step(state);
    }
    case 'forward':
      if (!isAtEnd(sheet.scroll, state.viewport)) return undefined;
      return answerOrChoose(course, state, quiz, answer, answersAtOnce(quiz, answer) ? 'submit' : 'choose');
    case 'choose':
    case 'submit':
      // An option that can't be seen isn't chosen: the key scrolls, as the main key does.
      if (place() === 'below') return undefined;
      return place() === 'above' && !isJustAnswered(answer)
        ? step(withFocusInSight(state))
        : answerOrChoose(course, state, quiz, answer, command);
    case 'solution':
      return step(giveUp(state, quiz, answer));
    case 'back':
      // With nothing in its hands, the key leaves a review.
      if (state.review !== undefined && answer.held === undefined) return undefined;
      return step(withSheet(state, { quiz: letGo(quiz, answer) }));
    default:
      return undefined;
  }
};

function openQuizOf(course: Course, state: TutorState): { quiz: Quiz; answer: QuizState } | undefined {
  const { quiz: answer } = sheetOf(state);
  if (state.overlay !== undefined || answer === undefined || !isOpenQuiz(answer)) return undefined;
  const quiz = state.review ? findQuiz(course, answer.quiz)?.quiz : quizAt(course, state.stop);
  return quiz && { quiz, answer };
}

/** What is said of the answer is what is looked at, wherever the cursor is. */
function isJustAnswered({ outcome, changed }: QuizState): boolean {
  return outcome !== undefined && !changed;
}

/** Shows the answer to who tried. It is kept as shown, so that nothing counts as answered that wasn't. */
function giveUp(state: TutorState, quiz: Quiz, answer: QuizState): TutorState {
  if (answer.attempts === 0) {
    return notify(
      state,
      'info',
      'Try an answer first: after that, s shows the right one. n goes on without.',
    );
  }
  const shown = withSheet(state, { quiz: { ...withAnswerShown(quiz, answer), unseen: true } });
  // In a review, the wrong answer before it was kept.
  if (state.review !== undefined) return shown;
  return { ...shown, progress: recordAnswerShown(state.progress, quiz.id, state.now) };
}

/** Whether the main key answers, or has to choose, take or put something before. */
function answersAtOnce(quiz: Quiz, answer: QuizState): boolean {
  if (quiz.kind === 'one') return true;
  if (quiz.kind === 'several') return isAnswered(quiz, answer);
  return answer.held === undefined && answer.changed && isAnswered(quiz, answer);
}

function answerOrChoose(
  course: Course,
  state: TutorState,
  quiz: Quiz,
  answer: QuizState,
  how: Command,
): Step {
  if (how === 'choose' || (quiz.kind === 'match' && answer.held !== undefined)) {
    return step(withSheet(state, { quiz: chooseAtCursor(quiz, answer) }));
  }
  // "One" needs no mark: the cursor is the answer, unless another option was marked since the last try.
  const ready = quiz.kind === 'one' && !answer.changed ? chooseAtCursor(quiz, answer) : letGo(quiz, answer);
  return submit(course, state, quiz, ready);
}

function submit(course: Course, state: TutorState, quiz: Quiz, answer: QuizState): Step {
  if (!isAnswered(quiz, answer))
    return step(notify(withSheet(state, { quiz: answer }), 'info', unansweredText(quiz)));
  if (answer.outcome !== undefined && !answer.changed) {
    const text = 'Not right yet. Change it, or press s to see the right one, or n to go on.';
    return step(notify(withSheet(state, { quiz: answer }), 'info', text));
  }
  const attempts = answer.attempts + 1;
  const graded = { chosen: answer.chosen, arrangement: answer.arrangement };
  const outcome = { ...grade(quiz, answer), graded };
  const { correct } = outcome;
  const answered = withSheet(state, { quiz: { ...answer, attempts, outcome, unseen: true, changed: false } });
  const kept = withAnswerKept(answered, quiz, { correct, attempts });
  return step(withAnswerCounted(course, kept, quiz.id, correct));
}

function withAnswerKept(
  state: TutorState,
  { id }: Quiz,
  answer: { readonly correct: boolean; readonly attempts: number },
): TutorState {
  if (state.review !== undefined) return withReviewAnswer(state, state.review, id, answer.correct);
  return { ...state, progress: recordAnswer(state.progress, id, answer, state.now) };
}

function unansweredText(quiz: Quiz): string {
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return 'Choose an answer first, or press n to go on without one.';
    case 'match':
      return 'Give each item on the left a partner first, or press n to go on without.';
    case 'order':
      return 'Put the items in order first, or press n to go on without.';
  }
}
