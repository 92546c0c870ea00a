import type { Chapter, Course } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { chapterStart, samePlace } from '../course/stops.ts';
import type { Progress } from '../progress/progress.ts';
import { type ChapterProgress, progressOf } from './chapter-progress.ts';
import { openQuizzesOf } from './open-work.ts';
import type { Overlay, TutorState } from './state.ts';

/** A line of the list of the course. */
export interface ListRow {
  readonly kind: 'chapter' | 'lesson' | 'exercise';
  readonly id: string;
  /** '1', '1.3': a lesson has its chapter's number before its own; an exercise has none. */
  readonly number: string;
  readonly title: string;
  /** A lesson is done when it was read and no quiz of it is open. */
  readonly done: boolean;
  /** A lesson that was read, with a quiz left open: that is where jumping leads. */
  readonly quizOpen: boolean;
  /** Of a lesson: how long it takes to read. */
  readonly minutes: number | undefined;
  /** The learner stands here. */
  readonly here: boolean;
  /** Where jumping to the row leads. */
  readonly stop: Stop;
  /** Only of chapters: how much of it is done. */
  readonly progress: ChapterProgress | undefined;
}

/** What the list shows: words that a title or id must contain, and whether what is done counts. */
export type ListView = Pick<Extract<Overlay, { readonly kind: 'list' }>, 'filter' | 'show'>;

/** The rows of the open list, as its filter and its show-cycle leave them; all rows where no list is open. */
export function listRows(
  course: Course,
  state: Pick<TutorState, 'progress' | 'stop' | 'overlay'>,
): readonly ListRow[] {
  const view: ListView = state.overlay?.kind === 'list' ? state.overlay : { filter: '', show: 'all' };
  return courseRows(course, { ...state.progress, stop: state.stop }, view);
}

/** Chapters, lessons and exercises in the order of the course; a chapter stays while something of it is left. */
export function courseRows(course: Course, progress: Progress, view: ListView): readonly ListRow[] {
  const words = view.filter
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  return course.chapters.flatMap(chapter => {
    const head = chapterRow(chapter, progress);
    const rows = rowsOf(chapter, progress).filter(
      row => isShown(row, view.show) && words.every(word => has(row, word) || has(head, word)),
    );
    return rows.length > 0 ? [head, ...rows] : [];
  });
}

function chapterRow(chapter: Chapter, progress: Progress): ListRow {
  const { stop } = progress;
  const done = progressOf(chapter, progress);
  return {
    kind: 'chapter',
    id: chapter.id,
    number: `${chapter.number}`,
    title: chapter.title,
    done: done.done,
    quizOpen: false,
    minutes: undefined,
    here: (stop?.kind === 'chapter-start' || stop?.kind === 'chapter-end') && stop.chapter === chapter.id,
    stop: chapterStart(chapter) ?? { kind: 'chapter-end', chapter: chapter.id },
    progress: done,
  };
}

function rowsOf(chapter: Chapter, progress: Progress): readonly ListRow[] {
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
    const exercises = lesson.exercises.map(({ id, title }) =>
      row({
        kind: 'exercise',
        id,
        number: '',
        title,
        minutes: undefined,
        done: progress.exercisesPassed[id] !== undefined,
        quizOpen: false,
        stop: { kind: 'exercise', exercise: id },
      }),
    );
    return [own, ...exercises];
  });

  function row(parts: Omit<ListRow, 'here' | 'progress'>): ListRow {
    const here = progress.stop !== undefined && samePlace(progress.stop, parts.stop);
    return { ...parts, here, progress: undefined };
  }
}

function isShown(row: ListRow, show: ListView['show']): boolean {
  return show === 'all' || row.done === (show === 'done');
}

function has(row: ListRow, word: string): boolean {
  return row.title.toLowerCase().includes(word) || row.id.includes(word) || row.number === word;
}
