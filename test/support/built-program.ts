import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

/** The built program's file. */
export const builtProgram = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

if (!existsSync(builtProgram)) throw new Error('The program is not built. Run: npm run build');

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Another Node than this one. */
  readonly node?: string;
}

/** Runs the built program without a terminal and waits for its end; a failing exit code doesn't throw. */
export function runBuilt(args: readonly string[], { cwd, env, node = process.execPath }: RunOptions = {}) {
  return execa(node, [builtProgram, ...args], { cwd, env, reject: false, stdin: 'ignore' });
}
