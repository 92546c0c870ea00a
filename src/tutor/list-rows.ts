import type { Exercise } from '../course/exercise.ts';
import type { Chapter, Course, Lesson } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { chapterStart, samePlace, stopsOf } from '../course/stops.ts';
import type { Progress } from '../progress/progress.ts';
import { type ChapterProgress, progressOf } from './chapter-progress.ts';
import { type Found, findInText, wordsOf } from './list-search.ts';
import { openQuizzesOf, whatIsOpen } from './open-work.ts';
import type { Overlay, TutorState } from './state.ts';
import { timeFor } from './time-estimate.ts';

/** A line of the list of the course. */
export interface ListRow {
  readonly kind: 'chapter' | 'lesson' | 'exercise';
  readonly id: string;
  /** The id of its chapter; of a chapter its own. */
  readonly chapter: string;
  /** '1', '1.3': a lesson has its chapter's number before its own; an exercise has none. */
  readonly number: string;
  readonly title: string;
  /** A lesson is done when it was read and no quiz of it is open. */
  readonly done: boolean;
  /** A lesson that was read, with a quiz left open: that is where jumping leads. */
  readonly quizOpen: boolean;
  /** Of a lesson: how long it takes to read. Of a chapter: how long what is left of it takes. */
  readonly minutes: number | undefined;
  /** The learner stands here. */
  readonly here: boolean;
  /** What is open next, or a folded chapter with it inside. */
  readonly next: boolean;
  /** Where jumping to the row leads. */
  readonly stop: Stop;
  /** What was looked for stands in its text, not in its title. */
  readonly found: Found | undefined;
  /** Only of chapters: how much of it is done, and whether its rows are folded away. */
  readonly progress: ChapterProgress | undefined;
  readonly folded: boolean;
}

/**
 * What the list shows: words that a title, an id or a text must contain, whether what is done counts, and which chapters
 * are unfolded; all of them where it isn't said, or where something is looked for.
 */
export interface ListView extends Pick<Extract<Overlay, { readonly kind: 'list' }>, 'filter' | 'show'> {
  readonly unfolded?: readonly string[];
}

/** The rows of the open list, as its filter, its show-cycle and its folds leave them; all rows where no list is open. */
export function listRows(
  course: Course,
  state: Pick<TutorState, 'progress' | 'stop' | 'overlay'>,
): readonly ListRow[] {
  const view: ListView = state.overlay?.kind === 'list' ? state.overlay : { filter: '', show: 'all' };
  return courseRows(course, { ...state.progress, stop: state.stop }, view);
}

/** Chapters, lessons and exercises in the order of the course; a chapter stays while something of it is left. */
export function courseRows(course: Course, progress: Progress, view: ListView): readonly ListRow[] {
  const words = wordsOf(view.filter);
  const stop = progress.stop ?? stopsOf(course)[0];
  // What is left of the lesson at hand is where the learner is already.
  const from = stop?.kind === 'lesson' ? { ...stop, page: Number.MAX_SAFE_INTEGER } : stop;
  const next = from && whatIsOpen(course, from, progress)?.stop;
  return course.chapters.flatMap(chapter => {
    const head = chapterRow(chapter, progress);
    const rows = rowsOf(chapter, progress, next)
      .filter(({ row }) => isShown(row, view.show))
      .flatMap(({ row, item }) => matching(row, item, head, words));
    if (rows.length === 0) return [];
    const folded = words.length === 0 && view.unfolded?.includes(chapter.id) === false;
    return folded ? [{ ...head, folded, next: rows.some(row => row.next) }] : [head, ...rows];
  });
}

function chapterRow(chapter: Chapter, progress: Progress): ListRow {
  const { stop } = progress;
  const done = progressOf(chapter, progress);
  return {
    kind: 'chapter',
    id: chapter.id,
    chapter: chapter.id,
    number: `${chapter.number}`,
    title: chapter.title,
    done: done.done,
    quizOpen: false,
    minutes: timeFor(chapter, progress).left,
    here: (stop?.kind === 'chapter-start' || stop?.kind === 'chapter-end') && stop.chapter === chapter.id,
    next: false,
    stop: chapterStart(chapter) ?? { kind: 'chapter-end', chapter: chapter.id },
    found: undefined,
    progress: done,
    folded: false,
  };
}

interface RowOfItem {
  readonly row: ListRow;
  readonly item: Lesson | Exercise;
}

function rowsOf(chapter: Chapter, progress: Progress, next: Stop | undefined): readonly RowOfItem[] {
  return chapter.lessons.flatMap(lesson => {
    const read = progress.lessonsRead.includes(lesson.id);
    const [open] = openQuizzesOf(lesson, progress);
    const first: Stop = { kind: 'lesson', lesson: lesson.id, page: 0 };
    const own = row({
      kind: 'lesson',
      id: lesson.id,
      number: `${chapter.number}.${lesson.number}`,
      title: lesson.title,
      minutes: lesson.minutes,
      done: read && open === undefined,
      quizOpen: read && open !== undefined,
      stop: read && open !== undefined ? open.stop : first,
    });
    const exercises = lesson.exercises.map(exercise => ({
      item: exercise,
      row: row({
        kind: 'exercise',
        id: exercise.id,
        number: '',
        title: exercise.title,
        minutes: undefined,
        done: progress.exercisesPassed[exercise.id] !== undefined,
        quizOpen: false,
        stop: { kind: 'exercise', exercise: exercise.id },
      }),
    }));
    return [{ item: lesson, row: own }, ...exercises];
  });

  function row(parts: Omit<ListRow, 'chapter' | 'here' | 'next' | 'found' | 'progress' | 'folded'>): ListRow {
    const here = progress.stop !== undefined && samePlace(progress.stop, parts.stop);
    const isNext = next !== undefined && samePlace(next, parts.stop);
    const none = { found: undefined, progress: undefined, folded: false } as const;
    return { ...parts, ...none, chapter: chapter.id, here, next: isNext };
  }
}

/** The row, where its title has the words; or with the place in its text that has those which the title hasn't. */
function matching(
  row: ListRow,
  item: Lesson | Exercise,
  head: ListRow,
  words: readonly string[],
): readonly ListRow[] {
  const others = words.filter(word => !has(row, word) && !has(head, word));
  if (others.length === 0) return [row];
  const found = findInText(item, words, others);
  if (found === undefined) return [];
  const stop: Stop = row.stop.kind === 'lesson' ? { ...row.stop, page: found.page } : row.stop;
  return [{ ...row, found, stop }];
}

function isShown(row: ListRow, show: ListView['show']): boolean {
  return show === 'all' || row.done === (show === 'done');
}

function has(row: ListRow, word: string): boolean {
  return row.title.toLowerCase().includes(word) || row.id.includes(word) || row.number === word;
}
