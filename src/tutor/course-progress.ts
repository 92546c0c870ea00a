import type { Chapter, Course } from '../course/model.ts';
import type { Progress } from '../progress/progress.ts';
import { type ChapterProgress, progressOf, type Tally } from './chapter-progress.ts';

/** What the end of the course tells. */
export interface CourseSummary {
  readonly chapters: readonly { readonly chapter: Chapter; readonly progress: ChapterProgress }[];
  /** Done: all of it, or tested out. */
  readonly known: Tally;
  readonly lessons: Tally;
  readonly exercises: Tally;
}

/** Sums up the whole course. */
export function summaryOf(course: Course, progress: Progress): CourseSummary {
  const chapters = course.chapters.map(chapter => ({ chapter, progress: progressOf(chapter, progress) }));
  const tally = (pick: (own: ChapterProgress) => Tally): Tally =>
    chapters.reduce(
      (sum, own) => ({
        done: sum.done + pick(own.progress).done,
        total: sum.total + pick(own.progress).total,
      }),
      { done: 0, total: 0 },
    );
  return {
    chapters,
    known: {
      done: chapters.filter(({ progress: { done, testedOut } }) => done || testedOut).length,
      total: chapters.length,
    },
    lessons: tally(({ lessons }) => lessons),
    exercises: tally(({ exercises }) => exercises),
  };
}
