import { isOpenQuiz } from './quiz-grading.ts';
import { isAskingConsent, runOf } from './sandbox/sandbox-state.ts';
import { sheetOf } from './sheet.ts';
import type { TutorState } from './state.ts';

/** Where a key is pressed: the keymap offers and explains keys by it. */
export type Context =
  | 'lesson'
  /** A page whose quiz is still to be answered. */
  | 'quiz'
  | 'exercise'
  | 'chapter-start'
  | 'chapter-end'
  | 'course-end'
  /** A review: a question that is still to be answered; one that was, or what came of all. */
  | 'review-quiz'
  | 'review'
  /** An overlay that only scrolls: help, glossary, hints, solution, resources. */
  | 'reading'
  | 'list'
  /** A filter is being typed: letters are text, not commands. */
  | 'filter'
  | 'confirm'
  /** The panel of a deployment, and the question in it before anything is created. */
  | 'sandbox'
  | 'consent'
  /** The identifier or the profile of a deployment is being typed: letters are text. */
  | 'naming'
  /** The panel of the practice cloud, and the list of what goes wrong in it on demand. */
  | 'practice'
  | 'faults';

/** Says what the keys are for at this moment. */
export function contextOf(state: TutorState): Context {
  const { overlay, review, stop } = state;
  const { quiz } = sheetOf(state);
  if (overlay?.kind === 'list') return overlay.filtering ? 'filter' : 'list';
  if (overlay?.kind === 'confirm' || overlay?.kind === 'practice' || overlay?.kind === 'faults')
    return overlay.kind;
  if (overlay?.kind === 'sandbox' && overlay.naming !== undefined) return 'naming';
  if (overlay?.kind === 'sandbox')
    return isAskingConsent(runOf(state, overlay.exercise)) && !overlay.log ? 'consent' : 'sandbox';
  if (overlay !== undefined) return 'reading';
  const isOpen = quiz !== undefined && isOpenQuiz(quiz);
  if (review !== undefined) return isOpen ? 'review-quiz' : 'review';
  return isOpen ? 'quiz' : stop.kind;
}
