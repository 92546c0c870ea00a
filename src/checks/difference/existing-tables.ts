import type { BackendView } from '../backend-view.ts';
import { existingTables } from '../existing-tables.ts';
import { compareParts, type Difference, leaf, type Parts } from './parts.ts';

/** Models that use another table that was there before, or make a new one, other than in the solution. */
export function compareExistingTables(found: BackendView, wanted: BackendView): readonly Difference[] {
  return compareParts(partsOfTables(found), partsOfTables(wanted), 'existing-tables');
}

function partsOfTables(view: BackendView): Parts {
  return Object.fromEntries(
    Object.entries(existingTables(view)).map(([model, table]) => [
      model,
      leaf(
        'resources',
        table,
        (is = 'a new table', should = 'a new table') => `${model} uses ${is}; it should use ${should}.`,
      ),
    ]),
  );
}
