import { render, useStdout } from 'ink';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import type { TerminalSize } from '../../view/terminal-size.ts';
import { type ProcessEvents, type UnaskedExit, watchExits } from './exit-paths.ts';
import { InkStdout, type OutputStream, sizeOf } from './ink-stdout.ts';

const ENTER = '\x1b[?1049h\x1b[2J\x1b[H';
// Emptied before it is left: after a change of size, tmux 3.3 would mix what it showed into the main screen.
const LEAVE = '\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l';
const CLEAR = '\x1b[2J\x1b[H';

export interface TerminalOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: OutputStream;
  readonly process: ProcessEvents;
  /** Linear, on the main screen: what was said stays readable. */
  readonly screenReader: boolean;
}

/** The terminal while the program has it. Everything that Ink 6.8 does to a terminal is here. */
export interface Terminal {
  size(): TerminalSize;
  /** Called after the terminal's size changed, once for a storm of changes. The screen is drawn anew after it. */
  onResize(listener: (size: TerminalSize) => void): void;
  /** Shows the screen: at first, and after it was given away. */
  show(screen: ReactElement): void;
  /** Gives the terminal to another program (an editor) until `work` ends, then shows the screen again. */
  lend(work: () => Promise<void>): Promise<void>;
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
    stopWatching();
    unmount();
    leave();
  };

  let resizing = false;
  const onStreamResize = () => {
    if (resizing) return;
    resizing = true;
    setImmediate(() => {
      resizing = false;
      if (closed) return;
      for (const listener of resizeListeners) listener(sizeOf(stdout));
      inkStdout.emit('resize');
      if (onAlternateScreen) for (const repaint of repaints) repaint();
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
    async lend(work) {
      unmount();
      leave();
      await stopReading(stdin);
      try {
        await work();
      } finally {
        if (!closed) mount();
      }
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
