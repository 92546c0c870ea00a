import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../files/disk.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { LearnError } from '../../learn-error.ts';
import { type ChosenShell, chooseShell } from './choose-shell.ts';
import { quoted } from './dialect.ts';
import { shellEnvironment } from './shell-environment.ts';
import { startupOf } from './startup.ts';

export interface PracticeShellOptions {
  /** The workspace's root. */
  readonly workspace: string;
  /** The exercise's folder, in which the shell opens. */
  readonly cwd: string;
  readonly exercise: string;
  /** Where its start-up files are written, and its `npx` and `ampx`. */
  readonly folders: { readonly startup: string; readonly bin: string };
  /** dist/practice-tool.js. */
  readonly tool: string;
  /** Of the shell in which the program was started. */
  readonly env: NodeJS.ProcessEnv;
  /** What leads to the practice cloud. */
  readonly practice: Readonly<Record<string, string>>;
}

/**
 * Opens the learner's shell on this program's terminal, and ends when they leave it. Nothing that is typed in it reaches
 * an AWS account: see docs/practice-cloud.md.
 * @throws LearnError where the shell can't be started.
 */
export async function runPracticeShell(options: PracticeShellOptions): Promise<void> {
  const { cwd, exercise, folders, env, practice } = options;
  const shell = chooseShell(env, existsSync);
  await writeTools(options);
  const startup = startupOf({
    ...{ shell, folder: folders.startup, bin: folders.bin, practice, exercise, env },
  });
  await makeFolder(folders.startup, 0o700);
  for (const [name, text] of Object.entries(startup.files))
    await writeAtomically(path.join(folders.startup, name), text, { mode: 0o600 });
  await untilLeft(shell, startup.args, {
    cwd,
    env: { ...shellEnvironment({ env, practice, bin: folders.bin }), ...startup.env },
  });
}

/** `npx` and `ampx` as the shell finds them: they lead to the practice cloud whatever was exported meanwhile. */
async function writeTools({ workspace, folders: { bin }, tool }: PracticeShellOptions): Promise<void> {
  await makeFolder(bin, 0o700);
  for (const name of ['npx', 'ampx']) {
    const words = [process.execPath, tool, workspace, name];
    const file = path.join(bin, process.platform === 'win32' ? `${name}.cmd` : name);
    const text =
      process.platform === 'win32'
        ? `@${words.map(word => quoted('cmd', word)).join(' ')} %*\r\n`
        : `#!/bin/sh\nexec ${words.map(word => quoted('posix', word)).join(' ')} "$@"\n`;
    await writeAtomically(file, text, { mode: 0o700 });
    await chmod(file, 0o700);
  }
}

function untilLeft(
  { command }: ChosenShell,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd, env });
    child.once('error', cause =>
      reject(
        new LearnError({
          code: 'shell-failed',
          message: `The shell ${command} could not be started: ${cause.message}.`,
          resolution: 'Use another one: SHELL=/bin/sh amplify-gen2-learn shell',
          cause,
        }),
      ),
    );
    child.once('exit', () => resolve());
  });
}
