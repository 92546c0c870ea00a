import type { Course } from '../../course/model.ts';
import { moveTo } from '../navigation.ts';
import { quizAt } from '../quiz-opening.ts';
import { findQuiz } from '../review/due.ts';
import { sameStop } from '../sequence.ts';
import type { Detour, TutorState } from '../state.ts';
import { type CommandHandler, notify, step } from '../step.ts';

/** Where the key that looks things up leads at this moment. */
export type LookUp =
  | { readonly kind: 'there'; readonly lesson: string }
  | { readonly kind: 'back'; readonly detour: Detour };

/** Back from the lesson that is looked up; else to the lesson that was offered, or to that of a review's question. */
export function lookUpOf(course: Course, state: TutorState): LookUp | undefined {
  const { detour, offer, review } = state;
  if (detour !== undefined) return { kind: 'back', detour };
  if (offer !== undefined) return { kind: 'there', lesson: offer.lesson };
  const found = review?.quiz && findQuiz(course, review.quiz.quiz);
  return found && { kind: 'there', lesson: found.lesson.id };
}

/** The key that leads to the lesson behind a question, and back to where the learner was. */
export const lookUpCommand: CommandHandler = (course, state, command) => {
  if (command !== 'look-up') return undefined;
  const where = lookUpOf(course, state);
  switch (where?.kind) {
    case 'there': {
      const { stop, scroll, quiz, review } = state;
      const there = moveTo(course, state, { kind: 'lesson', lesson: where.lesson, page: 0 });
      return step({
        ...there,
        offer: undefined,
        detour: { lesson: where.lesson, stop, scroll, quiz, review },
      });
    }
    case 'back':
      return step(comeBack(course, state, where.detour));
    case undefined:
      return step(
        notify(state, 'info', 'There is nothing to look up here. Find a lesson in the list with l.'),
      );
  }
};

function comeBack(course: Course, state: TutorState, { stop, scroll, quiz, review }: Detour): TutorState {
  const back = { ...moveTo(course, state, stop), detour: undefined };
  // A quiz that was answered on the way stands as it is now.
  const asLeft = quizAt(course, stop)?.id === quiz?.quiz && back.quiz?.outcome?.correct !== true;
  return { ...back, scroll, review, quiz: asLeft ? quiz : back.quiz };
}

/**
 * A detour lasts as long as the learner reads the lesson that it led to; an offer, as long as they stand where it was
 * made.
 */
export function settleLookUp(before: TutorState, state: TutorState): TutorState {
  const { stop, detour, offer, review } = state;
  const reads = detour !== undefined && stop.kind === 'lesson' && stop.lesson === detour.lesson;
  const onTheWay = reads && (detour.review !== undefined || !sameStop(stop, detour.stop));
  const moved = !sameStop(stop, before.stop) || review?.at !== before.review?.at;
  const kept = {
    detour: onTheWay ? detour : undefined,
    offer: moved && offer === before.offer ? undefined : offer,
  };
  return kept.detour === detour && kept.offer === offer ? state : { ...state, ...kept };
}
