import type { Command } from './events.ts';
import type { TutorState, Viewport } from './state.ts';

/** Scrolls to the end of a document that isn't measured yet: the view clamps, and its measurement makes it exact. */
export const documentEnd = Number.MAX_SAFE_INTEGER;

/** The largest first line with which the document still fills the terminal. */
function maxScroll(viewport: Viewport): number {
  return Math.max(0, viewport.lines - viewport.height);
}

/** Whether the end of the document is in sight. */
export function isAtEnd(scroll: number, viewport: Viewport): boolean {
  return scroll >= maxScroll(viewport);
}

/** Where a scrolling command leads; undefined for a command that doesn't scroll. */
export function scrolled(from: number, viewport: Viewport, command: Command): number | undefined {
  const end = maxScroll(viewport);
  const scroll = Math.min(from, end);
  // One line stays in sight, so that a reader finds the place again.
  const screen = Math.max(1, viewport.height - 1);
  const within = (line: number) => Math.min(Math.max(line, 0), end);
  switch (command) {
    case 'up':
      return within(scroll - 1);
    case 'down':
      return within(scroll + 1);
    case 'page-up':
      return within(scroll - screen);
    case 'page-down':
      return within(scroll + screen);
    case 'top':
      return 0;
    case 'bottom':
      return end;
    default:
      return undefined;
  }
}

/**
 * Takes a measurement of the document on top: scrolls back what lies behind its end, follows the quiz's cursor, shows a
 * translation that was just opened.
 */
export function measured(state: TutorState, { lines, height, focus, reveal }: Viewport): TutorState {
  const viewport: Viewport = { lines: wholeLines(lines), height: wholeLines(height), focus };
  const { overlay, translation } = state;
  if (overlay !== undefined) {
    if (!('scroll' in overlay)) return { ...state, viewport };
    return { ...state, viewport, overlay: { ...overlay, scroll: clampScroll(overlay.scroll, viewport) } };
  }
  if (translation?.status === 'open' && !translation.revealed && reveal !== undefined) {
    const scroll = clampScroll(wholeLines(reveal), viewport);
    return { ...state, viewport, scroll, translation: { ...translation, revealed: true } };
  }
  // Only a cursor that moved is followed: a reader who scrolled away from the quiz is left where they are.
  const moved = state.viewport.focus !== undefined && focus !== undefined && focus !== state.viewport.focus;
  const scroll = moved ? bringIntoSight(state.scroll, viewport, focus) : state.scroll;
  return { ...state, viewport, scroll: clampScroll(scroll, viewport) };
}

/** Whether the quiz's cursor can be seen; where the view doesn't report it, the end of the page stands for it. */
export function isFocusInSight({ scroll, viewport }: TutorState): boolean {
  if (viewport.focus === undefined) return isAtEnd(scroll, viewport);
  return viewport.focus >= scroll && viewport.focus < scroll + Math.max(1, viewport.height);
}

function bringIntoSight(scroll: number, viewport: Viewport, line: number): number {
  if (line < scroll) return line;
  return Math.max(scroll, line - viewport.height + 1);
}

function clampScroll(scroll: number, viewport: Viewport): number {
  return Math.min(scroll, maxScroll(viewport));
}

/** A terminal may report 0 columns or rows, and a division in the view NaN. */
function wholeLines(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0;
}
