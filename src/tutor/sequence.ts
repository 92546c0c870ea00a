import type { Exercise } from '../course/exercise.ts';
import type { Chapter, Course, Lesson, Page } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { resolveStop, samePlace, stopsOf } from '../course/stops.ts';
import { allExercises } from '../course/walk.ts';
import type { Progress } from '../progress/progress.ts';

/** A stop with what lies there. */
export type Place =
  | { readonly kind: 'lesson'; readonly chapter: Chapter; readonly lesson: Lesson; readonly page: number }
  | {
      readonly kind: 'exercise';
      readonly chapter: Chapter;
      readonly lesson: Lesson;
      readonly exercise: Exercise;
    }
  | { readonly kind: 'chapter-start' | 'chapter-end'; readonly chapter: Chapter }
  | { readonly kind: 'course-end' };

/** What lies at a stop; undefined where the course has no such place (any more). */
export function placeOf(course: Course, stop: Stop): Place | undefined {
  if (stop.kind === 'course-end') return stop;
  for (const chapter of course.chapters) {
    if (stop.kind === 'chapter-start' || stop.kind === 'chapter-end') {
      if (chapter.id === stop.chapter) return { kind: stop.kind, chapter };
      continue;
    }
    for (const lesson of chapter.lessons) {
      if (stop.kind === 'lesson') {
        if (lesson.id === stop.lesson) return { kind: 'lesson', chapter, lesson, page: stop.page };
        continue;
      }
      const exercise = lesson.exercises.find(({ id }) => id === stop.exercise);
      if (exercise !== undefined) return { kind: 'exercise', chapter, lesson, exercise };
    }
  }
  return undefined;
}

/** The page where the learner stands, if it is one. */
export function pageAt(course: Course, stop: Stop): Page | undefined {
  const place = placeOf(course, stop);
  return place?.kind === 'lesson' ? place.lesson.pages()[place.page] : undefined;
}

/** The exercise with exactly this id. */
export function exerciseById(course: Course, id: string): Exercise | undefined {
  return allExercises(course).find(exercise => exercise.id === id);
}

/** The exercise where the learner stands, if it is one. */
export function exerciseAt(course: Course, stop: Stop): Exercise | undefined {
  return stop.kind === 'exercise' ? exerciseById(course, stop.exercise) : undefined;
}

/**
 * The stop itself where the course still has it (its page clamped to the pages there are, a renamed exercise by its new
 * id), else the nearest: the first place after the last one that was done.
 * @throws Error when the course is empty: a broken build, nothing that a learner could fix.
 */
export function nearestStop(course: Course, stop: Stop | undefined, progress: Progress): Stop {
  const resolved = resolveStop(course, stop);
  if (resolved === undefined) throw new Error('The course is empty.');
  if (stop === undefined || isKept(stop, resolved)) return resolved;
  const stops = stopsOf(course);
  const lastDone = stops.findLastIndex(known => wasDone(known, progress));
  return stops[lastDone + 1] ?? resolved;
}

/** Whether two stops are the same, page included. */
export function sameStop(a: Stop, b: Stop | undefined): boolean {
  if (b === undefined || !samePlace(a, b)) return false;
  return a.kind !== 'lesson' || b.kind !== 'lesson' || a.page === b.page;
}

/** Whether a lesson's last page is shown. */
export function isLastPage(lesson: Lesson, page: number): boolean {
  return page >= lesson.pages().length - 1;
}

function isKept(stop: Stop, resolved: Stop): boolean {
  // An exercise that leads to an exercise was found, perhaps by an earlier id: the course never starts with one.
  return samePlace(stop, resolved) || (stop.kind === 'exercise' && resolved.kind === 'exercise');
}

function wasDone(stop: Stop, progress: Progress): boolean {
  if (stop.kind === 'lesson') return progress.lessonsRead.includes(stop.lesson);
  return stop.kind === 'exercise' && progress.exercisesPassed[stop.exercise] !== undefined;
}
