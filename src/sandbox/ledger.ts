import { rename } from 'node:fs/promises';
import { z } from 'zod';
import { readIfExists, writeAtomically } from '../workspace/disk.ts';

const entrySchema = z.object({
  exercise: z.string(),
  /** Relative to the workspace. */
  folder: z.string(),
  identifier: z.string(),
  stack: z.string(),
  region: z.string(),
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('practice') }),
    z.object({ kind: z.literal('aws'), account: z.string(), arn: z.string() }),
  ]),
  profile: z.string().optional(),
  createdAt: z.string(),
  changedAt: z.string(),
  /**
   * begun: a deployment is under way, or was cut off. failed: the last one failed; something of it may exist.
   * deleting: a deletion was begun and its end wasn't seen.
   */
  state: z.enum(['begun', 'deployed', 'failed', 'deleting']),
  /** While a run is under way: our process and the leader of ampx's group. */
  run: z.object({ tool: z.number().int(), ampx: z.number().int() }).optional(),
  /** The last run's log, an absolute path. */
  log: z.string().optional(),
});

const ledgerSchema = z.object({ version: z.literal(1), sandboxes: z.array(entrySchema) });

/** A sandbox that we created and that may still exist. */
export type LedgerEntry = z.infer<typeof entrySchema>;

/** Every sandbox that this program created in this workspace and didn't see deleted. */
export interface Ledger {
  read(): Promise<readonly LedgerEntry[]>;
  /** Adds an entry, or changes the one of the same stack, place and account. */
  put(entry: LedgerEntry): Promise<void>;
  remove(entry: LedgerEntry): Promise<void>;
}

/** A ledger that can't be read is put aside under a new name, never thrown away: it says what costs money. */
export function openLedger(file: string, now: () => Date): Ledger {
  // One change after the other: two would overwrite each other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };

  const read = async (): Promise<readonly LedgerEntry[]> => {
    const bytes = await readIfExists(file);
    if (bytes === undefined) return [];
    try {
      return ledgerSchema.parse(JSON.parse(bytes.toString('utf8'))).sandboxes;
    } catch {
      await rename(file, `${file.replace(/\.json$/, '')}.broken-${now().getTime()}.json`);
      return [];
    }
  };
  const write = (sandboxes: readonly LedgerEntry[]) =>
    writeAtomically(file, `${JSON.stringify({ version: 1, sandboxes }, null, 2)}\n`);

  return {
    read: () => inTurn(read),
    put: entry => inTurn(async () => write([...(await read()).filter(one => !isSame(one, entry)), entry])),
    remove: entry => inTurn(async () => write((await read()).filter(one => !isSame(one, entry)))),
  };
}

/** Whether two entries are the same sandbox. */
export function isSame(one: LedgerEntry, other: LedgerEntry): boolean {
  return one.stack === other.stack && one.region === other.region && accountOf(one) === accountOf(other);
}

function accountOf({ target }: LedgerEntry): string {
  return target.kind === 'practice' ? 'practice' : target.account;
}
