import { type Context, contextOf } from '../../tutor/context.ts';
import type { Command } from '../../tutor/events.ts';
import { remembersSomething } from '../../tutor/review/offered.ts';
import { isOffered } from '../../tutor/sandbox/offered.ts';
import { placeOf } from '../../tutor/sequence.ts';
import { sheetOf } from '../../tutor/sheet.ts';
import type { TutorState } from '../../tutor/state.ts';
import { offersTestOut } from '../../tutor/test-out.ts';
import { gen1CodeAt } from '../../tutor/translation.ts';
import { cut } from '../document/fit.ts';
import { emptyLine, span } from '../document/line.ts';
import { bottomLineOf, keyName } from '../keymap.ts';
import { confirmMenu } from './confirm.ts';
import { type Content, contentOf, type PaneContent } from './content.ts';
import type { ScreenContext } from './context.ts';
import { type Frame, visible } from './frame.ts';
import { headerLines, ruleLine } from './header.ts';
import { withRoomForRoles } from './roles.ts';
import { hintLine, noticeLines, statusLine } from './status.ts';
import { type KeyHint, withNextNamed } from './suggestion.ts';

/** Below this, one line asks for more room. */
const SMALLEST = { columns: 40, rows: 12 } as const;
/** From these heights on there is room for a rule above the status, and for air below the title. */
const ROOM_FOR_RULE = 20;
const ROOM_FOR_AIR = 26;
/** Where an answer is shown, to who tried. */
const quizzes: readonly Context[] = ['quiz', 'review-quiz'];
/** Rows of the page that a notice leaves. */
const LEAST_CONTENT = 3;

/** The whole screen for a state. */
export function composeFrame(context: ScreenContext): Frame {
  const { size, state, theme } = context;
  if (size.columns < SMALLEST.columns || size.rows < SMALLEST.rows) return tooSmall(context);
  const margin = !theme.borders ? 0 : size.columns >= 60 ? 2 : 1;
  const width = size.columns - 2 * margin;
  const header = [
    ...headerLines(context, width),
    ...(theme.borders && size.rows >= ROOM_FOR_AIR ? [emptyLine] : []),
  ];
  const rule = theme.borders && size.rows >= ROOM_FOR_RULE ? [ruleLine(theme, width)] : [];
  const most = size.rows - 1 - header.length - rule.length - 2 - LEAST_CONTENT;
  const notice = noticeLines(state.notice, theme, width, most);
  const menu = state.overlay?.kind === 'confirm' && theme.borders ? confirmMenu(state.overlay) : undefined;
  // Ink clears the scrollback when a frame is as tall as the terminal: one line less, always.
  const room = size.rows - 1 - header.length - notice.length - rule.length - 2;
  const content = withRoomForRoles(contentOf(context, width), theme);
  const lines = Math.max(...content.measured.map(pane => pane.lines.length));
  const height = Math.max(1, menu ? Math.min(lines + 1, room - menu.items.length) : room);
  return {
    size,
    margin,
    header,
    panes: content.panes.map(pane => ({
      width: pane.width,
      lines: visible(pane.lines, scrollOf(state, pane, height), height, pane.width, pane.sticky),
    })),
    height,
    menu,
    menuHeight: Math.max(0, room - height),
    footer: [
      ...notice,
      ...rule,
      statusLine(context, positionOf(content, state, height), width),
      hintLine(withNextNamed(context, hintsOf(context), width), width),
    ],
    viewport: {
      lines,
      height,
      focus: state.overlay ? undefined : content.measured[0]?.focus,
      reveal: state.overlay ? undefined : revealOf(content, state, height),
    },
  };
}

function scrollOf(state: TutorState, pane: PaneContent, height: number): number {
  switch (pane.scrolls) {
    case 'state':
      return sheetOf(state).scroll;
    case 'overlay':
      return state.overlay && 'scroll' in state.overlay ? state.overlay.scroll : 0;
    case 'focus': {
      const sticky = pane.sticky ?? 0;
      return (pane.focus ?? 0) - sticky - Math.floor((height - sticky) / 2);
    }
  }
}

/** Says that there is more, and how far one is. */
function positionOf({ measured }: Content, state: TutorState, height: number): string {
  const longest = measured.reduce((one, other) => (other.lines.length > one.lines.length ? other : one));
  const lines = longest.lines.length;
  if (lines <= height) return '';
  const end = Math.min(lines, Math.max(0, scrollOf(state, longest, height)) + height);
  return end >= lines ? 'end' : `${Math.round((end / lines) * 100)}%, more below`;
}

/** Where the page is best scrolled to when an answer was just given, or a translation opened in it. */
function revealOf({ measured }: Content, state: TutorState, height: number): number | undefined {
  const { scroll } = sheetOf(state);
  const told = measured[0]?.told;
  // Its end in sight, as far as its beginning stays there.
  if (told) return Math.min(Math.max(scroll, told.end - height), Math.max(0, told.first));
  const opened = measured[0]?.opened;
  if (!opened) return undefined;
  const { first, gen2, end } = opened;
  if (end - first <= height) return Math.min(first, Math.max(scroll, end - height));
  // Not all of it fits: as much of Gen 1 as leaves half of the screen to Gen 2.
  return Math.max(first, gen2 - Math.floor(height / 2));
}

function hintsOf(context: ScreenContext): readonly KeyHint[] {
  const { course, state } = context;
  const { kind } = state.stop;
  return bottomLineOf(contextOf(state)).flatMap(({ keys, hint, contexts, command }) => {
    // What is read over a lesson knows the keys of exercises, but they lead nowhere from there.
    const leadsNowhere = kind !== 'exercise' && contexts.includes('exercise') && !contexts.includes(kind);
    const tried = sheetOf(state).quiz?.attempts !== 0;
    const untried = command === 'solution' && !tried && quizzes.includes(contextOf(state));
    if (leadsNowhere || untried || !isOffered(course, state, command)) return [];
    if (!remembersSomething(course, state, command)) return [];
    const translatesNothing = command === 'translate' && gen1CodeAt(course, state.stop).length === 0;
    if (translatesNothing) return [];
    // Who tested out has no need to.
    const place = command === 'test-out' ? placeOf(course, state.stop) : undefined;
    if (place?.kind === 'chapter-start' && !offersTestOut(place.chapter, state.progress)) return [];
    return [{ key: keyName(keys[0] ?? ''), word: wordOf(state, command) ?? hint, command }];
  });
}

/** What some keys do changes with what they did. */
function wordOf({ translation, detour, offer }: TutorState, command: Command): string | undefined {
  if (command === 'translate' && translation) return 'Gen 1 only';
  if (command !== 'look-up') return undefined;
  if (detour) return detour.review ? 'back to the review' : 'back to where you were';
  return offer && 'read up on it';
}

function tooSmall({ size, theme, state }: ScreenContext): Frame {
  const text = `Needs ${SMALLEST.columns}x${SMALLEST.rows}, has ${size.columns}x${size.rows}. q leaves.`;
  const lines = [{ spans: cut([span(text)], size.columns, theme.figures.ellipsis) }];
  return {
    size,
    margin: 0,
    header: [],
    panes: [{ lines, width: size.columns }],
    height: 1,
    menu: undefined,
    menuHeight: 0,
    footer: [],
    viewport: state.viewport,
  };
}
