import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { execa } from 'execa';

export interface GroupOptions {
  readonly cwd: string;
  /** All of the environment: nothing of our own is added. */
  readonly env: NodeJS.ProcessEnv;
  /** Aborted: the group is ended, as `insistence` says. */
  readonly signal: AbortSignal;
  /** Which signal is sent so many milliseconds after the abort. Without it, the group is killed at once. */
  readonly insistence?: readonly (readonly [number, NodeJS.Signals])[];
  /** What it reads from its standard input; without it, there is none. */
  readonly input?: string | undefined;
  /** Called with each line that it writes, to whichever stream. */
  readonly onLine?: (line: string) => void;
  /** Called with the group's leader once it runs. */
  readonly onStart?: (pid: number) => void;
}

export interface GroupEnd {
  /** The command isn't there at all. */
  readonly notFound: boolean;
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
}

const atOnce: NonNullable<GroupOptions['insistence']> = [[0, 'SIGKILL']];

/**
 * Runs a command with all that it starts in one process group, and ends the whole group when the signal aborts, when this
 * program ends and when the command itself has ended: npx starts npm starts pnpm, ampx starts esbuild, and who ends the
 * first alone leaves orphans. Never rejects for how it ended.
 */
export async function runInGroup(
  command: string,
  args: readonly string[],
  { cwd, env, signal, insistence = atOnce, input, onLine, onStart }: GroupOptions,
): Promise<GroupEnd> {
  if (signal.aborted) return { notFound: false, exitCode: undefined, signal: undefined };
  const child = execa(command, args, {
    cwd,
    env,
    extendEnv: false,
    detached: process.platform !== 'win32',
    windowsHide: true,
    // Where a question is answered by nobody, tools give up, in place of waiting for ever.
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
    all: true,
    buffer: false,
    reject: false,
  });
  const { pid } = child;
  if (pid !== undefined) onStart?.(pid);
  const timers: NodeJS.Timeout[] = [];
  const stop = (): void => {
    for (const [after, how] of insistence) {
      if (after === 0) signalGroup(pid, how);
      else timers.push(setTimeout(() => signalGroup(pid, how), after));
    }
  };
  const kill = (): void => signalGroup(pid, 'SIGKILL');
  signal.addEventListener('abort', stop);
  process.once('exit', kill);
  try {
    for await (const line of child.iterable({ from: 'all' })) onLine?.(line);
  } catch {
    // The iterable throws when the command fails; the result below says how.
  }
  const result = await child;
  signal.removeEventListener('abort', stop);
  process.removeListener('exit', kill);
  for (const timer of timers) clearTimeout(timer);
  // What it started itself, such as esbuild, notices late that it is gone.
  if (process.platform !== 'win32') kill();
  return { notFound: result.code === 'ENOENT', exitCode: result.exitCode, signal: result.signal };
}

/** Signals a process group. Windows has neither groups nor signals: whichever signal it is, the tree of processes is ended. */
export function signalGroup(pid: number | undefined, how: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, how);
  } catch {
    // It has ended by itself.
  }
}
