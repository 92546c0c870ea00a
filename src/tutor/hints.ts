import type { Exercise } from '../course/exercise.ts';
import type { Hint, Trigger } from '../course/exercise-schema.ts';
import type { Verdict } from '../verify/verdict.ts';

/**
 * The hint to show next: first those whose trigger matches the mistake in the last verdict, then the ladder in its
 * order. Each is given once.
 * @param verdict The last one that isn't running, if there is one.
 * @param shownIds Ids of the hints that were shown already.
 */
export function nextHint(
  exercise: Pick<Exercise, 'hints'>,
  verdict: Verdict | undefined,
  shownIds: readonly string[],
): Hint | undefined {
  return hintsInOrder(exercise, verdict).find(hint => !shownIds.includes(hint.id));
}

/** Every hint that fits, in the order in which they come one by one while the verdict stays as it is. */
export function hintsInOrder(
  exercise: Pick<Exercise, 'hints'>,
  verdict: Verdict | undefined,
): readonly Hint[] {
  const aimed = exercise.hints.filter(({ when }) => when && verdict && matchesTrigger(when, verdict));
  return [...aimed, ...exercise.hints.filter(({ when }) => when === undefined)];
}

/** Whether a verdict failed where the trigger says: that stage, and that check or code where one is named. */
export function matchesTrigger(trigger: Trigger, verdict: Verdict): boolean {
  switch (trigger.stage) {
    case 'types':
    case 'synthesis':
      return verdict[trigger.stage].state === 'failed' && hasDiagnostic(trigger, verdict);
    case 'checks':
      return verdict.checks.some(
        check => check.state === 'failed' && (trigger.check === undefined || trigger.check === check.id),
      );
  }
}

function hasDiagnostic({ stage, code }: Trigger, { diagnostics }: Verdict): boolean {
  if (code === undefined) return true;
  return diagnostics.some(diagnostic => diagnostic.stage === stage && diagnostic.code === code);
}
