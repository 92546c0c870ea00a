import { existsSync } from 'node:fs';
import path from 'node:path';
import { programName } from '../spelling.ts';

/** What the decision needs to know of a process. */
export interface Start {
  /** The file that Node was told to run: argv[1]. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file exists. */
  readonly exists?: (file: string) => boolean;
  readonly platform?: NodeJS.Platform;
}

/**
 * What the learner types to run this program again, by how it was started. npm's variables are those that it sets for
 * what it runs: https://docs.npmjs.com/cli/v11/using-npm/scripts
 */
export function typedName({ script, env, exists = existsSync, platform = process.platform }: Start): string {
  const { npm_config_user_agent: agent = '', npm_command: command, npm_lifecycle_event: event } = env;
  if (/[/\\]_npx[/\\]/.test(script)) return `npx ${programName}`;
  if (/[/\\]bunx-/.test(script)) return `bunx ${programName}`;
  // pnpm and yarn run it from a folder named so.
  if (/[/\\]dlx(-|[/\\])/.test(script)) return `${/^yarn/.test(agent) ? 'yarn' : 'pnpm'} dlx ${programName}`;
  const inClone = env.npm_package_name === programName && !/[/\\]node_modules[/\\]/.test(script);
  if (inClone && (event === 'start' || event === 'dev')) return 'npm start --';
  // npx of a project that has it installed puts its own folder on the path: nobody else finds it there.
  if (command === 'exec') return `npx ${programName}`;
  return isOnPath(env, exists, platform) ? programName : `npx ${programName}`;
}

function isOnPath(
  { PATH, Path }: Start['env'],
  exists: (file: string) => boolean,
  platform: NodeJS.Platform,
) {
  const { delimiter, join } = platform === 'win32' ? path.win32 : path.posix;
  const file = platform === 'win32' ? `${programName}.cmd` : programName;
  return (PATH ?? Path ?? '').split(delimiter).some(folder => folder !== '' && exists(join(folder, file)));
}
