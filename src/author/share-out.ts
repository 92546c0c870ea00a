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

/** What one engine proves in the time in which another one starts. */
const fewest = 4;

/** States that are judged; a synthesis takes four times as long as the types. */
function weightOf({ needs, mistakes, alternatives = [] }: Exercise): number {
  return (2 + mistakes.length + alternatives.length) * (needs === 'types' ? 1 : 5);
}
