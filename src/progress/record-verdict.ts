import type { Progress } from './progress.ts';

/**
 * What a verdict changes of the progress: the first pass is kept, with its time (ISO 8601), and a tick is never taken
 * away. Gives the same object where nothing changes. Screen and commands record by it alone.
 */
export function recordVerdict(
  progress: Progress,
  { exercise, status }: { readonly exercise: string; readonly status: string },
  at: string,
): Progress {
  const { exercisesPassed } = progress;
  if (status !== 'passed' || exercise in exercisesPassed) return progress;
  return { ...progress, exercisesPassed: { ...exercisesPassed, [exercise]: at } };
}
