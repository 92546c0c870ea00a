import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../files/make-folder.ts';
import { runInGroup } from '../../process-group.ts';
import type { ProcessEnd } from './outcome.ts';

export interface AmpxOptions {
  /** What follows `ampx`. */
  readonly args: readonly string[];
  readonly script: string;
  /** The folder that holds `amplify/`. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** What it reads from its standard input; without it, a question is answered by nobody. */
  readonly input?: string;
  /** Aborted: it is asked to stop, and ended where it doesn't. */
  readonly signal: AbortSignal;
  /** The raw text goes here. */
  readonly logFile: string;
  readonly onLine: (line: string) => void;
  readonly onStart: (pid: number) => void;
}

/**
 * How it is stopped, after so many milliseconds. `ampx` takes the first signal of a kind as a wish, and is deaf for
 * seconds while it checks types; the second of the kind ends it.
 */
const insistence: readonly (readonly [number, NodeJS.Signals])[] = [
  [0, 'SIGINT'],
  [2_000, 'SIGINT'],
  [4_000, 'SIGTERM'],
  [8_000, 'SIGKILL'],
];

const tailLength = 4_000;

/** Runs the real `ampx`, with everything that it starts in one process group. Never rejects for how it ended. */
export async function runAmpx(options: AmpxOptions): Promise<ProcessEnd> {
  const { signal } = options;
  if (signal.aborted) return { exitCode: undefined, signal: undefined, stopped: true, tail: '' };
  await makeFolder(path.dirname(options.logFile), 0o700);
  const log = createWriteStream(options.logFile, { flags: 'a', mode: 0o600 });
  // A full disk must not end a deployment: the log is then cut off.
  log.on('error', () => {});
  log.write(`> ampx ${options.args.join(' ')}\n`);
  let tail = '';
  const end = await runInGroup(process.execPath, [options.script, ...options.args], {
    ...{ cwd: options.cwd, env: options.env, input: options.input, onStart: options.onStart },
    ...{ signal, insistence },
    onLine: line => {
      log.write(`${line}\n`);
      tail = `${tail}${line}\n`.slice(-tailLength);
      options.onLine(line);
    },
  });
  await new Promise<void>(resolve => log.end(() => resolve()));
  return { exitCode: end.exitCode, signal: end.signal, stopped: signal.aborted, tail };
}
