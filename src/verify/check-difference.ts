import type { BackendView } from '../checks/backend-view.ts';
import { compareAccess } from '../checks/difference/compare-access.ts';
import { differences, type Reference } from '../checks/difference/difference.ts';
import type { Freedoms } from '../checks/difference/freedoms.ts';
import type { Difference } from '../checks/difference/parts.ts';
import { nothingElse } from '../checks/nothing-else.ts';
import type { CheckResult } from './verdict.ts';

/** Said at once: the rest may follow from them. */
const mostTold = 4;

/**
 * The check that every exercise with a backend has without a line of its own: besides what the other checks claim,
 * nothing is different from what it was, or from what was asked.
 */
export function checkDifference(
  view: BackendView,
  reference: Reference,
  freedoms: Freedoms | undefined,
): CheckResult {
  const found = differences(view, reference, freedoms, compareAccess);
  const base = { id: nothingElse, sentence: 'Nothing else changed.' };
  if (found.length === 0) return { ...base, state: 'passed', expected: undefined, found: undefined };
  return {
    ...base,
    state: 'failed',
    expected: 'What the task names is as asked, and everything else as it was.',
    found: inWords(found),
  };
}

function inWords(found: readonly Difference[]): string {
  const told = found.slice(0, mostTold).map(({ sentence }) => sentence);
  const more = found.length - told.length;
  return [...told, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}
