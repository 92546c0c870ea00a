import type { Exercise } from '../../course/exercise.ts';
import type { Hint, Trigger } from '../../course/exercise-schema.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { foundHint, foundHintId, isPlain } from './found-hint.ts';
import { isMeant, type Met, metIn } from './met.ts';

/**
 * The hint to show next: first those for what the last verdict found, then the ladder in its order. Each is given once.
 * @param verdict The last one that isn't running, if there is one.
 * @param shown The hints that were shown already.
 */
export function nextHint(
  exercise: Pick<Exercise, 'hints'>,
  verdict: Verdict | undefined,
  shown: readonly Hint[],
): Hint | undefined {
  return hintsInOrder(exercise, verdict).find(hint => !shown.some(({ text }) => text === hint.text));
}

/**
 * Every hint that fits, in the order in which they come one by one while the verdict stays as it is: what the learner
 * sees first comes first. Where the exercise has no hint for it, the tutor's own says what was found and asks on.
 */
export function hintsInOrder(
  exercise: Pick<Exercise, 'hints'>,
  verdict: Verdict | undefined,
): readonly Hint[] {
  const ladder = exercise.hints.filter(({ when }) => when === undefined);
  const met = verdict === undefined ? [] : metIn(verdict);
  const aimed = met.flatMap((one, index) => {
    const own = hintsFor(exercise, one);
    // Of untouched files nothing was done wrong yet: the ladder says where to begin.
    if (verdict?.untouched === true) return own.filter(({ id }) => id !== foundHintId);
    return own.length === 0 && index === 0 ? [foundHint(one)] : own;
  });
  return [...new Set([...aimed, ...ladder])];
}

/** Whether a verdict failed where the trigger says: that stage, and that check or code where one is named. */
export function matchesTrigger(trigger: Trigger, verdict: Verdict): boolean {
  return metIn(verdict).some(met => isMeant(trigger, met));
}

/** An exercise's hints for one thing, those that are about a single way to get it wrong first. */
function hintsFor({ hints }: Pick<Exercise, 'hints'>, met: Met): readonly Hint[] {
  const own = hints.filter(({ when }) => when !== undefined && isMeant(when, met));
  const precise = own.filter(({ when }) => isPrecise(when));
  const others = own.filter(hint => !precise.includes(hint));
  // What can have one meaning only is said before a hint that is for any failure of the check.
  return isPlain(met) && precise.length === 0 ? [foundHint(met), ...others] : [...precise, ...others];
}

function isPrecise(when: Trigger | undefined): boolean {
  return when?.says !== undefined || when?.asks !== undefined;
}
