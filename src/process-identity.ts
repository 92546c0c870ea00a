import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** A process, told from another that is given the same number later. Can be kept in a file. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own words: only to be compared. Undefined where the system doesn't say. */
  readonly startedAt?: string | undefined;
}

/** 'unknown': a process of that number runs, and nothing says whether it is the same. */
export type ProcessState = 'same' | 'gone' | 'unknown';

/** Whether a process of this number runs: whose it is, isn't said. In a container without an init, a dead one seems to. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: alive, only not ours to signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process that has this number now; undefined where there is none. */
export async function identityOf(pid: number): Promise<ProcessIdentity | undefined> {
  if (!isAlive(pid)) return undefined;
  const startedAt = await startOf(pid);
  if (startedAt === 'gone') return undefined;
  return startedAt === undefined ? { pid } : { pid, startedAt };
}

/** Whether a process that was noted down is still the one that runs under its number. */
export async function processState({ pid, startedAt }: ProcessIdentity): Promise<ProcessState> {
  const now = await identityOf(pid);
  if (now === undefined) return 'gone';
  if (startedAt === undefined || now.startedAt === undefined) return 'unknown';
  return now.startedAt === startedAt ? 'same' : 'gone';
}

/**
 * Whether the process that has this number now started after a moment, and so isn't the one that had it then.
 * @returns Undefined where there is no such process. False also where the system doesn't say.
 */
export async function startedAfter(pid: number, moment: Date): Promise<boolean | undefined> {
  if ((await identityOf(pid)) === undefined) return undefined;
  const text = await askPs(pid, 'etime=');
  // [[days-]hours:]minutes:seconds
  const [, days = 0, hours = 0, minutes, seconds] =
    /^(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+)$/.exec(text ?? '') ?? [];
  if (minutes === undefined) return false;
  const age = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  // Full seconds only, on both sides.
  return Date.now() - (age + 2) * 1000 > moment.getTime();
}

/** 'gone' also for a process that has ended and that nobody has buried. */
async function startOf(pid: number): Promise<string | undefined> {
  switch (process.platform) {
    case 'linux':
      return startOnLinux(pid);
    // Asking PowerShell takes half a second. Whoever needs to be sure asks the process itself, by its token.
    case 'win32':
      return undefined;
    default:
      return startByPs(pid);
  }
}

/** proc(5): the name may hold blanks and brackets; after it comes the state, and as the 22nd field of all the start. */
async function startOnLinux(pid: number): Promise<string | undefined> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    ]);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return 'gone';
    // Ticks since the start of the machine: a number may come again after the next one.
    return `${boot.slice(0, 8)}:${fields[19]}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? startByPs(pid) : undefined;
  }
}

async function startByPs(pid: number): Promise<string | undefined> {
  const text = await askPs(pid, 'stat=,lstart=');
  if (text === undefined || text === 'gone') return text;
  const [state = '', ...start] = text.split(/\s+/);
  return state.startsWith('Z') ? 'gone' : start.join(' ');
}

/** @returns 'gone' where there is no such process; undefined where there is no ps that understands this. */
function askPs(pid: number, columns: string): Promise<string | undefined> {
  // In one language, whatever the learner's is: what is kept must compare in the next program too.
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  return new Promise(resolve => {
    execFile('ps', ['-o', columns, '-p', String(pid)], { env }, (error, stdout) => {
      if (error === null) resolve(stdout.trim());
      else resolve(error.code === 1 ? 'gone' : undefined);
    });
  });
}
