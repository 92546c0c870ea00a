import { accessDifferences } from '../access-difference.ts';
import type { CompareAccess } from './matrix.ts';

/** Compares who may do what, where both backends could be asked; rules are compared elsewhere. */
export const compareAccess: CompareAccess = (found, wanted) => {
  const [is, should] = [found.data?.access, wanted.data?.access];
  if (is === undefined || should === undefined) return undefined;
  if (is.problem !== undefined || should.problem !== undefined) return undefined;
  return accessDifferences(should, is);
};
