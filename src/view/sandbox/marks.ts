import { type Look, type Span, span } from '../document/line.ts';
import type { Theme } from '../theme.ts';

export type Mark = 'waiting' | 'running' | 'passed' | 'failed' | 'skipped' | 'stopped' | 'warning';

/** A mark, a word, and blanks up to the text: nothing is told by colour alone. A screen reader gets the word. */
export function markSpan(mark: Mark, { figures, borders }: Theme): Span {
  const [figure, word, look]: readonly [string, string, Look] = {
    waiting: ['○', 'waiting', 'quiet'] as const,
    running: [figures.ellipsis, 'running', 'accent'] as const,
    passed: [figures.tick, 'passed', 'good'] as const,
    failed: [figures.cross, 'failed', 'bad'] as const,
    skipped: ['○', 'skipped', 'quiet'] as const,
    stopped: [figures.warning, 'stopped', 'warning'] as const,
    warning: [figures.warning, 'warning', 'warning'] as const,
  }[mark];
  return span(borders ? `${figure} ${word.padEnd(7)}  ` : `${word}: `, look);
}

/** Whole seconds, and minutes from the second one on. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The time of day on this machine, as a clock shows it: '14:05'. */
export function clockTime(at: number): string {
  return new Date(at).toTimeString().slice(0, 5);
}

/** A short time, as our own check takes. */
export function shortDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** From so many milliseconds on, silence is worth a word: a type check takes this long on a slow machine. */
export const silenceNoticed = 25_000;

/** That nothing was heard of `ampx`: it tries a refused call again and again without a word. */
export function silenceText(milliseconds: number): string {
  return `ampx has said nothing for ${duration(milliseconds)}. It checks types, or waits for AWS and tries again by itself.`;
}
