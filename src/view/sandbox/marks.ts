import { type Look, type Span, span } from '../document/line.ts';
import type { Theme } from '../theme.ts';

export type Mark = 'waiting' | 'running' | 'passed' | 'failed' | 'skipped' | 'warning';

/** A mark, a word, and blanks up to the text: nothing is told by colour alone. A screen reader gets the word. */
export function markSpan(mark: Mark, { figures, borders }: Theme): Span {
  const [figure, word, look]: readonly [string, string, Look] = {
    waiting: ['○', 'waiting', 'quiet'] as const,
    running: [figures.ellipsis, 'running', 'accent'] as const,
    passed: [figures.tick, 'passed', 'good'] as const,
    failed: [figures.cross, 'failed', 'bad'] as const,
    skipped: ['○', 'skipped', 'quiet'] as const,
    warning: [figures.warning, 'warning', 'warning'] as const,
  }[mark];
  return span(borders ? `${figure} ${word.padEnd(7)}  ` : `${word}: `, look);
}

/** Whole seconds, and minutes from the second one on. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A short time, as our own check takes. */
export function shortDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
