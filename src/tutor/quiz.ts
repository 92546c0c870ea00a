import type { Course, Quiz } from '../course/model.ts';
import type { Command } from './events.ts';
import { grade, isAnswered, isOpenQuiz } from './quiz-grading.ts';
import { chooseAtCursor, letGo, moveCursor } from './quiz-moves.ts';
import { quizAt, withAnswerShown } from './quiz-opening.ts';
import { focusPlace, isAtEnd, withFocusInSight } from './scrolling.ts';
import type { QuizState, TutorState } from './state.ts';
import { type CommandHandler, notify, type Step, step } from './step.ts';

/** What keys do on a page whose quiz is open. Everything else, moving on above all, is left to navigation. */
export const quizCommand: CommandHandler = (course, state, command) => {
  const open = openQuizOf(course, state);
  if (open === undefined) return undefined;
  const { quiz, answer } = open;
  switch (command) {
    case 'up':
    case 'down': {
      if (focusPlace(state) === 'below') return undefined;
      const moved = moveCursor(quiz, answer, command === 'up' ? -1 : 1);
      if (moved !== undefined) return step({ ...state, quiz: moved });
      // At its edge the cursor hands over to scrolling, except with something in its hands.
      return answer.held === undefined ? undefined : step(state);
    }
    case 'forward':
      if (!isAtEnd(state.scroll, state.viewport)) return undefined;
      return answerOrChoose(state, quiz, answer, answersAtOnce(quiz, answer) ? 'submit' : 'choose');
    case 'choose':
    case 'submit':
      // An option that can't be seen isn't chosen: the key scrolls, as the main key does.
      if (focusPlace(state) === 'below') return undefined;
      return focusPlace(state) === 'above' && !isJustAnswered(answer)
        ? step(withFocusInSight(state))
        : answerOrChoose(state, quiz, answer, command);
    case 'solution':
      return step(giveUp(state, quiz, answer));
    case 'back':
      return step({ ...state, quiz: letGo(quiz, answer) });
    default:
      return undefined;
  }
};

function openQuizOf(course: Course, state: TutorState): { quiz: Quiz; answer: QuizState } | undefined {
  const quiz = quizAt(course, state.stop);
  if (state.overlay !== undefined || state.quiz === undefined || quiz === undefined) return undefined;
  return isOpenQuiz(state.quiz) ? { quiz, answer: state.quiz } : undefined;
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
  const { progress } = state;
  return {
    ...state,
    quiz: { ...withAnswerShown(quiz, answer), unseen: true },
    progress: { ...progress, answersShown: [...progress.answersShown, quiz.id] },
  };
}

/** Whether the main key answers, or has to choose, take or put something before. */
function answersAtOnce(quiz: Quiz, answer: QuizState): boolean {
  if (quiz.kind === 'one') return true;
  if (quiz.kind === 'several') return isAnswered(quiz, answer);
  return answer.held === undefined && answer.changed && isAnswered(quiz, answer);
}

function answerOrChoose(state: TutorState, quiz: Quiz, answer: QuizState, how: Command): Step {
  if (how === 'choose' || (quiz.kind === 'match' && answer.held !== undefined)) {
    return step({ ...state, quiz: chooseAtCursor(quiz, answer) });
  }
  // "One" needs no mark: the cursor is the answer, unless another option was marked since the last try.
  const ready = quiz.kind === 'one' && !answer.changed ? chooseAtCursor(quiz, answer) : letGo(quiz, answer);
  return submit(state, quiz, ready);
}

function submit(state: TutorState, quiz: Quiz, answer: QuizState): Step {
  if (!isAnswered(quiz, answer))
    return step(notify({ ...state, quiz: answer }, 'info', unansweredText(quiz)));
  if (answer.outcome !== undefined && !answer.changed) {
    const text = 'Not right yet. Change it, or press s to see the right one, or n to go on.';
    return step(notify({ ...state, quiz: answer }, 'info', text));
  }
  const attempts = answer.attempts + 1;
  const graded = { chosen: answer.chosen, arrangement: answer.arrangement };
  const outcome = { ...grade(quiz, answer), graded };
  return step({
    ...state,
    quiz: { ...answer, attempts, outcome, unseen: true, changed: false },
    progress: {
      ...state.progress,
      quizzes: { ...state.progress.quizzes, [quiz.id]: outcome.correct ? attempts : -attempts },
    },
  });
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
