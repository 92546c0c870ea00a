import type { Quiz } from '../course/model.ts';
import type { QuizState } from './state.ts';

/** What an answer is worth. The reasons speak of what is wrong; they don't name the right answer. */
export type Grade = { readonly correct: boolean; readonly reasons: readonly string[] };

/** Whether there is still something to answer: it is neither right, nor was the answer shown. */
export function isOpenQuiz({ outcome, answerShown }: QuizState): boolean {
  return !answerShown && outcome?.correct !== true;
}

/** Whether there is an answer that can be graded: something chosen, each left matched, the order touched. */
export function isAnswered(quiz: Quiz, state: QuizState): boolean {
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return state.chosen.length > 0;
    case 'match':
      return state.arrangement.every(right => right >= 0);
    case 'order':
      return state.changed || state.outcome !== undefined;
  }
}

/** Grades the answer that stands there. Equal texts are equal answers, whatever their index. */
export function grade(quiz: Quiz, state: QuizState): Grade {
  const reasons = reasonsAgainst(quiz, state);
  return { correct: reasons.length === 0, reasons: [...new Set(reasons)].filter(reason => reason !== '') };
}

export type Mark = 'right' | 'wrong';

/**
 * What the last answer was worth at one line, as long as that line stands as it was answered. Options that were not
 * chosen have no mark: it would give the answer away.
 * @param line one, several: an option's index. match: a left's index. order: a position.
 */
export function markOf(
  quiz: Quiz,
  { chosen, arrangement, outcome }: QuizState,
  line: number,
): Mark | undefined {
  if (outcome === undefined) return undefined;
  const { graded } = outcome;
  switch (quiz.kind) {
    case 'one':
    case 'several':
      if (!chosen.includes(line) || !graded.chosen.includes(line)) return undefined;
      return mark(quiz.options[line]?.correct === true);
    case 'match':
      if (arrangement[line] !== graded.arrangement[line]) return undefined;
      return mark(quiz.pairs[arrangement[line] ?? -1]?.right === quiz.pairs[line]?.right);
    case 'order':
      if (arrangement[line] !== graded.arrangement[line]) return undefined;
      return mark(quiz.items[arrangement[line] ?? -1]?.text === quiz.items[line]?.text);
  }
}

function mark(right: boolean): Mark {
  return right ? 'right' : 'wrong';
}

function reasonsAgainst(quiz: Quiz, { chosen, arrangement }: QuizState): readonly string[] {
  switch (quiz.kind) {
    case 'one':
      // Only of what was chosen: the reason of the option left out would give the answer away.
      return chosen.flatMap(index =>
        quiz.options[index]?.correct ? [] : [quiz.options[index]?.reason ?? ''],
      );
    case 'several':
      return quiz.options.flatMap((option, index) =>
        option.correct === chosen.includes(index) ? [] : [option.reason],
      );
    case 'match':
      return quiz.pairs.flatMap((pair, left) =>
        quiz.pairs[arrangement[left] ?? -1]?.right === pair.right ? [] : [pair.reason],
      );
    case 'order': {
      // One thing at a time: the first item that stands wrong; those behind it may only have been pushed away.
      const wrong = arrangement.find(
        (item, position) => quiz.items[item]?.text !== quiz.items[position]?.text,
      );
      return wrong === undefined ? [] : [quiz.items[wrong]?.reason ?? ''];
    }
  }
}
