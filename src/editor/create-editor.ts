import { type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { LearnError } from '../learn-error.ts';
import { chooseEditor } from './choose-editor.ts';
import type { Editor } from './editor.ts';

/** The learner's editor, decided once. A terminal editor inherits this process's terminal. */
export function createEditor(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): Editor {
  const chosen = chooseEditor(env, command => findOnPath(command, env, platform));
  return {
    describe() {
      if (chosen === undefined) return { name: 'none', inTerminal: false, source: 'none found' };
      const { editor, source } = chosen;
      return { name: editor.name, inTerminal: editor.inTerminal, source };
    },
    async open(file, line) {
      if (chosen === undefined) throw noEditor(file);
      const { command, args, editor } = chosen;
      // On Windows, the commands of editors are .cmd files, which need a shell.
      const shell = platform === 'win32';
      const options: SpawnOptions = editor.inTerminal
        ? { stdio: 'inherit', env, shell }
        : { stdio: 'ignore', detached: true, env, shell };
      const all = [...args, ...editor.at(file, line)];
      await run(
        shell ? quote(command) : command,
        shell ? all.map(quote) : all,
        options,
        editor.inTerminal,
      ).catch(cause => {
        throw cannotOpen(command, file, cause);
      });
    },
  };
}

function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
  untilItEnds: boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    child.once('error', reject);
    if (untilItEnds) {
      child.once('exit', () => resolve());
      return;
    }
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/** Looks the command up as a shell would. */
function findOnPath(command: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const endings = platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, `${command}${ending}`);
      if (folder !== '' && isExecutable(file)) return file;
    }
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function quote(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

function noEditor(file: string): LearnError {
  return new LearnError({
    code: 'no-editor',
    message: 'No editor was found.',
    resolution: `Open ${file} yourself, or set one and start again: export EDITOR=nano`,
  });
}

function cannotOpen(command: string, file: string, cause: unknown): LearnError {
  const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
  return new LearnError({
    code: 'editor-failed',
    message: missing
      ? `The editor "${command}" is not installed.`
      : `The editor "${command}" could not be started: ${cause instanceof Error ? cause.message : String(cause)}.`,
    resolution: `Open ${file} yourself, or set another and start again: export EDITOR=nano`,
    cause,
  });
}
