import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export interface TerminalOptions {
  /** Program and arguments; the default program is this Node. */
  readonly command?: string;
  readonly args: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** Laid over this process's environment, without CI; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What is left on a terminal when its program has ended. */
export interface Ending {
  readonly code: number;
  readonly signal: number | undefined;
  readonly cursorVisible: boolean;
  readonly alternateScreen: boolean;
}

/** A program in a pseudo-terminal, and the grid of characters that a person would see. */
export interface TestTerminal {
  readonly pid: number;
  /** The visible lines, without trailing blanks; as many as there are rows. */
  screen(): readonly string[];
  /** The visible lines as one text. */
  text(): string;
  /** All bytes that the program has written, for asserting what must never be among them. */
  raw(): string;
  /** Waits until the screen shows a text or fulfils a condition; rejects with the screen when it doesn't. */
  waitFor(wanted: string | RegExp | ((text: string) => boolean), milliseconds?: number): Promise<string>;
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: NodeJS.Signals): void;
  /** Waits for the program's end. */
  ended(milliseconds?: number): Promise<Ending>;
  /** The grid itself, with colours, for the screenshot. */
  readonly grid: InstanceType<typeof xterm.Terminal>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Keys as terminals send them. */
export const keys = {
  enter: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  backspace: '\u007f',
  space: ' ',
  tab: '\t',
  ctrlC: '\u0003',
} as const;

/** Starts a program in a pseudo-terminal of the given size, 80x24 unless told. */
export function openTerminal(options: TerminalOptions): TestTerminal {
  const { columns = 80, rows = 24 } = options;
  const grid = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  const env = terminalEnvironment(options.env ?? {});
  const child = spawn(options.command ?? process.execPath, [...options.args], {
    // It becomes TERM, whatever the environment says.
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: options.cwd ?? process.cwd(),
    env,
  });

  let raw = '';
  let cursorVisible = true;
  let exit: { readonly code: number; readonly signal: number | undefined } | undefined;
  const watchers = new Set<() => void>();
  const wake = () => {
    for (const watcher of watchers) watcher();
  };
  // The headless terminal has no public word for the cursor's visibility: DECTCEM is followed here.
  for (const [final, visible] of [
    ['h', true],
    ['l', false],
  ] as const) {
    grid.parser.registerCsiHandler({ prefix: '?', final }, parameters => {
      if (parameters.includes(25)) cursorVisible = visible;
      return false;
    });
  }
  child.onData(data => {
    raw += data;
    wake();
    grid.write(data, wake);
  });
  // What a program asks the terminal, it answers, as real ones do: editors ask a lot.
  grid.onData(answer => {
    if (exit === undefined) child.write(answer);
  });
  child.onExit(({ exitCode, signal }) => {
    exit = { code: exitCode, signal: signal === 0 ? undefined : signal };
    grid.write('', wake);
  });

  const screen = () => {
    const { active } = grid.buffer;
    return Array.from(
      { length: grid.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  };
  const text = () => screen().join('\n');

  const until = <T>(look: () => T | undefined, what: string, milliseconds: number): Promise<T> =>
    new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        watchers.delete(attempt);
      };
      const attempt = () => {
        const found = look();
        if (found === undefined) return;
        settle();
        resolve(found);
      };
      const timer = setTimeout(() => {
        settle();
        const state = exit === undefined ? 'running' : `ended with ${exit.code}`;
        reject(
          new Error(`Waited ${milliseconds} ms for ${what}; the program is ${state} and shows:\n${text()}`),
        );
      }, milliseconds);
      watchers.add(attempt);
      attempt();
    });

  const terminal: TestTerminal = {
    pid: child.pid,
    grid,
    screen,
    text,
    raw: () => raw,
    waitFor: (wanted, milliseconds = 20_000) =>
      until(() => (matches(wanted, text()) ? text() : undefined), String(wanted), milliseconds),
    press: sent => child.write(sent),
    resize(width, height) {
      grid.resize(width, height);
      child.resize(width, height);
    },
    kill: signal => process.kill(child.pid, signal),
    ended: (milliseconds = 20_000) =>
      until(
        () => exit && { ...exit, cursorVisible, alternateScreen: grid.buffer.active.type === 'alternate' },
        'the end',
        milliseconds,
      ),
    async [Symbol.asyncDispose]() {
      if (exit === undefined) {
        child.kill('SIGKILL');
        await terminal.ended();
      }
      grid.dispose();
    },
  };
  return terminal;
}

function matches(wanted: string | RegExp | ((text: string) => boolean), text: string): boolean {
  if (typeof wanted === 'string') return text.includes(wanted);
  return wanted instanceof RegExp ? wanted.test(text) : wanted(text);
}

/** This process's environment as a person's terminal would have it: not CI, no forced colours. */
function terminalEnvironment(changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const base = { ...process.env, TERM: 'xterm-256color', COLORTERM: 'truecolor', ...changes };
  const unset = new Set(
    ['CI', 'FORCE_COLOR', 'NODE_ENV', 'VITEST', 'NO_COLOR'].filter(name => !(name in changes)),
  );
  return Object.fromEntries(
    Object.entries(base).flatMap(([name, value]) =>
      value === undefined || unset.has(name) ? [] : [[name, value]],
    ),
  );
}
