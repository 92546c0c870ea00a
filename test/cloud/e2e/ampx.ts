import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HOOK = fileURLToPath(new URL('../loopback-only.cjs', import.meta.url));

export interface Run {
  /** All that was printed so far, both streams. */
  output(): string;
  /** Ends when what was printed since the last wait holds this; throws when the run fails or ends without it. */
  waitFor(text: string): Promise<void>;
  readonly exit: Promise<number | null>;
  /** Interrupts the whole group, as Ctrl-C does. */
  interrupt(): void;
  kill(): void;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where each connection is written down. */
  readonly connectLog: string;
  /** An empty folder: what a machine remembers (npm's weekly question for its newest version) hides what it would ask. */
  readonly home: string;
  readonly input?: string | undefined;
  /** Another Node than this one. */
  readonly node?: string;
}

/** Runs the real, unmodified `ampx` of the cached workspace, as a group of its own. */
export function ampx(
  args: readonly string[],
  { cwd, env, connectLog, home, input = '', node = process.execPath }: RunOptions,
): Run {
  const bin = path.join(cwd, '../../node_modules/.bin/ampx');
  const child = spawn('nice', ['-n', '10', node, bin, ...args], {
    cwd,
    detached: true,
    env: {
      ...asOnFirstDay(home),
      ...env,
      // Started without npx, ampx asks this for its package manager.
      npm_config_user_agent: 'npm/10',
      NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`,
      LOOPBACK_ONLY_LOG: connectLog,
    },
  });
  child.stdin.end(input);
  let output = '';
  let seen = 0;
  let ended = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      tell();
    });
  }
  const exit = new Promise<number | null>(resolve => {
    child.once('close', code => {
      ended = true;
      resolve(code);
      tell();
    });
  });
  const signal = (name: NodeJS.Signals) => {
    if (child.pid && !ended) process.kill(-child.pid, name);
  };
  return {
    output: () => output,
    exit,
    interrupt: () => signal('SIGINT'),
    kill: () => signal('SIGKILL'),
    waitFor: text =>
      new Promise((resolve, reject) => {
        const look = () => {
          const at = output.indexOf(text, seen);
          // In watch mode an error doesn't end ampx.
          const failed = ended || output.includes('[ERROR]', seen);
          if (at < 0 && !failed) return;
          listeners.delete(look);
          if (at < 0)
            return reject(new Error(`ampx failed or ended without "${text}":\n${output.slice(-4000)}`));
          seen = at + text.length;
          resolve();
        };
        listeners.add(look);
        look();
      }),
  };
}

/** The environment of somebody who has never used npm, the CDK or Amplify, and isn't a CI server (where npm asks less). */
function asOnFirstDay(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|pnpm_|xdg_|ci$|no_update)/i.test(name),
  );
  return { ...Object.fromEntries(kept), HOME: home, USERPROFILE: home };
}
