import { accessDifferences } from '../access-difference.ts';
import type { AccessRow, AccessView } from '../backend-view.ts';
import type { CompareAccess, MatrixDifference } from './matrix.ts';

/** Compares who may do what, where both backends could be asked all of it; rules are compared elsewhere. */
export const compareAccess: CompareAccess = (found, wanted) => {
  const [is, should] = [found.data?.access, wanted.data?.access];
  if (!isKnown(is) || !isKnown(should)) return undefined;
  return [...accessDifferences(should, is), ...dormantDifferences(should, is)];
};

/** A rule that lets nobody in today lets somebody in on the day on which they can come. */
function dormantDifferences(wanted: AccessView, found: AccessView): readonly MatrixDifference[] {
  return (found.dormant ?? [])
    .filter(own => !wanted.dormant?.some(({ model, rule }) => model === own.model && rule === own.rule))
    .map(({ model, rule }) => ({
      model,
      field: undefined,
      operation: rule,
      caller: { id: 'nobody' },
      wanted: undefined,
      found: { outcome: 'allowed' },
      sentence: `a rule of ${model}, ${rule}, lets nobody in today, and would as soon as there is somebody for it`,
    }));
}

/** Two cells that both are unclear are not the same. */
function isKnown(access: AccessView | undefined): access is AccessView {
  if (access === undefined || access.problem !== undefined) return false;
  const clear = ({ cells }: Pick<AccessRow, 'cells'>) =>
    Object.values(cells).every(({ outcome }) => outcome !== 'unknown');
  return (
    access.models.every(({ operations, fields }) => [...operations, ...fields].every(clear)) &&
    access.operations.every(clear)
  );
}
