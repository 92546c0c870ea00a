import { EventEmitter } from 'node:events';
import type { TerminalSize } from '../../view/terminal-size.ts';

/** The part of stdout that the screen needs: process.stdout, or a stand-in in tests. */
export interface OutputStream {
  readonly columns?: number;
  readonly rows?: number;
  readonly isTTY?: boolean;
  write(text: string, ...rest: never[]): boolean;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** The size of the terminal, in a range that can be computed with: it may be reported as 0 or not at all. */
export function sizeOf(stream: OutputStream): TerminalSize {
  return { columns: within(stream.columns, 80), rows: within(stream.rows, 24) };
}

/**
 * What Ink writes to. It passes everything on, but it tells Ink no height: with one, Ink 6.8 clears the screen *and the
 * scrollback* whenever a frame was as tall as the terminal, which every shrinking of the window makes it. And a resize
 * reaches Ink when we say so, after the screen was cleared and the new size is in the state.
 */
export class InkStdout extends EventEmitter {
  readonly isTTY: boolean;
  readonly writable = true;
  readonly #stream: OutputStream;

  constructor(stream: OutputStream) {
    super();
    this.#stream = stream;
    this.isTTY = stream.isTTY === true;
  }

  get columns(): number {
    return sizeOf(this.#stream).columns;
  }

  write(text: string, callback?: () => void): boolean {
    const drained = this.#stream.write(text);
    callback?.();
    return drained;
  }
}

function within(reported: number | undefined, fallback: number): number {
  return reported !== undefined && Number.isFinite(reported) && reported > 0
    ? Math.min(reported, 1000)
    : fallback;
}
