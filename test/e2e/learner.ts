import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, installSandboxPackages } from '../../src/author/install-packages.ts';
import { emptyProgress, type Progress } from '../../src/progress/progress.ts';
import { fixtureProgram, runBuilt } from '../support/built-program.ts';
import { keys, openTerminal, type TerminalOptions, type TestTerminal } from '../support/terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fullScreenEditor = fileURLToPath(new URL('full-screen-editor.js', import.meta.url));

/** A learner's computer: an empty folder that finds the installed packages, settings of its own, and an editor. */
export interface Learner extends AsyncDisposable {
  /** Where the program is started. */
  readonly home: string;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The built program's file. */
  readonly program: string;
  /** Starts the program in a pseudo-terminal. */
  open(options?: Partial<TerminalOptions>): TestTerminal;
  read(file: string): Promise<string>;
  /** Writes a file of the workspace as a plain editor does. */
  save(file: string, text: string): Promise<void>;
}

export interface LearnerOptions {
  /** 'sandbox': with the `ampx` command in place. */
  readonly tools?: 'exercises' | 'sandbox';
  /** Another program than the fixture's. */
  readonly program?: string;
}

/** Sets a computer up. Blanks and umlauts are in its paths, since they are in those of learners. */
export async function createLearner({
  tools = 'exercises',
  program = fixtureProgram,
}: LearnerOptions = {}): Promise<Learner> {
  const install = tools === 'sandbox' ? installSandboxPackages : installPackages;
  const workspaces = path.join(await install(root), 'workspaces');
  await mkdir(workspaces, { recursive: true });
  const home = await mkdtemp(path.join(workspaces, 'zu Haus bei Jürgen '));
  const workspace = path.join(home, 'amplify-gen2-learn');
  // Its name decides how it is told a line.
  const editor = path.join(home, 'vim');
  await writeProgram(editor, `exec "${process.execPath}" "${fullScreenEditor}" "$@"`);
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    VISUAL: undefined,
    AMPLIFY_GEN2_LEARN_EDITOR: undefined,
    EDITOR: `"${editor}"`,
    ...noAws,
  };
  return {
    home,
    workspace,
    env,
    program,
    open: (options = {}) =>
      openTerminal({ args: [program], cwd: home, ...options, env: { ...env, ...options.env } }),
    read: file => readFile(path.join(workspace, file), 'utf8'),
    save: (file, text) => writeFile(path.join(workspace, file), text),
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A test must never reach an account of the developer who runs it. */
const noAws = {
  AWS_CONFIG_FILE: '/nowhere',
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
} as const;

/** The key on which the full-screen editor ends. */
export const leaveEditor = '\u0004';

/** Writes a program that is a line of shell. */
export async function writeProgram(file: string, line: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${line}\n`);
  await chmod(file, 0o755);
}

/** A learner whose workspace is made, so that the first screen is a place of the course: the first lesson, unless told. */
export async function createReader(
  progress: Partial<Progress> = {},
  options: LearnerOptions = {},
): Promise<Learner> {
  const learner = await createLearner(options);
  const { program } = options;
  const { exitCode, stderr } = await runBuilt(['init'], {
    cwd: learner.home,
    env: learner.env,
    ...(program && { program }),
  });
  if (exitCode !== 0) throw new Error(stderr);
  const first = { kind: 'lesson', lesson: 'two-generations', page: 0 } as const;
  const kept: Progress = { ...emptyProgress, stop: first, ...progress };
  await learner.save('.course/progress.json', JSON.stringify(kept));
  return learner;
}

/** From the map of the first chapter, on which the course opens, to its first lesson. */
export async function leaveMap(terminal: TestTerminal): Promise<void> {
  await terminal.waitFor('Map of the chapter');
  terminal.press('n');
  await terminal.waitFor('page 1 of');
}

/** Text without its line breaks, for what a narrow screen wraps. */
export function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Puts the pointer of a quiz or a list on the row that holds the text. Other panes may have pointers of their own. */
export async function pointAt(terminal: TestTerminal, text: string | RegExp): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    const before = pointedRow(terminal);
    const holds = (line: string) => (typeof text === 'string' ? line.includes(text) : text.test(line));
    // A sentence that was found may hold it too.
    if (before.line !== undefined && holds(before.line)) return;
    // The last: what was typed into a filter stands above what it found.
    const wanted = terminal.screen().findLastIndex(holds);
    terminal.press(wanted >= 0 && wanted < before.row ? keys.up : keys.down);
    // Not just any change: a frame may arrive in pieces, and the status line changes by itself.
    await terminal.waitFor(() => {
      const now = pointedRow(terminal);
      return before.row < 0 ? now.body !== before.body : now.row >= 0 && now.line !== before.line;
    });
  }
  throw new Error(`The pointer did not come to "${text}":\n${terminal.text()}`);
}

function pointedRow(terminal: TestTerminal) {
  const lines = terminal.screen();
  const row = lines.findIndex(line => line.trimStart().startsWith('❯'));
  return { row, line: lines[row], body: lines.slice(0, -3).join('\n') };
}

/** Jumps to a lesson or an exercise by the list and its filter. */
export async function jumpTo(terminal: TestTerminal, title: string): Promise<void> {
  terminal.press('l');
  await terminal.waitFor('Lessons and exercises');
  terminal.press('/');
  terminal.press(title);
  await terminal.waitFor(text => text.includes(`❯`) && text.includes(title));
  await pointAt(terminal, title);
  terminal.press(keys.enter);
  await terminal.waitFor(text => !text.includes('Lessons and exercises') && text.includes(title));
}
