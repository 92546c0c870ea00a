import type { Course } from '../../course/model.ts';
import type { Command } from '../events.ts';
import { lookUpOf } from '../look-up/look-up.ts';
import type { TutorState } from '../state.ts';
import { askedAgainAt } from './due.ts';

/** Whether a command of remembering leads anywhere at this moment; all others do. What doesn't isn't offered. */
export function remembersSomething(course: Course, state: TutorState, command: Command): boolean {
  switch (command) {
    case 'review': {
      const { ofChapter, due } = askedAgainAt(course, state);
      return ofChapter.length + due.length > 0;
    }
    case 'next':
      // Behind the last question there is the way back alone.
      return state.overlay !== undefined || state.review === undefined || state.review.quiz !== undefined;
    case 'look-up':
      return lookUpOf(course, state) !== undefined;
    default:
      return true;
  }
}
