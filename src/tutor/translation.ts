import { gen1CodeOf } from '../course/gen1-code.ts';
import type { Course } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import type { Gen2Form } from '../gen1/translate/translate-block.ts';
import { pageAt, sameStop } from './sequence.ts';
import type { TutorState } from './state.ts';
import { type CommandHandler, notify, step } from './step.ts';

/**
 * What the key does that shows the Gen 2 form of a page's Gen 1 code, and hides it again; Escape hides it too. In
 * lessons only: in the task of an exercise it would be the solution.
 */
export const translationCommand: CommandHandler = (course, state, command) => {
  const { overlay, review, translation, quiz, scroll, stop } = state;
  if (overlay !== undefined || review !== undefined) return undefined;
  if (command === 'back') {
    // What a quiz holds is put down first.
    return translation && quiz?.held === undefined ? step(withoutTranslation(state)) : undefined;
  }
  if (command !== 'translate') return undefined;
  if (translation) return step(withoutTranslation(state));
  const code = gen1CodeAt(course, stop);
  if (code.length === 0) {
    return step(notify(state, 'info', 'There is no Gen 1 code to translate here. Press n to go on.'));
  }
  return step(
    { ...state, translation: { status: 'asked', openedAt: scroll } },
    { type: 'translate', stop, code },
  );
};

/** The Gen 1 code of a lesson's page that the key would translate. */
export function gen1CodeAt(course: Course, stop: Stop) {
  return gen1CodeOf(pageAt(course, stop)?.blocks ?? []);
}

/** The Gen 2 forms, if the learner still waits for them where they were asked for. */
export function onTranslated(state: TutorState, stop: Stop, forms: readonly Gen2Form[]): TutorState {
  const { translation } = state;
  if (translation?.status !== 'asked' || !sameStop(stop, state.stop)) return state;
  return {
    ...state,
    translation: { status: 'open', openedAt: translation.openedAt, forms, revealed: false },
  };
}

/** The page as it was before the key. */
function withoutTranslation(state: TutorState): TutorState {
  return { ...state, translation: undefined, scroll: state.translation?.openedAt ?? state.scroll };
}
