import { rm } from 'node:fs/promises';
import { isSame, type Ledger, type LedgerEntry } from './ledger.ts';
import { fingerprintOf } from './outputs.ts';

/**
 * Removes the amplify_outputs.json that a deleted sandbox has left; not where another sandbox has written it since, as far
 * as the ledger knows.
 * @param file The outputs in the exercise's folder.
 * @returns Whether it is gone.
 */
export async function removeOutputs(ledger: Ledger, entry: LedgerEntry, file: string): Promise<boolean> {
  const written = await fingerprintOf(file);
  const others = (await ledger.read()).filter(
    other => other.folder === entry.folder && !isSame(other, entry) && other.outputs !== undefined,
  );
  if (others.some(({ outputs }) => outputs === written)) return false;
  await rm(file, { force: true });
  return true;
}
