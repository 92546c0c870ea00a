import type { Course, Quiz } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import type { Progress } from '../progress/progress.ts';
import { pageAt } from './sequence.ts';
import { shuffledBy } from './shuffle.ts';
import type { QuizState } from './state.ts';

/** The quiz that stands on the page of a stop, if there is one. */
export function quizAt(course: Course, stop: Stop): Quiz | undefined {
  return pageAt(course, stop)?.quiz;
}

/** The state in which the quiz of a stop is met: solved if it was solved before, untouched else. */
export function openQuizAt(course: Course, stop: Stop, progress: Progress): QuizState | undefined {
  const quiz = quizAt(course, stop);
  return quiz && openQuiz(quiz, progress.quizzes[quiz.id] ?? 0, progress.answersShown.includes(quiz.id));
}

/** A quiz that nobody has answered. @param seed Decides the order of what it shows. */
export function freshQuiz(quiz: Quiz, seed: string): QuizState {
  return {
    quiz: quiz.id,
    cursor: 0,
    chosen: [],
    arrangement: firstArrangement(quiz, seed),
    held: undefined,
    shown: shownOrder(quiz, seed),
    attempts: 0,
    outcome: undefined,
    unseen: false,
    answerShown: false,
    changed: false,
  };
}

/** @param kept attempts as progress keeps them: negative while the quiz isn't solved. */
function openQuiz(quiz: Quiz, kept: number, answerShown: boolean): QuizState {
  const untouched = { ...freshQuiz(quiz, quiz.id), attempts: Math.abs(kept) };
  if (kept > 0) {
    const graded = rightAnswer(quiz);
    return { ...untouched, ...graded, outcome: { correct: true, reasons: [], graded } };
  }
  return answerShown ? withAnswerShown(quiz, untouched) : untouched;
}

/** The right answer in place of the learner's, who gave up. */
export function withAnswerShown(quiz: Quiz, state: QuizState): QuizState {
  return {
    ...state,
    ...rightAnswer(quiz),
    held: undefined,
    outcome: undefined,
    changed: false,
    answerShown: true,
  };
}

function firstArrangement(quiz: Quiz, seed: string): readonly number[] {
  if (quiz.kind === 'match') return quiz.pairs.map(() => -1);
  return quiz.kind === 'order' ? shuffledBy(seed, quiz.items.length) : [];
}

function shownOrder(quiz: Quiz, seed: string): readonly number[] {
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return shuffledBy(seed, quiz.options.length);
    case 'match': {
      // Several lefts may have the same right ("Gen 1"): it is shown once.
      const distinct = quiz.pairs.flatMap((pair, index) =>
        quiz.pairs.findIndex(other => other.right === pair.right) === index ? [index] : [],
      );
      return shuffledBy(seed, distinct.length).map(index => distinct[index] as number);
    }
    case 'order':
      return [];
  }
}

function rightAnswer(quiz: Quiz): Pick<QuizState, 'chosen' | 'arrangement'> {
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return {
        chosen: quiz.options.flatMap((option, index) => (option.correct ? [index] : [])),
        arrangement: [],
      };
    case 'match':
      return {
        chosen: [],
        arrangement: quiz.pairs.map(pair => quiz.pairs.findIndex(other => other.right === pair.right)),
      };
    case 'order':
      return { chosen: [], arrangement: quiz.items.map((_, index) => index) };
  }
}
