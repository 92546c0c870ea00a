import { exerciseState } from '../../tutor/exercise-state.ts';
import { type Place, placeOf } from '../../tutor/sequence.ts';
import type { Overlay } from '../../tutor/state.ts';
import { accessLines } from '../access/access-lines.ts';
import { fileLines } from '../access/file-lines.ts';
import { reasonLines } from '../access/reasons.ts';
import { emptyLine, type Line, spansWidth } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { resourcesLines, withheldLines } from '../exercise/resources.ts';
import { chapterEndDocument } from './chapter-end.ts';
import { chapterStartDocument } from './chapter-start.ts';
import { confirmDocument } from './confirm.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';
import { courseEndDocument } from './course-end.ts';
import {
  exerciseDocument,
  hintsDocument,
  solutionDocument,
  taskDocument,
  verdictDocument,
} from './exercise.ts';
import { glossaryDocument } from './glossary.ts';
import { helpDocument } from './help.ts';
import { lessonDocument } from './lesson.ts';
import { listDocument } from './list.ts';
import { outlineDocument } from './outline.ts';
import { reviewDocument } from './review.ts';
import { faultsDocument } from './sandbox/faults-list.ts';
import { practiceDocument } from './sandbox/practice-panel.ts';
import { runDocument } from './sandbox/run-panel.ts';

/** A document and where it stands. */
export interface PaneContent extends Document {
  readonly width: number;
  /** Who scrolls it: the keys of the stop or the review, the overlay's, or a cursor that stays in the middle. */
  readonly scrolls: 'state' | 'overlay' | 'focus';
  /** Lines at the top that stay in place. */
  readonly sticky?: number;
}

/** What stands between title bar and status: one document, or two side by side. */
export interface Content {
  readonly panes: readonly PaneContent[];
  /** Those that the keys scroll. The longest one says how far. */
  readonly measured: readonly PaneContent[];
}

/** From this width on there is room for two panes. */
const TWO_PANES = 104;
/** Columns that the line between two panes takes. */
const DIVIDER = 3;
const NARROWEST_OUTLINE = 24;

/** Decides what is shown, in as many panes as there is room for. */
export function contentOf(context: ScreenContext, width: number): Content {
  const { overlay, review, stop } = context.state;
  const place = placeOf(context.course, stop);
  const wide = context.theme.borders && width >= TWO_PANES;
  if (overlay === undefined && review !== undefined)
    return alone({ ...reviewDocument(context, review, width), width, scrolls: 'state' });
  if (overlay === undefined) {
    if (place?.kind === 'exercise' && wide) return besideTask(context, place, width, 'verdict');
    if (place?.kind === 'lesson') return lessonContent(context, place, width);
    return alone({ ...stopDocument(context, place, width), width, scrolls: 'state' });
  }
  if (place?.kind === 'exercise' && wide && standsBeside(overlay, place.exercise.id)) {
    return besideTask(context, place, width, 'overlay');
  }
  const scrolls = 'scroll' in overlay ? 'overlay' : 'focus';
  return alone({ ...overlayDocument(context, place, width), width, scrolls });
}

/** What is said of the task at hand is shown beside it. */
function standsBeside(overlay: Overlay, exercise: string): boolean {
  if (overlay.kind === 'sandbox') return !overlay.log && overlay.exercise === exercise;
  return overlay.kind === 'hints' || overlay.kind === 'resources';
}

function alone(pane: PaneContent): Content {
  return { panes: [pane], measured: [pane] };
}

/** The task stays in sight at the left; at the right stands what is said of it. */
function besideTask(
  context: ScreenContext,
  place: Place & { kind: 'exercise' },
  width: number,
  what: 'verdict' | 'overlay',
): Content {
  const left = Math.floor((width - DIVIDER) * 0.46);
  const right = width - DIVIDER - left;
  const task: PaneContent = { ...taskDocument(context, place.exercise, left), width: left, scrolls: 'state' };
  if (what === 'overlay') {
    const over: PaneContent = { ...overlayDocument(context, place, right), width: right, scrolls: 'overlay' };
    return { panes: [task, over], measured: [over] };
  }
  const verdict: PaneContent = {
    ...verdictDocument(context, place.exercise, right),
    width: right,
    scrolls: 'state',
  };
  return { panes: [task, verdict], measured: [task, verdict] };
}

/** A page, and where its widest line leaves room, the chapter's outline beside it. */
function lessonContent(context: ScreenContext, place: Place & { kind: 'lesson' }, width: number): Content {
  const { stop } = context.state;
  const page = stop.kind === 'lesson' ? place.lesson.pages()[stop.page] : undefined;
  if (!page) return alone({ lines: [], width, scrolls: 'state' });
  const full: PaneContent = { ...lessonDocument(context, page, width), width, scrolls: 'state' };
  const outline = width - DIVIDER - PROSE;
  if (!context.theme.borders || outline < NARROWEST_OUTLINE || widest(full.lines) > PROSE) return alone(full);
  const main: PaneContent = { ...lessonDocument(context, page, PROSE), width: PROSE, scrolls: 'state' };
  const beside = Math.min(outline, 40);
  return {
    panes: [
      { ...main, width: width - DIVIDER - beside },
      { ...outlineDocument(context, place.chapter, beside), width: beside, scrolls: 'focus' },
    ],
    measured: [main],
  };
}

function stopDocument(context: ScreenContext, place: Place | undefined, width: number): Document {
  if (place?.kind === 'chapter-start') return chapterStartDocument(context, place.chapter, width);
  if (place?.kind === 'course-end') return courseEndDocument(context, width);
  if (place?.kind === 'chapter-end') return chapterEndDocument(context, place.chapter, width);
  return place?.kind === 'exercise' ? exerciseDocument(context, place.exercise, width) : { lines: [] };
}

function overlayDocument(context: ScreenContext, place: Place | undefined, width: number): Document {
  const { overlay, stop } = context.state;
  const exercise = place?.kind === 'exercise' ? place.exercise : undefined;
  switch (overlay?.kind) {
    case 'help':
      return helpDocument(width);
    case 'glossary': {
      const page =
        place?.kind === 'lesson' && stop.kind === 'lesson' ? place.lesson.pages()[stop.page] : undefined;
      return glossaryDocument(context, page, width);
    }
    case 'list':
      return listDocument(context, overlay, width);
    case 'hints':
      return exercise ? hintsDocument(context, exercise, width) : { lines: [] };
    case 'solution':
      return exercise ? solutionDocument(context, exercise, overlay.diffs, width) : { lines: [] };
    case 'resources': {
      const { verdict, settled } = exerciseState(context.state, exercise?.id ?? '');
      const resources = verdict?.resources ?? settled?.resources;
      const setting = settingOf(context, width);
      const access = resources?.access;
      const allowed =
        access === undefined
          ? withheldLines(resources, setting)
          : [
              emptyLine,
              ...accessLines(access, setting, resources?.accessBefore),
              ...reasonLines(access, setting),
            ];
      const files = fileLines(resources?.files ?? [], setting, resources?.filesBefore);
      return { lines: [...resourcesLines(resources, setting), ...allowed, ...files] };
    }
    case 'confirm':
      return confirmDocument(overlay, context, width);
    case 'sandbox':
      return runDocument(context, overlay, width);
    case 'practice':
      return practiceDocument(context, width);
    case 'faults':
      return faultsDocument(context, overlay, width);
    case undefined:
      return { lines: [] };
  }
}

function widest(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(own => spansWidth(own.spans)));
}
