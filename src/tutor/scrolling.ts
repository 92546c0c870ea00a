import type { Command } from './events.ts';
import { type Sheet, sheetOf, withSheet } from './sheet.ts';
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
  const half = Math.max(1, Math.floor(viewport.height / 2));
  const within = (line: number) => Math.min(Math.max(line, 0), end);
  switch (command) {
    case 'up':
      return within(scroll - 1);
    case 'down':
      return within(scroll + 1);
    case 'half-page-up':
      return within(scroll - half);
    case 'half-page-down':
      return within(scroll + half);
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
  const { scroll: first, quiz } = sheetOf(state);
  if (translation?.status === 'open' && !translation.revealed && reveal !== undefined) {
    const scroll = clampScroll(wholeLines(reveal), viewport);
    return { ...state, viewport, scroll, translation: { ...translation, revealed: true } };
  }
  if (quiz?.unseen && reveal !== undefined) {
    const scroll = clampScroll(wholeLines(reveal), viewport);
    return withSheet({ ...state, viewport }, { scroll, quiz: { ...quiz, unseen: false } });
  }
  // A cursor that moved is followed, and one that was seen stays in sight when a notice takes a line from the page:
  // a reader who scrolled away from the quiz is left where they are.
  const before = state.viewport.focus;
  const moved = before !== undefined && focus !== undefined && focus !== before;
  const wasSeen = before !== undefined && focusPlace(sheetOf(state), state.viewport) === 'in-sight';
  const follows = focus !== undefined && (moved || wasSeen);
  const scroll = clampScroll(follows ? bringIntoSight(first, viewport, focus) : first, viewport);
  return withSheet({ ...state, viewport }, { scroll });
}

export type FocusPlace = 'above' | 'in-sight' | 'below';

/** Where the quiz's cursor is; where the view doesn't report it, the end of the page stands for it. */
export function focusPlace({ scroll }: Pick<Sheet, 'scroll'>, viewport: Viewport): FocusPlace {
  const { focus, height } = viewport;
  if (focus === undefined) return isAtEnd(scroll, viewport) ? 'in-sight' : 'below';
  if (focus < scroll) return 'above';
  return focus < scroll + Math.max(1, height) ? 'in-sight' : 'below';
}

/** Scrolls to the quiz's cursor, if it is out of sight. */
export function withFocusInSight(state: TutorState): TutorState {
  const { viewport } = state;
  if (viewport.focus === undefined) return state;
  return withSheet(state, { scroll: bringIntoSight(sheetOf(state).scroll, viewport, viewport.focus) });
}

/** The cursor's line is the last one of what it stands on: some lines above it are shown too. */
const ABOVE_FOCUS = 2;

function bringIntoSight(scroll: number, viewport: Viewport, line: number): number {
  if (line < scroll) return Math.max(0, line - Math.min(ABOVE_FOCUS, Math.max(0, viewport.height - 1)));
  return Math.max(scroll, line - viewport.height + 1);
}

function clampScroll(scroll: number, viewport: Viewport): number {
  return Math.min(scroll, maxScroll(viewport));
}

/** A terminal may report 0 columns or rows, and a division in the view NaN. */
function wholeLines(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0;
}
