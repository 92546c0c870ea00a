import { type Finding, ok, warning } from '../doctor/finding.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import { type LedgerEntry, openLedger } from './ledger.ts';
import { accountName } from './model.ts';
import { sandboxPaths } from './paths.ts';
import { liveRun } from './running.ts';

/** The sandboxes that may still exist, for `doctor` and for the moment of leaving. Asks nobody but this machine. */
export async function sandboxFindings(layout: WorkspaceLayout): Promise<readonly Finding[]> {
  const entries = await openLedger(sandboxPaths(layout).ledger, () => new Date()).read();
  if (entries.length === 0) return [ok('sandboxes', 'No sandbox of this course is deployed.')];
  return Promise.all(entries.map(finding));
}

async function finding(entry: LedgerEntry): Promise<Finding> {
  const { target, exercise, region, identifier } = entry;
  const run = await liveRun(entry);
  const left = run !== undefined && run.tool === undefined;
  const remove = `amplify-gen2-learn sandbox delete ${exercise}`;
  if (left)
    return warning(
      'sandboxes',
      `A run of ampx for ${exercise} was left alone (process ${run.ampx}).`,
      `End it and delete the sandbox: ${remove}`,
    );
  if (target.kind === 'practice')
    return ok(
      'sandboxes',
      `A practice sandbox of ${exercise} is deployed: on this machine, not on AWS (identifier ${identifier}).`,
    );
  return warning(
    'sandboxes',
    `A sandbox of ${exercise} ${stateInWords(entry)} (account ${accountName(target)}, region ${region}, identifier ${identifier}). It can cost money.`,
    `Delete it when you are done: ${remove}`,
  );
}

function stateInWords({ state }: LedgerEntry): string {
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
