import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, ok, warning } from '../finding.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import { commandsForEntry } from './commands-to-type.ts';
import { type LedgerEntry, openLedger } from './ledger.ts';
import { stateInWords } from './ledger-words.ts';
import { accountName } from './model.ts';
import { sandboxPaths } from './paths.ts';
import { liveRun } from './running.ts';

/** The sandboxes that may still exist, for `doctor`. Asks nobody but this machine. */
export async function sandboxFindings(layout: WorkspaceLayout): Promise<readonly Finding[]> {
  const findings = await leftSandboxes(layout);
  return findings.length === 0 ? [ok('sandboxes', 'No sandbox of this course is deployed.')] : findings;
}

/** One finding for each sandbox that may still exist, for the moment of leaving. */
export async function leftSandboxes(layout: WorkspaceLayout): Promise<readonly Finding[]> {
  const entries = await openLedger(sandboxPaths(layout).ledger, () => new Date()).read();
  return [...(await Promise.all(entries.map(finding))), ...(await brokenLedgers(layout))];
}

/** Until a person has looked into it: what it tells of may cost money. */
export async function brokenLedgers({ own }: WorkspaceLayout): Promise<readonly Finding[]> {
  const names = await readdir(own).catch(() => []);
  return names
    .filter(name => /^sandboxes\.broken-.*\.json$/.test(name))
    .map(name =>
      warning(
        'sandboxes',
        `A list of sandboxes could not be read, and was kept as ${path.join(own, name)}. What it names may still be deployed.`,
        'Look for its stacks in the AWS console, then delete the file. Those that are known: amplify-gen2-learn sandbox status',
      ),
    );
}

async function finding(entry: LedgerEntry): Promise<Finding> {
  const { target, exercise, region, identifier } = entry;
  const run = await liveRun(entry);
  const left = run !== undefined && run.tool === undefined;
  const remove = commandsForEntry(entry).delete;
  if (left)
    return warning(
      'sandboxes',
      `A run of ampx for ${exercise} was left alone (process ${run.ampx}).`,
      `End it and delete the sandbox: ${remove}`,
    );
  if (target.kind === 'practice')
    return ok(
      'sandboxes',
      `A practice sandbox of ${exercise} ${stateInWords(entry.state)}: on this machine, not on AWS (identifier ${identifier}). Delete it: ${remove}`,
    );
  return warning(
    'sandboxes',
    `A sandbox of ${exercise} ${stateInWords(entry.state)} (account ${accountName(target)}, region ${region}, identifier ${identifier}). It can cost money.`,
    `Delete it when you are done: ${remove}`,
  );
}
