import { rm } from 'node:fs/promises';
import { openTables, type Tables } from './tables.ts';

/** Tables that are opened when they are first asked for: most practice clouds never hold an item. */
export interface LazyTables extends Tables {
  /** Forgets every table. */
  reset(): Promise<void>;
}

/** @param folder Where the items are kept. */
export function lazyTables(folder: string): LazyTables {
  let opened: Promise<Tables> | undefined;
  const close = async () => {
    const was = opened;
    opened = undefined;
    await (await was)?.close();
  };
  return {
    async call(action, input) {
      opened ??= openTables(folder);
      return (await opened).call(action, input);
    },
    close,
    async reset() {
      await close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
