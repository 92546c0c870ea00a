import type { Command } from './events.ts';
import { isAtEnd, scrolled } from './scrolling.ts';
import type { Overlay, TutorState } from './state.ts';
import { type CommandHandler, step } from './step.ts';

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

/** The question before a reset: only `yes` does it, and nothing is lost by it either (see `undo`). */
export const confirmCommand: CommandHandler = (_course, state, command) => {
  if (state.overlay?.kind !== 'confirm') return undefined;
  if (command === 'yes') {
    return step(withoutOverlay(state), { type: 'reset', exercise: state.overlay.exercise });
  }
  return step(command === 'no' || command === 'back' ? withoutOverlay(state) : state);
};

/** The stop itself again. */
export function withoutOverlay(state: TutorState): TutorState {
  return { ...state, overlay: undefined };
}

/** The key that opened an overlay closes it, except `hint`, which goes one step further. */
function closingCommand({ kind }: ReadingOverlay): Command | undefined {
  return kind === 'hints' ? undefined : kind;
}
