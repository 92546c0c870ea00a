import type { Trigger } from '../../course/exercise-schema.ts';
import type { CheckResult, Diagnostic, Verdict } from '../../verify/verdict.ts';

/** One thing that a verdict holds against the learner's files. */
export type Met =
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'check'; readonly check: CheckResult };

/**
 * Everything that a verdict holds against the files, in the order in which the learner sees it: errors of types, of the
 * synthesis, failed checks. What another error has probably caused comes last of its stage.
 */
export function metIn(verdict: Verdict): readonly Met[] {
  const stages = (['types', 'synthesis'] as const).filter(stage => verdict[stage].state === 'failed');
  const diagnostics = stages.flatMap(stage => {
    const own = verdict.diagnostics.filter(diagnostic => diagnostic.stage === stage);
    return own.toSorted((one, other) => Number(one.derived ?? false) - Number(other.derived ?? false));
  });
  return [
    ...diagnostics.map((diagnostic): Met => ({ kind: 'diagnostic', diagnostic })),
    ...verdict.checks
      .filter(({ state }) => state === 'failed')
      .map((check): Met => ({ kind: 'check', check })),
  ];
}

/** Whether a trigger speaks of this: of its stage and, where they are named, its check or code and what is said there. */
export function isMeant({ stage, check, code, says, asks }: Trigger, met: Met): boolean {
  if (met.kind === 'check') {
    const { id, expected = '', found = '' } = met.check;
    return (
      stage === 'checks' &&
      (check === undefined || check === id) &&
      (says?.test(found) ?? true) &&
      (asks?.test(expected) ?? true)
    );
  }
  const { diagnostic } = met;
  const codes = code === undefined ? undefined : [code].flat();
  const words = [diagnostic.plain, diagnostic.message].filter(Boolean).join('\n');
  return (
    stage === diagnostic.stage && (codes?.includes(diagnostic.code) ?? true) && (says?.test(words) ?? true)
  );
}
