import path from 'node:path';
import process from 'node:process';
import { type GroupOptions, runInGroup } from '../../process-group.ts';

export interface ChildRun {
  /** The command isn't there at all. */
  readonly notFound: boolean;
  readonly exitCode: number | undefined;
  /** The last part of what it wrote to stdout and stderr. */
  readonly output: string;
}

export type ChildOptions = Pick<GroupOptions, 'cwd' | 'env' | 'signal' | 'onLine'>;

/** Enough for an error message; an installer can write megabytes. */
const outputLimit = 32_000;

/**
 * Runs an installer, and keeps the last part of what it said. Nothing is lost by ending it hard: packages are put in
 * place by rename, and the next start goes on. Never rejects.
 */
export async function runInstaller(
  command: string,
  args: readonly string[],
  { env, onLine, ...options }: ChildOptions,
): Promise<ChildRun> {
  let output = '';
  const { notFound, exitCode } = await runInGroup(command, args, {
    ...options,
    env: withNodeOnPath(env),
    onLine: line => {
      output = `${output}${line}\n`.slice(-outputLimit);
      onLine?.(line);
    },
  });
  return { notFound, exitCode, output };
}

/** npm and npx lie beside node in most installations, also where the PATH doesn't say so (nvm, IDE terminals). */
function withNodeOnPath(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const name = Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: [env[name], path.dirname(process.execPath)].filter(Boolean).join(path.delimiter) };
}
