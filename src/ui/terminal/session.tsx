import { render, useStdout } from 'ink';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import type { TerminalSize } from '../../view/terminal-size.ts';
import { type UnaskedExit, watchExits } from './exit-paths.ts';
import { InkStdout, type OutputStream, sizeOf } from './ink-stdout.ts';

const ENTER = '\x1b[?1049h\x1b[2J\x1b[H';
// Emptied before it is left: after a change of size, tmux 3.3 would mix what it showed into the main screen.
const LEAVE = '\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l';
const CLEAR = '\x1b[2J\x1b[H';

/** The part of `process` that a terminal's program needs: its signals. */
export type TerminalProcess = Pick<NodeJS.Process, 'on' | 'off' | 'emit' | 'kill' | 'platform'>;

export interface TerminalOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: OutputStream;
  readonly process: TerminalProcess;
  /** Linear, on the main screen: what was said stays readable. */
  readonly screenReader: boolean;
}

/** The terminal while the program has it. Everything that Ink 6.8 does to a terminal is here. */
export interface Terminal {
  size(): TerminalSize;
  /** Called after the terminal's size changed, once for a storm of changes. The screen is drawn anew after it. */
  onResize(listener: (size: TerminalSize) => void): void;
  /** Shows a screen: the first, or another one in place of it. */
  show(screen: ReactElement): void;
  /** Gives the terminal to another program (an editor) until `work` ends, then shows the screen again. */
  lend(work: () => Promise<void>): Promise<void>;
  /** Stops the program as Ctrl-Z does elsewhere, with the terminal restored; shows the screen again on `fg`. */
  suspend(): Promise<void>;
  /** Draws the screen anew, over whatever stands there. */
  redraw(): void;
  /** Takes the screen away and restores the terminal. Safe to call twice. */
  close(): void;
  /** Settles only when the program has to end without the learner having asked for it; the screen is closed then. */
  readonly unaskedExit: Promise<UnaskedExit>;
}

/** Takes the terminal over: the alternate screen, and every way out of it. */
export function openTerminal({ stdin, stdout, process, screenReader }: TerminalOptions): Terminal {
  const inkStdout = new InkStdout(stdout);
  const resizeListeners: ((size: TerminalSize) => void)[] = [];
  const repaints = new Set<() => void>();
  let instance: ReturnType<typeof render> | undefined;
  let shown: ReactElement | undefined;
  let onAlternateScreen = false;
  let closed = false;
  let givenAway = false;

  const enter = () => {
    if (screenReader || onAlternateScreen) return;
    onAlternateScreen = true;
    stdout.write(ENTER);
  };
  const leave = () => {
    if (!onAlternateScreen) return;
    onAlternateScreen = false;
    stdout.write(LEAVE);
  };
  const mount = () => {
    if (!shown) return;
    enter();
    instance = render(<Repainting repaints={repaints}>{shown}</Repainting>, {
      stdout: inkStdout as unknown as NodeJS.WriteStream,
      stdin,
      exitOnCtrlC: false,
      isScreenReaderEnabled: screenReader,
      maxFps: 60,
    });
  };
  const unmount = () => {
    instance?.unmount();
    instance = undefined;
  };
  const close = () => {
    if (closed) return;
    closed = true;
    stdout.off('resize', onStreamResize);
    process.off('SIGCONT', onContinue);
    stopWatching();
    unmount();
    leave();
  };

  /** Without the screen until `work` ends. */
  const giveAway = async (work: () => Promise<void>) => {
    givenAway = true;
    unmount();
    leave();
    await stopReading(stdin);
    try {
      await work();
    } finally {
      givenAway = false;
      if (!closed) mount();
    }
  };
  const repaint = () => {
    if (onAlternateScreen) for (const own of repaints) own();
  };
  /** Someone else stopped us, and the shell took the terminal meanwhile. */
  const onContinue = () => {
    if (closed || givenAway || instance === undefined) return;
    unmount();
    onAlternateScreen = false;
    mount();
  };
  process.on('SIGCONT', onContinue);

  let resizing = false;
  const onStreamResize = () => {
    if (resizing) return;
    resizing = true;
    setImmediate(() => {
      resizing = false;
      if (closed) return;
      for (const listener of resizeListeners) listener(sizeOf(stdout));
      inkStdout.emit('resize');
      repaint();
    });
  };
  stdout.on('resize', onStreamResize);

  let tellUnasked: (exit: UnaskedExit) => void = () => {};
  const unaskedExit = new Promise<UnaskedExit>(resolve => {
    tellUnasked = resolve;
  });
  const stopWatching = watchExits(process, close, exit => tellUnasked(exit));

  return {
    unaskedExit,
    close,
    size: () => sizeOf(stdout),
    onResize: listener => void resizeListeners.push(listener),
    show(screen) {
      shown = screen;
      mount();
    },
    lend: giveAway,
    redraw: repaint,
    async suspend() {
      // There is no job control on Windows: nothing would ever wake us.
      if (process.platform === 'win32') return;
      await giveAway(async () => {
        // The whole group, as a terminal does it: a shell waits for `npx`, not for us.
        process.kill(0, 'SIGTSTP');
        // We stand still here, until `fg`.
        await nextTurn();
        // What is in the background isn't told of a new size.
        process.emit('SIGWINCH', 'SIGWINCH');
      });
    },
  };
}

interface RepaintingProps {
  /** What repaints the screen, while it is shown. */
  readonly repaints: Set<() => void>;
  readonly children: ReactNode;
}

/** Ink redraws what it drew last below what is written through it: after a resize, on an empty screen. */
function Repainting({ repaints, children }: RepaintingProps) {
  const { write } = useStdout();
  useEffect(() => {
    const repaint = () => write(CLEAR);
    repaints.add(repaint);
    return () => void repaints.delete(repaint);
  }, [repaints, write]);
  return children;
}

/**
 * Without this, Node goes on polling the terminal, takes every other key away from the program that it is lent to, and
 * then blocks for ever in a read that the other program was quicker with. A stream with a `readable` listener can't be
 * paused, and Node only notices on the next tick that Ink has removed its own.
 */
async function stopReading(stdin: NodeJS.ReadStream): Promise<void> {
  await nextTurn();
  stdin.resume();
  stdin.pause();
  await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
