import type { Chapter, Course, Lesson, Quiz } from '../../course/model.ts';
import type { Stop } from '../../course/stop.ts';
import { allQuizzes } from '../../course/walk.ts';
import type { Progress } from '../../progress/progress.ts';
import { dueAt, reviewedIds, reviewOf } from '../../progress/reviews.ts';

/** A quiz that was wrong at first and isn't known yet. */
export interface Reviewed {
  readonly quiz: Quiz;
  readonly lesson: Lesson;
  readonly chapter: Chapter;
  /** When it is asked again: milliseconds since 1970. */
  readonly due: number;
}

/** All that is asked again some day, in the order of the course. Parses every lesson, where there is anything. */
function allReviewed(course: Course, progress: Progress): readonly Reviewed[] {
  const ids = reviewedIds(progress);
  if (ids.size === 0) return [];
  return course.chapters.flatMap(chapter =>
    chapter.lessons.flatMap(lesson =>
      lesson.pages().flatMap(({ quiz }): readonly Reviewed[] => {
        const review = quiz && ids.has(quiz.id) ? reviewOf(progress, quiz.id) : undefined;
        const due = review && dueAt(review);
        return quiz === undefined || due === undefined ? [] : [{ quiz, lesson, chapter, due }];
      }),
    ),
  );
}

/** What is due, what waits longest first. @param now ISO 8601; '' where the time isn't known: then nothing is due. */
export function dueQuizzes(course: Course, progress: Progress, now: string): readonly Reviewed[] {
  const time = Date.parse(now);
  if (Number.isNaN(time)) return [];
  return allReviewed(course, progress)
    .filter(({ due }) => due <= time)
    .toSorted((one, other) => one.due - other.due);
}

/** What comes back next of what isn't due yet. */
export function nextReview(course: Course, progress: Progress, now: string): Reviewed | undefined {
  const time = Date.parse(now);
  const [next] = allReviewed(course, progress)
    .filter(({ due }) => due > time)
    .toSorted((one, other) => one.due - other.due);
  return next;
}

/** What a review asks from here: at a chapter's end, all of the chapter that was wrong at first; then what is due. */
export interface AskedAgain {
  readonly ofChapter: readonly Reviewed[];
  readonly due: readonly Reviewed[];
}

/** Says what a review asks at a stop. No quiz is in both lists. */
export function askedAgainAt(
  course: Course,
  { stop, progress, now }: { readonly stop: Stop; readonly progress: Progress; readonly now: string },
): AskedAgain {
  const due = dueQuizzes(course, progress, now);
  if (stop.kind !== 'chapter-end' || now === '') return { ofChapter: [], due };
  const ofChapter = allReviewed(course, progress).filter(({ chapter }) => chapter.id === stop.chapter);
  return { ofChapter, due: due.filter(({ chapter }) => chapter.id !== stop.chapter) };
}

/** The quiz of an id, with its lesson; undefined where the course has none (any more). */
export function findQuiz(
  course: Course,
  id: string,
): { readonly quiz: Quiz; readonly lesson: Lesson } | undefined {
  return allQuizzes(course).find(({ quiz }) => quiz.id === id);
}
