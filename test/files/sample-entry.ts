import type { LedgerEntry } from '../../src/sandbox/ledger.ts';
import { clock } from '../workspace/sample-exercise.ts';

/** A sandbox in the practice cloud, deployed from an exercise of that name. */
export function entryOf(name: string): LedgerEntry {
  const at = clock.now().toISOString();
  return {
    exercise: name,
    folder: `01-generations/${name}`,
    identifier: 'me',
    stack: `amplify-${name}-me-sandbox-0123456789`,
    region: 'eu-central-1',
    target: { kind: 'practice' },
    createdAt: at,
    changedAt: at,
    state: 'deployed',
  };
}
