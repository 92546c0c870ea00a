import type { Chapter, Course, Lesson, Quiz } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { samePlace, stopsOf } from '../course/stops.ts';
import type { Progress } from '../progress/progress.ts';

/** Something that can still be done, and where. */
export interface LeftOpen {
  readonly kind: 'lesson' | 'quiz' | 'exercise';
  readonly title: string;
  readonly stop: Stop;
}

/** Whether a quiz is still to be answered: it is neither right, nor was its answer shown. */
function isQuizOpen({ id }: Quiz, { quizzes, answersShown }: Progress): boolean {
  return (quizzes[id] ?? 0) <= 0 && !answersShown.includes(id);
}

/** The quizzes of a lesson that are still to be answered, with their pages. */
export function openQuizzesOf(lesson: Lesson, progress: Progress): readonly LeftOpen[] {
  return lesson
    .pages()
    .flatMap(({ quiz }, page): LeftOpen[] =>
      quiz !== undefined && isQuizOpen(quiz, progress)
        ? [{ kind: 'quiz', title: quiz.question, stop: { kind: 'lesson', lesson: lesson.id, page } }]
        : [],
    );
}

/** Whether a lesson was read to its end, and none of its quizzes is open. */
export function isLessonDone(lesson: Lesson, progress: Progress): boolean {
  return progress.lessonsRead.includes(lesson.id) && openQuizzesOf(lesson, progress).length === 0;
}

/** What is left to do in a chapter, in the order of the course. */
export function leftOpenIn(chapter: Chapter, progress: Progress): readonly LeftOpen[] {
  return chapter.lessons.flatMap((lesson): LeftOpen[] => [
    ...(progress.lessonsRead.includes(lesson.id)
      ? []
      : [{ kind: 'lesson', title: lesson.title, stop: firstPage(lesson) } as const]),
    ...openQuizzesOf(lesson, progress),
    ...lesson.exercises
      .filter(({ id }) => progress.exercisesPassed[id] === undefined)
      .map(
        ({ id, title }): LeftOpen => ({ kind: 'exercise', title, stop: { kind: 'exercise', exercise: id } }),
      ),
  ]);
}

/** Whether the exercise passed that tests out of the chapter. */
export function isTestOutPassed({ testOut }: Chapter, { exercisesPassed }: Progress): boolean {
  return testOut !== undefined && exercisesPassed[testOut] !== undefined;
}

/**
 * What is left to do: at a chapter's end the first thing of that chapter, else the next one, around the course's end.
 * A chapter that was tested out of leaves nothing to do.
 */
export function whatIsOpen(course: Course, stop: Stop, progress: Progress): LeftOpen | undefined {
  const chapter =
    stop.kind === 'chapter-end' ? course.chapters.find(({ id }) => id === stop.chapter) : undefined;
  const [inChapter] = chapter === undefined ? [] : toDoIn(chapter);
  if (inChapter !== undefined) return inChapter;
  const all = course.chapters.flatMap(toDoIn);
  const places = stopsOf(course);
  const ahead = places.slice(places.findIndex(place => samePlace(place, stop)) + 1);
  const isAhead = (own: Stop) => isLaterPage(own, stop) || ahead.some(place => samePlace(place, own));
  return all.find(open => isAhead(open.stop)) ?? all[0];

  function toDoIn(own: Chapter): readonly LeftOpen[] {
    return isTestOutPassed(own, progress) ? [] : leftOpenIn(own, progress);
  }
}

function isLaterPage(stop: Stop, than: Stop): boolean {
  return (
    stop.kind === 'lesson' && than.kind === 'lesson' && stop.lesson === than.lesson && stop.page > than.page
  );
}

function firstPage({ id }: Lesson): Stop {
  return { kind: 'lesson', lesson: id, page: 0 };
}
