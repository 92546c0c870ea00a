import { rm } from 'node:fs/promises';
import { type Json, openTables, type Tables } from './tables.ts';

/** Tables that are opened when they are first asked for: most practice clouds never hold an item. */
export interface LazyTables extends Tables {
  /** Forgets every table. */
  reset(): Promise<void>;
}

export interface LazyTablesOptions {
  /** Where the items are kept. */
  readonly folder: string;
  /** A folder in the workspace, from which dynalite is looked for. */
  readonly near: string;
  /** CreateTable's input for each table that stands: some were deployed before dynalite was installed. */
  deployed(): readonly Json[];
}

export function lazyTables({ folder, near, deployed }: LazyTablesOptions): LazyTables {
  let opened: Promise<Tables> | undefined;
  const open = async () => {
    const tables = await openTables({ near, folder });
    await createMissing(tables, deployed());
    return tables;
  };
  const close = async () => {
    const was = opened;
    opened = undefined;
    await (await was?.catch(() => undefined))?.close();
  };
  return {
    async call(action, input) {
      opened ??= open().catch((error: unknown) => {
        // It may be installed until the next call.
        opened = undefined;
        throw error;
      });
      return (await opened).call(action, input);
    },
    close,
    async reset() {
      await close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function createMissing(tables: Tables, wanted: readonly Json[]): Promise<void> {
  const known = new Set<unknown>();
  for (let from: unknown; ; ) {
    const page = await tables.call('ListTables', from === undefined ? {} : { ExclusiveStartTableName: from });
    for (const name of page.TableNames as readonly string[]) known.add(name);
    from = page.LastEvaluatedTableName;
    if (from === undefined) break;
  }
  for (const table of wanted) if (!known.has(table.TableName)) await tables.call('CreateTable', table);
}
