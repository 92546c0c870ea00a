import path from 'node:path';
import { type KnownEditor, knownEditors, searchOrder } from './editor-table.ts';

export interface ChosenEditor {
  readonly command: string;
  /** Arguments that the learner set with the command, as in `code -n`. */
  readonly args: readonly string[];
  readonly editor: KnownEditor;
  /** What decided: for the screen and `doctor`. */
  readonly source: string;
}

const variables = ['AMPLIFY_GEN2_LEARN_EDITOR', 'VISUAL', 'EDITOR'] as const;

/**
 * Decides which editor `e` opens: what the learner set, then the editor whose terminal this is, then what is installed.
 * @param find The full path of a command, or undefined where it isn't installed.
 */
export function chooseEditor(
  env: NodeJS.ProcessEnv,
  find: (command: string) => string | undefined,
): ChosenEditor | undefined {
  for (const variable of variables) {
    const [command, ...args] = splitWords(env[variable] ?? '');
    if (command === undefined) continue;
    // A GUI editor that waits for its window would hold the course up.
    const kept = args.filter(arg => arg !== '--wait' && arg !== '-w');
    return { command, args: kept, editor: known(command), source: variable };
  }
  const host = hostEditor(env);
  const candidates = host === undefined ? searchOrder : [host, ...searchOrder];
  for (const name of candidates) {
    const command = find(name);
    if (command !== undefined)
      return {
        command,
        args: [],
        editor: known(name),
        source: name === host ? 'this terminal' : 'found on the PATH',
      };
  }
  return undefined;
}

/** An editor that we don't know gets the terminal and no line: losing the line is better than losing the screen. */
function known(command: string): KnownEditor {
  const name = path.basename(command).replace(/\.(?:exe|cmd|bat|sh)$/i, '');
  const found = knownEditors.find(({ commands }) => commands.includes(name));
  return found ?? { commands: [name], name, inTerminal: true, at: file => [file] };
}

/** The editor in whose built-in terminal we run. */
function hostEditor(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CURSOR_TRACE_ID !== undefined) return 'cursor';
  if (env.ZED_TERM !== undefined) return 'zed';
  if (env.TERMINAL_EMULATOR === 'JetBrains-JediTerm') return 'webstorm';
  if (env.TERM_PROGRAM === 'vscode') return 'code';
  return undefined;
}

/** Splits a command line at spaces that aren't quoted: EDITOR="'/opt/my editor/bin' -n". */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
