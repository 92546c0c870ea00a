import { accessDifferences } from '../access-difference.ts';
import type { AccessRow, AccessView } from '../backend-view.ts';
import type { CompareAccess } from './matrix.ts';

/** Compares who may do what, where both backends could be asked all of it; rules are compared elsewhere. */
export const compareAccess: CompareAccess = (found, wanted) => {
  const [is, should] = [found.data?.access, wanted.data?.access];
  return isKnown(is) && isKnown(should) ? accessDifferences(should, is) : undefined;
};

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
