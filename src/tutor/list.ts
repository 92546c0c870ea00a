import type { Course } from '../course/model.ts';
import type { Command } from './events.ts';
import { type ListRow, listRows } from './list-rows.ts';
import { moveTo } from './navigation.ts';
import { withoutOverlay } from './overlays.ts';
import { placeOf } from './sequence.ts';
import type { Overlay, TutorState } from './state.ts';
import { type CommandHandler, step } from './step.ts';
import { typed } from './typed-text.ts';

type ListOverlay = Extract<Overlay, { readonly kind: 'list' }>;

/** What keys do in the list, and the key that opens it. */
export const listCommand: CommandHandler = (course, state, command) => {
  const { overlay } = state;
  if (overlay?.kind !== 'list') return command === 'list' ? step(openList(course, state)) : undefined;
  switch (command) {
    case 'forward':
    case 'choose':
    case 'submit': {
      const row = listRows(course, state)[overlay.cursor];
      return step(row ? moveTo(course, state, row.stop) : state);
    }
    case 'back':
      return step(
        overlay.filtering ? withList(state, { ...overlay, filtering: false }) : withoutOverlay(state),
      );
    case 'list':
      return step(withoutOverlay(state));
    case 'filter':
      return step(withList(state, { ...overlay, filtering: true }));
    case 'cycle-filter':
      return step(
        withCursorKept(course, state, withList(state, { ...overlay, show: following[overlay.show] })),
      );
    case 'fold':
    case 'unfold':
    case 'fold-all':
      return step(overlay.filtering ? state : withFolds(course, state, overlay, command));
    default: {
      const cursor = movedCursor(
        overlay.cursor,
        listRows(course, state).length,
        state.viewport.height,
        command,
      );
      if (cursor !== undefined) return step(withList(state, { ...overlay, cursor }));
      // While a filter is typed, the other keys are letters.
      return overlay.filtering ? step(state) : undefined;
    }
  }
};

/** Takes what was typed into the filter: characters one by one, '\b' removes one. */
export function typeIntoFilter(course: Course, state: TutorState, text: string): TutorState {
  const { overlay } = state;
  if (overlay?.kind !== 'list' || !overlay.filtering) return state;
  const filter = [...text].reduce(typed, overlay.filter);
  const next = withList(state, { ...overlay, filter });
  return withList(next, { ...overlay, filter, cursor: firstMatch(listRows(course, next)) });
}

const following = { all: 'open', open: 'done', done: 'all' } as const;

/** The chapter at hand is unfolded. At its end the list opens with what was left open there, if anything was. */
function openList(course: Course, state: TutorState): TutorState {
  const place = placeOf(course, state.stop);
  const unfolded = place === undefined || place.kind === 'course-end' ? [] : [place.chapter.id];
  const closed: ListOverlay = {
    ...{ kind: 'list', cursor: 0, filter: '', filtering: false, show: 'all' },
    unfolded,
  };
  const all = withList(state, closed);
  const rows = listRows(course, all);
  const here = Math.max(
    0,
    rows.findIndex(row => row.here),
  );
  if (state.stop.kind === 'chapter-end' && rows[here]?.done === false) {
    const open = withList(state, { ...closed, show: 'open' });
    const chapter = listRows(course, open).findIndex(row => row.here);
    return withList(open, { ...closed, show: 'open', cursor: chapter + 1 });
  }
  return withList(state, { ...closed, cursor: here });
}

/** After the rows changed, by a filter or because something passed meanwhile: the cursor stays on its row. */
export function withCursorKept(course: Course, before: TutorState, state: TutorState): TutorState {
  if (before.overlay?.kind !== 'list' || state.overlay?.kind !== 'list') return state;
  const row = listRows(course, before)[before.overlay.cursor];
  const rows = listRows(course, state);
  const kept = rows.findIndex(({ kind, id }) => kind === row?.kind && id === row.id);
  // Where its row is gone, it stays where it was as far as there are rows.
  const cursor = kept < 0 ? Math.max(0, Math.min(state.overlay.cursor, rows.length - 1)) : kept;
  return cursor === state.overlay.cursor ? state : withList(state, { ...state.overlay, cursor });
}

/** The cursor stays on its row, or goes up to its chapter where that is folded now. */
function withFolds(
  course: Course,
  state: TutorState,
  overlay: ListOverlay,
  command: 'fold' | 'unfold' | 'fold-all',
): TutorState {
  const before = listRows(course, state);
  const row = before[overlay.cursor];
  // What is looked for is shown wherever it is.
  if (row === undefined || overlay.filter !== '') return state;
  const all = course.chapters.map(({ id }) => id);
  const others = overlay.unfolded.filter(id => id !== row.chapter);
  const unfolded = {
    fold: others,
    unfold: [...others, row.chapter],
    'fold-all': before.some(({ folded }) => folded) ? all : [],
  }[command];
  const next = withList(state, { ...overlay, unfolded });
  const rows = listRows(course, next);
  const kept = rows.findIndex(({ kind, id }) => kind === row.kind && id === row.id);
  const chapter = rows.findIndex(({ kind, id }) => kind === 'chapter' && id === row.chapter);
  return withList(next, { ...overlay, unfolded, cursor: kept < 0 ? Math.max(0, chapter) : kept });
}

/** A title that has the words is rather what is looked for than a text, and a lesson or exercise than its chapter. */
function firstMatch(rows: readonly ListRow[]): number {
  const byTitle = rows.findIndex(row => row.kind !== 'chapter' && row.found === undefined);
  return Math.max(0, byTitle < 0 ? rows.findIndex(row => row.kind !== 'chapter') : byTitle);
}

function movedCursor(cursor: number, rows: number, height: number, command: Command): number | undefined {
  const last = Math.max(0, rows - 1);
  const half = Math.max(1, Math.floor(height / 2));
  const screen = Math.max(1, height - 1);
  switch (command) {
    case 'up':
    case 'previous':
      return Math.max(0, cursor - 1);
    case 'down':
    case 'next':
      return Math.min(last, cursor + 1);
    case 'half-page-up':
      return Math.max(0, cursor - half);
    case 'half-page-down':
      return Math.min(last, cursor + half);
    case 'page-up':
      return Math.max(0, cursor - screen);
    case 'page-down':
      return Math.min(last, cursor + screen);
    case 'top':
      return 0;
    case 'bottom':
      return last;
    default:
      return undefined;
  }
}

function withList(state: TutorState, overlay: ListOverlay): TutorState {
  return { ...state, overlay };
}
