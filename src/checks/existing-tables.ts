import type { BackendView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { fails, holds } from './outcome.ts';

/** A table that was there before, taken over by a mapping of `defineData`: it is never made. */
export const EXISTING_TABLE = 'Custom::ImportedAmplifyDynamoDBTable';

/** The model's records lie in a table that was there before, of this name. */
export function usesTable(model: string, table: string): Claim {
  const expected = `${model} uses the table ${table}.`;
  return view => {
    if (view.data === undefined) return fails(expected, 'The backend has no data part.');
    const found = existingTables(view)[model];
    if (found === table) return holds;
    return fails(expected, found === undefined ? newTable(model) : `${model} uses the table ${found}.`);
  };
}

/** The model's records lie in a table that this backend makes. */
export function makesTable(model: string): Claim {
  return view => {
    const found = existingTables(view)[model];
    return found === undefined
      ? holds
      : fails(`${model} has a table of its own.`, `${model} uses the table ${found}.`);
  };
}

/** Model -> the name of the table that was there before. */
export function existingTables({ resources }: BackendView): Readonly<Record<string, string>> {
  return Object.fromEntries(
    resources
      .filter(({ type }) => type === EXISTING_TABLE)
      .map(({ logicalId, properties }) => [modelOfTable(logicalId), String(properties.tableName)]),
  );
}

/** The model that a table's logical id names. */
export function modelOfTable(logicalId: string): string {
  return logicalId.replace(/Table$/, '');
}

function newTable(model: string): string {
  return `${model} gets a new table, without a record in it.`;
}
