import type { Course } from '../course/model.ts';
import type { Effect } from './effects.ts';
import type { Command } from './events.ts';
import { deleteSandbox } from './sandbox/deletion.ts';
import { ask, stopAndLeave } from './sandbox/start-and-stop.ts';
import { isAtEnd, scrolled } from './scrolling.ts';
import { exerciseById } from './sequence.ts';
import type { Confirmation, Overlay, TutorState } from './state.ts';
import { type CommandHandler, type Step, step } from './step.ts';

type ReadingOverlay = Extract<Overlay, { readonly scroll: number }>;

/** The overlays that any stop can have, by the command that opens, and closes, them. */
const opens: Partial<Record<Command, ReadingOverlay>> = {
  help: { kind: 'help', scroll: 0 },
  glossary: { kind: 'glossary', scroll: 0 },
};

/** Opens help and glossary, over whatever is open. */
export const openingCommand: CommandHandler = (_course, state, command) => {
  const overlay = opens[command];
  return overlay && step({ ...state, overlay });
};

/** What keys do in an overlay that is only read. Moving on and the exercise's keys work from here as well. */
export const readingCommand: CommandHandler = (_course, state, command) => {
  const { overlay } = state;
  if (overlay === undefined || !('scroll' in overlay)) return undefined;
  if (command === 'back' || command === closingCommand(overlay)) return step(withoutOverlay(state));
  const isMainKey = command === 'forward' || command === 'choose' || command === 'submit';
  if (isMainKey && isAtEnd(overlay.scroll, state.viewport)) return step(withoutOverlay(state));
  const scroll = scrolled(overlay.scroll, state.viewport, isMainKey ? 'page-down' : command);
  return scroll === undefined ? undefined : step({ ...state, overlay: { ...overlay, scroll } });
};

/** The question before something goes away: only `yes` does it. */
export const confirmCommand: CommandHandler = (course, state, command) => {
  if (state.overlay?.kind !== 'confirm') return undefined;
  if (command === 'yes') return confirmed(course, withoutOverlay(state), state.overlay);
  return step(command === 'no' || command === 'back' ? withoutOverlay(state) : state);
};

function confirmed(course: Course, state: TutorState, confirmation: Confirmation): Step {
  switch (confirmation.action) {
    case 'reset':
      // Nothing is lost by it: see `undo`.
      return step(
        state,
        { type: 'reset', exercise: confirmation.exercise },
        ...brokenAgain(course, confirmation.exercise),
      );
    case 'delete-sandbox':
      return deleteSandbox(state, confirmation.entry);
    case 'leave-run':
      return stopAndLeave(state);
    case 'reset-practice':
      return step({ ...state, overlay: { kind: 'practice', scroll: 0 } }, ask({ kind: 'reset-practice' }));
  }
}

/** What an exercise breaks in the practice cloud belongs to its start. */
function brokenAgain(course: Course, id: string): readonly Effect[] {
  const broken = exerciseById(course, id)?.deployment?.faults !== undefined;
  return broken ? [ask({ kind: 'reset-faults', exercise: id })] : [];
}

/** The stop itself again. */
export function withoutOverlay(state: TutorState): TutorState {
  return { ...state, overlay: undefined };
}

/** The key that opened an overlay closes it, except `hint`, which goes one step further. */
function closingCommand({ kind }: ReadingOverlay): Command | undefined {
  return kind === 'hints' ? undefined : kind;
}
