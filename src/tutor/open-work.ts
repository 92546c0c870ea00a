import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { samePlace, stopsOf } from '../course/stops.ts';
import type { Progress } from '../progress/progress.ts';
import { type LeftOpen, whatWasDone } from './chapter-progress.ts';
import { exerciseAt, placeOf } from './sequence.ts';

/** The next exercise that never passed, after the stop first, then from the start of the course. */
export function nextOpenExercise(course: Course, progress: Progress, from?: Stop): Exercise | undefined {
  const stops = stopsOf(course);
  const index = from === undefined ? -1 : stops.findIndex(stop => samePlace(stop, from));
  const ahead = [...stops.slice(index + 1), ...stops.slice(0, index + 1)];
  for (const stop of ahead) {
    const exercise = exerciseAt(course, stop);
    if (exercise !== undefined && progress.exercisesPassed[exercise.id] === undefined) return exercise;
  }
  return undefined;
}

/** What is left to do: at a chapter's end the first thing of that chapter, else the next open exercise. */
export function whatIsOpen(course: Course, stop: Stop, progress: Progress): LeftOpen | undefined {
  const place = placeOf(course, stop);
  const inChapter =
    place?.kind === 'chapter-end' ? whatWasDone(place.chapter, progress).leftOpen[0] : undefined;
  if (inChapter !== undefined) return inChapter;
  const exercise = nextOpenExercise(course, progress, stop);
  return (
    exercise && {
      kind: 'exercise',
      title: exercise.title,
      stop: { kind: 'exercise', exercise: exercise.id },
    }
  );
}
