import type { LedgerEntry } from './ledger.ts';

/** How it stands with a sandbox, after its name: 'fields is deployed'. */
export function stateInWords(state: LedgerEntry['state']): string {
  switch (state) {
    case 'begun':
      return 'was begun, and its end was not seen';
    case 'deployed':
      return 'is deployed';
    case 'failed':
      return 'failed to deploy; something of it may exist';
    case 'deleting':
      return 'was being deleted, and the end was not seen';
  }
}
