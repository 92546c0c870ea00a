import type { Ledger } from '../ledger.ts';
import type { sandboxPaths } from '../paths.ts';
import { removeOutputs } from '../remove-outputs.ts';
import { clearHotswapCache } from '../run/deploy-sandbox.ts';
import { type PracticeOptions, resetPractice } from './practice-process.ts';

/** Empties the practice cloud, and forgets what told of the sandboxes that were in it. */
export async function forgetPractice(
  options: PracticeOptions,
  ledger: Ledger,
  paths: ReturnType<typeof sandboxPaths>,
): Promise<void> {
  await resetPractice(options);
  for (const entry of await ledger.read()) {
    if (entry.target.kind !== 'practice') continue;
    await ledger.remove(entry);
    await clearHotswapCache(paths.cdkOut(entry.folder));
    await removeOutputs(ledger, entry, paths.outputs(entry.folder));
  }
}
