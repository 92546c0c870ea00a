import type { Line, Look, Span } from '../document/line.ts';
import { span } from '../document/line.ts';
import type { Theme } from '../theme.ts';

/** A figure before words that say the same: only where it is seen. A screen reader and a pipe get the words. */
export function mark(figure: string, look: Look, { borders }: Theme): readonly Span[] {
  return borders ? [span(`${figure} `, look)] : [];
}

/** Lines that tell of an older state: still to be read, but not as news. */
export function dimmed(lines: readonly Line[]): readonly Line[] {
  return lines.map(own => ({
    ...own,
    spans: own.spans.map(piece => ({ ...piece, look: 'quiet' as const })),
  }));
}
