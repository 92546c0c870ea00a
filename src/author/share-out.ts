import type { Exercise } from '../course/exercise.ts';

/**
 * Shares of exercises that take about as long as each other to prove, none of them empty; each in the course's order.
 * @param count How many shares, at most: where few exercises are proved, another engine takes longer to start.
 */
export function shareOut(exercises: readonly Exercise[], count: number): readonly (readonly Exercise[])[] {
  const shares = Array.from(
    { length: Math.max(1, Math.min(count, Math.floor(exercises.length / fewest))) },
    () => ({
      weight: 0,
      exercises: new Set<Exercise>(),
    }),
  );
  const heaviestFirst = [...exercises].sort((one, other) => weightOf(other) - weightOf(one));
  for (const exercise of heaviestFirst) {
    const lightest = shares.reduce((least, share) => (share.weight < least.weight ? share : least));
    lightest.weight += weightOf(exercise);
    lightest.exercises.add(exercise);
  }
  return shares.map(share => exercises.filter(exercise => share.exercises.has(exercise)));
}

/**
 * Works on all shares at once. All of them end, and leave nothing behind, before the first failure of one is told.
 * @returns What came of all shares, share after share.
 */
export async function inShares<T>(
  exercises: readonly Exercise[],
  count: number,
  work: (share: readonly Exercise[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const ends = await Promise.allSettled(shareOut(exercises, count).map(work));
  return ends.flatMap(end => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

/** What one engine proves in the time in which another one starts. */
const fewest = 4;

/** States that are judged; a synthesis takes four times as long as the types. */
function weightOf({ needs, mistakes, alternatives = [] }: Exercise): number {
  return (2 + mistakes.length + alternatives.length) * (needs === 'types' ? 1 : 5);
}
