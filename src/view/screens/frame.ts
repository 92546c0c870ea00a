import type { Viewport } from '../../tutor/state.ts';
import { cut } from '../document/fit.ts';
import type { Line } from '../document/line.ts';
import type { TerminalSize } from '../terminal-size.ts';

/** One whole screen as data: at most `rows - 1` lines, none wider than the terminal. */
export interface Frame {
  readonly size: TerminalSize;
  readonly margin: number;
  /** Title bar and the rule below it. */
  readonly header: readonly Line[];
  /** One pane, or two side by side, cut to `height` lines already. */
  readonly panes: readonly Pane[];
  readonly height: number;
  /** A short menu below the panes, over which its own component rules. */
  readonly menu: Menu | undefined;
  readonly menuHeight: number;
  /** Notice, rule, status and keys. */
  readonly footer: readonly Line[];
  /** What the state has to know of it. */
  readonly viewport: Viewport;
}

export interface Pane {
  readonly lines: readonly Line[];
  readonly width: number;
}

export interface Menu {
  readonly items: readonly { readonly label: string; readonly command: 'yes' | 'no' }[];
}

/** The lines that show, from `scroll` on as far as there are any. The first `sticky` lines stay in place. */
export function visible(
  lines: readonly Line[],
  scroll: number,
  height: number,
  width: number,
  sticky = 0,
): readonly Line[] {
  const head = lines.slice(0, Math.min(sticky, height));
  const room = height - head.length;
  const top = Math.min(Math.max(0, scroll), Math.max(0, lines.length - head.length - room));
  return [...head, ...lines.slice(head.length + top, head.length + top + room)].map(own =>
    fitting(own, width),
  );
}

/** A screen that forgot to wrap a line must not break the frame. Lines that fit stay the same objects. */
function fitting(own: Line, width: number): Line {
  const spans = cut(own.spans, width);
  return spans === own.spans ? own : { ...own, spans };
}
