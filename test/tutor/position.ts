import type { Exercise } from '../../src/course/exercise.ts';
import type { Chapter, Course, Lesson } from '../../src/course/model.ts';
import type { Stop } from '../../src/course/stop.ts';
import { samePlace, stopsOf } from '../../src/course/stops.ts';
import type { Tally } from '../../src/tutor/chapter-progress.ts';
import { placeOf } from '../../src/tutor/sequence.ts';

/** Where a stop is, for the title line, the status line and the commands. */
export interface Position {
  /** Undefined at the course's end. */
  readonly chapter: Chapter | undefined;
  /** Undefined at a chapter's end. */
  readonly lesson: Lesson | undefined;
  readonly exercise: Exercise | undefined;
  /** Of the lesson or exercise, or of the chapter at its end. */
  readonly title: string;
  /** Pages seen with this one, of the lesson's; undefined where there are no pages. */
  readonly pages: Tally | undefined;
  /** Lessons, exercises and chapters' ends up to this one, of the whole course. */
  readonly places: Tally;
}

/** Says where a stop is; undefined for one that the course doesn't have. */
export function positionOf(course: Course, stop: Stop): Position | undefined {
  const place = placeOf(course, stop);
  if (place === undefined) return undefined;
  const stops = stopsOf(course);
  const places = { done: stops.findIndex(known => samePlace(known, stop)) + 1, total: stops.length };
  const none = { lesson: undefined, exercise: undefined, pages: undefined };
  if (place.kind === 'course-end') return { ...none, chapter: undefined, places, title: course.title };
  const common = { ...none, chapter: place.chapter, places };
  switch (place.kind) {
    case 'lesson': {
      const pages = { done: place.page + 1, total: place.lesson.pages().length };
      return { ...common, lesson: place.lesson, title: place.lesson.title, pages };
    }
    case 'exercise':
      return { ...common, lesson: place.lesson, exercise: place.exercise, title: place.exercise.title };
    case 'chapter-start':
    case 'chapter-end':
      return { ...common, title: place.chapter.title };
  }
}
