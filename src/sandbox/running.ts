import { execa } from 'execa';
import type { LedgerEntry } from './ledger.ts';
import { signalGroup } from './run/ampx-process.ts';

/** What of a run that the ledger knows is still alive. */
export interface LiveRun {
  /** Our own program, which watches over it; undefined when that was killed. */
  readonly tool: number | undefined;
  readonly ampx: number;
}

/** The run of a sandbox, if it is still under way. Process ids are used again: the command must be ours. */
export async function liveRun({ run }: LedgerEntry): Promise<LiveRun | undefined> {
  if (run === undefined || !isAlive(run.ampx) || !(await isAmpx(run.ampx))) return undefined;
  return { ampx: run.ampx, tool: isAlive(run.tool) ? run.tool : undefined };
}

/** Ends a run that nobody watches over any more. Ends when it is gone. */
export async function endOrphan({ ampx }: LiveRun): Promise<void> {
  signalGroup(ampx, 'SIGTERM');
  for (let waited = 0; waited < 40 && isAlive(ampx); waited++) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  signalGroup(ampx, 'SIGKILL');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isAmpx(pid: number): Promise<boolean> {
  // Without ps (Windows) the doubt counts against ending a process that may be somebody else's.
  const { stdout, failed } = await execa('ps', ['-o', 'command=', '-p', String(pid)], { reject: false });
  return !failed && stdout.includes('ampx');
}
