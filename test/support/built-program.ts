import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

/** The program with the fixture's course; the setup of the project `programs` builds it. */
export const fixtureProgram = fileURLToPath(new URL('../../.cache/fixture-program/cli.js', import.meta.url));

/** The program as it is published, with the real course. Only `npm run build` makes it. */
export function publishedProgram(): string {
  const file = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  if (!existsSync(file)) throw new Error('The program is not built. Run: npm run build');
  return file;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Another Node than this one. */
  readonly node?: string;
  /** Another program than the fixture's. */
  readonly program?: string;
}

/** Runs a built program without a terminal and waits for its end; a failing exit code doesn't throw. */
export function runBuilt(
  args: readonly string[],
  { cwd, env, node = process.execPath, program = fixtureProgram }: RunOptions = {},
) {
  return execa(node, [program, ...args], { cwd, env, reject: false, stdin: 'ignore' });
}
