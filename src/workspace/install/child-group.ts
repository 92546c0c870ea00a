import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { execa } from 'execa';

export interface ChildRun {
  /** The command isn't there at all. */
  readonly notFound: boolean;
  readonly exitCode: number | undefined;
  /** The last part of what it wrote to stdout and stderr. */
  readonly output: string;
}

export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly onLine?: (line: string) => void;
}

/** Enough for an error message; an installer can write megabytes. */
const outputLimit = 32_000;

/**
 * Runs a command with everything that it starts in one process group, and ends the whole group when the signal
 * aborts or this program ends: npx starts npm starts pnpm, and killing the first alone leaves orphans.
 * Never rejects.
 */
export async function runInGroup(
  command: string,
  args: readonly string[],
  { cwd, env, signal, onLine }: ChildOptions,
): Promise<ChildRun> {
  if (signal.aborted) return { notFound: false, exitCode: undefined, output: '' };
  const child = execa(command, args, {
    cwd,
    env: withNodeOnPath(env),
    extendEnv: false,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
  });
  const end = (): void => endGroup(child.pid);
  signal.addEventListener('abort', end);
  process.once('exit', end);
  let output = '';
  try {
    for await (const line of child.iterable({ from: 'all' })) {
      output = `${output}${line}\n`.slice(-outputLimit);
      onLine?.(line);
    }
  } catch {
    // The iterable throws when the command fails; the result below says how.
  }
  const result = await child;
  signal.removeEventListener('abort', end);
  process.removeListener('exit', end);
  return { notFound: result.code === 'ENOENT', exitCode: result.exitCode, output };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    // Nothing is lost by SIGKILL: packages are put in place by rename, and the next start goes on.
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** npm and npx lie beside node in most installations, also where the PATH doesn't say so (nvm, IDE terminals). */
function withNodeOnPath(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const name = Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: [env[name], path.dirname(process.execPath)].filter(Boolean).join(path.delimiter) };
}
