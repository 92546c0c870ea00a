import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { signalGroup } from '../process-group.ts';
import { isAlive, processState } from '../process-identity.ts';
import type { LedgerEntry } from './ledger.ts';

/** What of a run that the ledger knows is still alive. */
export interface LiveRun {
  /** Our own program, which watches over it; undefined when that was killed. */
  readonly tool: number | undefined;
  readonly ampx: number;
}

/** The run of a sandbox, if it is still under way. Process ids are used again: it must be the process that we started. */
export async function liveRun({ run }: LedgerEntry): Promise<LiveRun | undefined> {
  if (run === undefined) return undefined;
  const { tool, ampx, startedAt } = run;
  // Where nothing tells it from another (Windows), the doubt counts against ending what may be somebody else's.
  if ((await processState({ pid: ampx, startedAt: startedAt?.ampx })) !== 'same') return undefined;
  const watches = (await processState({ pid: tool, startedAt: startedAt?.tool })) !== 'gone';
  return { ampx, tool: watches ? tool : undefined };
}

/**
 * Ends a run that nobody watches over any more. Ends when it is gone, with its claims on the CDK's output folder: it had
 * no time to take them back, and where nobody buries the dead (a container without an init) its id seems to live on.
 */
export async function endOrphan({ ampx }: LiveRun, cdkOut: string): Promise<void> {
  signalGroup(ampx, 'SIGTERM');
  for (let waited = 0; waited < 40 && isAlive(ampx); waited++) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  signalGroup(ampx, 'SIGKILL');
  for (const name of await readdir(cdkOut).catch(() => [])) {
    if (name.startsWith(`read.${ampx}.`)) await rm(path.join(cdkOut, name), { force: true });
  }
  const writer = path.join(cdkOut, 'synth.lock');
  if ((await readFile(writer, 'utf8').catch(() => '')).trim() === String(ampx))
    await rm(writer, { force: true });
}
