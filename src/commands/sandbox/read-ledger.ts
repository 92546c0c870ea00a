import { LearnError } from '../../learn-error.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { brokenLedgers } from '../../sandbox/ledger-findings.ts';
import { openSandboxesOf } from '../../services/open-sandboxes.ts';
import type { Services } from '../../services/services.ts';

/**
 * The sandboxes that the ledger knows.
 * @throws LearnError 'ledger-broken' while a ledger that could not be read lies aside: what it names may still be
 *   deployed, so that nobody can say that there is nothing.
 */
export async function readLedger(services: Services): Promise<readonly LedgerEntry[]> {
  const { ledger } = await openSandboxesOf(services, { env: process.env });
  const entries = await ledger.read();
  const [broken] = await brokenLedgers(services.workspace.layout);
  if (entries.length === 0 && broken !== undefined)
    throw new LearnError({ code: 'ledger-broken', message: broken.what, resolution: broken.fix ?? '' });
  return entries;
}
