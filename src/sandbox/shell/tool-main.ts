/**
 * What `npx` and `ampx` are in a practice shell (built to dist/practice-tool.js):
 *
 *   node practice-tool.js WORKSPACE npx|ampx [ARGS...]
 *
 * The environment is made anew for each call: whatever was exported meanwhile, it leads to the practice cloud, which is
 * started where it doesn't run.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLearnError } from '../../learn-error.ts';
import { spelled } from '../../spelling.ts';
import { visibleLines } from '../../visible-text.ts';
import { workspaceLayout } from '../../workspace/layout.ts';
import { sandboxPaths } from '../paths.ts';
import { startPractice } from '../practice/practice-process.ts';
import { ampxScript } from '../run/ampx-command.ts';
import { namedTool } from './named-tool.ts';
import { shellEnvironment } from './shell-environment.ts';

const [workspace = '', ...words] = process.argv.slice(2);
const layout = workspaceLayout(workspace);
const paths = sandboxPaths(layout);

try {
  process.exitCode = await run();
} catch (error) {
  if (!isLearnError(error)) throw error;
  const told = spelled(`${error.message}\n  ${error.resolution}`, 'npx amplify-gen2-learn');
  process.stderr.write(`${visibleLines(told)}\n`);
  process.exitCode = error.exitCode;
}

async function run(): Promise<number> {
  const program = fileURLToPath(new URL('practice-cloud.js', import.meta.url));
  const practice = await startPractice({ stateDir: paths.cloud, program });
  const env = shellEnvironment({ env: process.env, practice: practice.env, bin: paths.shellBin });
  const tool = namedTool(words);
  if (tool.kind === 'ampx') {
    // Not started by a package manager, ampx wants to know which one to suppose.
    const own = { ...env, npm_config_user_agent: 'npm/10' };
    return until(process.execPath, [await ampxScript(process.cwd()), ...tool.args], own);
  }
  const npx = realNpx(env);
  return until(npx, tool.args, env);
}

/** Runs it on our terminal until it ends. Ctrl-C reaches it from the terminal; we stay until it has ended. */
function until(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env, shell: /\.cmd$/i.test(command) });
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? (signal === null ? 1 : 128 + os.constants.signals[signal])),
    );
  });
}

/** The learner's npx: the first on the path that isn't ours, else the one that came with this Node. */
function realNpx(env: NodeJS.ProcessEnv): string {
  const name = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter);
  const found = [...folders, path.dirname(process.execPath)]
    .filter(folder => folder !== '' && path.resolve(folder) !== path.resolve(paths.shellBin))
    .map(folder => path.join(folder, name))
    .find(isProgram);
  return found ?? name;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
