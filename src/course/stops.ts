import type { Chapter, Course } from './model.ts';
import type { Stop } from './stop.ts';
import { allExercises, allLessons } from './walk.ts';

/**
 * The places of the course in order, a lesson by its first page: a chapter's map, lesson, its exercises, ..., its end;
 * and the course's end.
 */
export function stopsOf(course: Course): readonly Stop[] {
  const stops = course.chapters.flatMap((chapter): Stop[] => [
    ...mapOf(chapter),
    ...chapter.lessons.flatMap((lesson): Stop[] => [
      { kind: 'lesson', lesson: lesson.id, page: 0 },
      ...lesson.exercises.map((exercise): Stop => ({ kind: 'exercise', exercise: exercise.id })),
    ]),
    { kind: 'chapter-end', chapter: chapter.id },
  ]);
  return stops.length === 0 ? [] : [...stops, { kind: 'course-end' }];
}

/** Where a chapter begins: its map, else its first lesson; undefined for one without lessons. */
export function chapterStart(chapter: Chapter): Stop | undefined {
  const [map] = mapOf(chapter);
  const [lesson] = chapter.lessons;
  return map ?? (lesson && { kind: 'lesson', lesson: lesson.id, page: 0 });
}

function mapOf({ id, builds }: Chapter): readonly Stop[] {
  return builds === undefined ? [] : [{ kind: 'chapter-start', chapter: id }];
}

/** Whether both are the same lesson (whatever the page), exercise, chapter's map or end. */
export function samePlace(a: Stop, b: Stop): boolean {
  return keyOf(a) === keyOf(b);
}

/** One page or place on; undefined at the end of the course. */
export function nextStop(course: Course, stop: Stop): Stop | undefined {
  if (stop.kind === 'lesson' && stop.page + 1 < pageCount(course, stop.lesson)) {
    return { ...stop, page: stop.page + 1 };
  }
  return neighbour(course, stop, 1);
}

/** One page or place back, a lesson by its last page; undefined at the start of the course. */
export function previousStop(course: Course, stop: Stop): Stop | undefined {
  if (stop.kind === 'lesson' && stop.page > 0) return { ...stop, page: stop.page - 1 };
  const previous = neighbour(course, stop, -1);
  if (previous?.kind !== 'lesson') return previous;
  return { ...previous, page: Math.max(0, pageCount(course, previous.lesson) - 1) };
}

/**
 * Where a kept stop leads in this course, which may be newer than the one that it was kept for: a page that is gone
 * becomes the lesson's last, a renamed exercise is found by its earlier id, and what is gone is the course's start.
 */
export function resolveStop(course: Course, stop: Stop | undefined): Stop | undefined {
  const stops = stopsOf(course);
  if (stop?.kind === 'exercise') {
    const exercise =
      allExercises(course).find(({ id }) => id === stop.exercise) ??
      allExercises(course).find(({ formerly }) => formerly?.includes(stop.exercise));
    return exercise ? { kind: 'exercise', exercise: exercise.id } : stops[0];
  }
  if (!stop || !stops.some(known => samePlace(known, stop))) return stops[0];
  if (stop.kind !== 'lesson') return stop;
  const last = pageCount(course, stop.lesson) - 1;
  return { ...stop, page: Math.min(Math.max(0, Math.trunc(stop.page)), Math.max(0, last)) };
}

function neighbour(course: Course, stop: Stop, step: 1 | -1): Stop | undefined {
  const stops = stopsOf(course);
  const index = stops.findIndex(known => samePlace(known, stop));
  return index < 0 ? undefined : stops[index + step];
}

function pageCount(course: Course, lesson: string): number {
  return (
    allLessons(course)
      .find(({ id }) => id === lesson)
      ?.pages().length ?? 0
  );
}

function keyOf(stop: Stop): string {
  switch (stop.kind) {
    case 'lesson':
      return `lesson ${stop.lesson}`;
    case 'exercise':
      return `exercise ${stop.exercise}`;
    case 'chapter-start':
    case 'chapter-end':
      return `${stop.kind} ${stop.chapter}`;
    case 'course-end':
      return stop.kind;
  }
}
