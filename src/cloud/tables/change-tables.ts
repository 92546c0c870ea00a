import { DynamoDBError } from './dynamodb-error.ts';
import { TABLES_MISSING } from './find-dynalite.ts';
import type { Json, Tables } from './tables.ts';

/** A deployment without dynalite goes on: the tables are made when it is there, before they are first asked. */
export const NOTE_WITHOUT_TABLES =
  'PRACTICE: the table keeps nothing yet, its package is installed by: amplify-gen2-learn sandbox deploy EXERCISE --practice';

/**
 * Creates a table. One that is there already was left by a deployment that was cut off.
 * @returns False where dynalite isn't installed.
 */
export async function createTable(tables: Tables, definition: Json): Promise<boolean> {
  return (await unless(['ResourceInUseException'], tables.call('CreateTable', definition))) !== 'missing';
}

/** Deletes a table; one that isn't there is as good: it was deployed before tables kept items. */
export async function dropTable(tables: Tables, name: string): Promise<void> {
  await unless(['ResourceNotFoundException'], tables.call('DeleteTable', { TableName: name }));
}

/** Makes a table anew with other indexes, and its items with it. */
export async function rebuildTable(tables: Tables, definition: Json): Promise<boolean> {
  const { TableName } = definition;
  const items: Json[] = [];
  for (let from: unknown; ; ) {
    const page = await unless(
      ['ResourceNotFoundException'],
      tables.call('Scan', { TableName, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    if (page === 'missing') return false;
    if (page === undefined) break;
    items.push(...(page.Items as readonly Json[]));
    from = page.LastEvaluatedKey;
    if (from === undefined) break;
  }
  await dropTable(tables, String(TableName));
  const made = await createTable(tables, definition);
  for (const Item of items) await tables.call('PutItem', { TableName, Item });
  return made;
}

async function unless(codes: readonly string[], call: Promise<Json>): Promise<Json | 'missing' | undefined> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof DynamoDBError)) throw error;
    if (error.code === TABLES_MISSING) return 'missing';
    if (codes.includes(error.code)) return undefined;
    throw error;
  }
}
