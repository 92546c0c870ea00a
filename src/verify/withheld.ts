import type { Exercise } from '../course/exercise.ts';
import type { Outcomes } from './assemble-verdict.ts';
import type { ResourceSummary } from './verdict.ts';

/**
 * What may be shown of the resources: who may do what only after the learner has said what they expect of it.
 * @param checks Results so far; a prediction without an answer has nothing that was expected.
 */
export function shownOf(
  exercise: Exercise,
  resources: ResourceSummary,
  checks: Outcomes['checks'],
): ResourceSummary {
  const awaited = exercise.checks.some(({ kind, id }) => {
    const result = checks.get(id);
    const answered = result?.state === 'passed' || result?.expected !== undefined;
    return kind === 'prediction' && !answered;
  });
  if (!awaited) return resources;
  const { access: _, accessBefore: __, files: ___, filesBefore: ____, ...shown } = resources;
  return { ...shown, accessWithheld: true };
}
