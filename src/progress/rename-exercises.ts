import type { Course } from '../course/model.ts';
import type { Progress } from './progress.ts';

/** Gives an exercise that was renamed (`formerly`) what was kept under its earlier ids, so that nobody loses a tick. */
export function renameExercises(progress: Progress, course: Course): Progress {
  const names = new Map<string, string>();
  for (const chapter of course.chapters)
    for (const lesson of chapter.lessons)
      for (const { id, formerly = [] } of lesson.exercises) for (const old of formerly) names.set(old, id);
  if (names.size === 0) return progress;

  const rename = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> => {
    const kept = Object.entries(record).filter(([id]) => !names.has(id));
    const renamed = Object.entries(record).flatMap(([id, value]) => {
      const name = names.get(id);
      return name === undefined ? [] : [[name, value] as const];
    });
    // What was done under the new name counts more.
    return { ...Object.fromEntries(renamed), ...Object.fromEntries(kept) };
  };
  const { stop } = progress;
  return {
    ...progress,
    stop: stop?.kind === 'exercise' ? { ...stop, exercise: names.get(stop.exercise) ?? stop.exercise } : stop,
    exercisesPassed: rename(progress.exercisesPassed),
    hintsShown: rename(progress.hintsShown),
  };
}
