import type { Progress, Review } from './progress.ts';

/**
 * Applies what one program has done to what the file holds, which another may have written meanwhile. What was done is
 * never taken away; where the learner is, and what is set, is what was said last.
 * @param before What this program knew when it began.
 * @param after What it knows now.
 * @param kept What the file holds.
 * @returns `kept` itself where nothing is to be added.
 */
export function mergeProgress(before: Progress, after: Progress, kept: Progress): Progress {
  const changed = <Value>(pick: (progress: Progress) => Value) =>
    isSame(pick(before), pick(after)) ? pick(kept) : pick(after);
  const merged: Progress = {
    ...kept,
    stop: changed(({ stop }) => stop),
    lessonsRead: [...new Set([...kept.lessonsRead, ...after.lessonsRead])],
    exercisesPassed: join(kept.exercisesPassed, after.exercisesPassed, earlier),
    hintsShown: join(kept.hintsShown, after.hintsShown, Math.max),
    quizzes: join(kept.quizzes, after.quizzes, furtherAnswered),
    answersShown: [...new Set([...kept.answersShown, ...after.answersShown])],
    reviews: join(kept.reviews, after.reviews, newer),
    lessonsOffered: [...new Set([...kept.lessonsOffered, ...after.lessonsOffered])],
    settings: { autoAdvance: changed(({ settings }) => settings.autoAdvance) },
  };
  return isSame(merged, kept) ? kept : merged;
}

function join<Value>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  choose: (one: Value, other: Value) => Value,
): Readonly<Record<string, Value>> {
  const joined = new Map(Object.entries(one));
  for (const [id, value] of Object.entries(other)) {
    const known = joined.get(id);
    joined.set(id, known === undefined ? value : choose(known, value));
  }
  return Object.fromEntries(joined);
}

/** ISO 8601: the exercise passed when it first did. */
function earlier(one: string, other: string): string {
  return other < one ? other : one;
}

/** Positive: answered after so many attempts. Negative: so many attempts, and not yet. */
function furtherAnswered(one: number, other: number): number {
  if (one > 0 && other > 0) return Math.min(one, other);
  if (one > 0 || other > 0) return Math.max(one, other);
  return Math.min(one, other);
}

/** What was answered last says where a quiz stands; of two at the same moment, the one that is asked again sooner. */
function newer(one: Review, other: Review): Review {
  if (one.since === other.since) return one.box <= other.box ? one : other;
  return one.since > other.since ? one : other;
}

/** Whether two values are the same as JSON, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
