import path from 'node:path';
import { z } from 'zod';
import { insideOf } from '../files/inside.ts';
import { openSharedFile } from '../files/shared-file.ts';

const entrySchema = z.object({
  exercise: z.string(),
  /** Relative to the workspace. */
  folder: z.string(),
  identifier: z.string(),
  stack: z.string(),
  region: z.string(),
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('practice') }),
    // An account that isn't known keeps the sandbox in sight, and everybody's hands off it.
    z.object({ kind: z.literal('aws'), account: z.string().default(''), arn: z.string().default('') }),
  ]),
  profile: z.string().optional(),
  createdAt: z.string(),
  changedAt: z.string(),
  /**
   * begun: a deployment is under way, or was cut off. failed: the last one failed; something of it may exist.
   * deleting: a deletion was begun and its end wasn't seen.
   */
  state: z.enum(['begun', 'deployed', 'failed', 'deleting']),
  /** The fingerprint of the amplify_outputs.json that the last deployment wrote. */
  outputs: z.string().optional(),
  /** While a run is under way: our process and the leader of ampx's group. */
  run: z
    .object({
      tool: z.number().int(),
      ampx: z.number().int(),
      /** When they started, in the system's words: a number alone may be another process by now. */
      startedAt: z.object({ tool: z.string().optional(), ampx: z.string().optional() }).optional(),
    })
    .optional(),
  /** The last run's log, an absolute path in the workspace. */
  log: z.string().optional(),
});

const ledgerSchema = z.object({ version: z.literal(1), sandboxes: z.array(entrySchema) });

/** A sandbox that we created and that may still exist. */
export type LedgerEntry = z.infer<typeof entrySchema>;

/** Every sandbox that this program created in this workspace and didn't see deleted. */
export interface Ledger {
  /** Throws a LearnError 'path-outside' where an entry's folder doesn't lie in the workspace. */
  read(): Promise<readonly LedgerEntry[]>;
  /** Adds an entry, or changes the one of the same stack, place and account. */
  put(entry: LedgerEntry): Promise<void>;
  remove(entry: LedgerEntry): Promise<void>;
}

/**
 * A ledger that can't be read is put aside under a new name, never thrown away: it says what costs money.
 * @param file In the workspace's own folder.
 */
export function openLedger(file: string, now: () => Date): Ledger {
  const root = path.dirname(path.dirname(file));
  const shared = openSharedFile<z.infer<typeof ledgerSchema>>({
    file,
    schema: ledgerSchema,
    empty: { version: 1, sandboxes: [] },
    clock: { now },
    mode: 0o600,
  });
  const change = async (sandboxes: (before: readonly LedgerEntry[]) => LedgerEntry[]) => {
    await shared.update(kept => ({ ...kept, sandboxes: sandboxes(kept.sandboxes) }));
  };
  return {
    async read() {
      const { sandboxes } = (await shared.read()).value;
      return Promise.all(sandboxes.map(entry => believed(entry, root, file)));
    },
    put: entry => change(before => [...before.filter(one => !isSame(one, entry)), entry]),
    remove: entry => change(before => before.filter(one => !isSame(one, entry))),
  };
}

/** The file may be anybody's: what its entries name must lie in the workspace. */
async function believed({ log, ...entry }: LedgerEntry, root: string, file: string): Promise<LedgerEntry> {
  // With what is removed from the folder when the sandbox is.
  await insideOf(root, `${entry.folder}/.amplify/artifacts/cdk.out/.hotswap-cache`, file);
  if (log === undefined) return entry;
  // A workspace that was moved has its logs elsewhere than the entry says: then it has none.
  const below = path.relative(root, log).split(path.sep).join('/');
  const isInside = await insideOf(root, below, file).then(
    () => true,
    () => false,
  );
  return isInside ? { ...entry, log } : entry;
}

/** Whether two entries are the same sandbox. */
export function isSame(one: LedgerEntry, other: LedgerEntry): boolean {
  return one.stack === other.stack && one.region === other.region && accountOf(one) === accountOf(other);
}

function accountOf({ target }: LedgerEntry): string {
  return target.kind === 'practice' ? 'practice' : target.account;
}
