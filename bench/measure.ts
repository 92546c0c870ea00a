/** One line of the table: ours beside what it is compared with, measured in the same run. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  /** Undefined where there is nothing to compare with. */
  readonly other: number | undefined;
  /** What `other` is. */
  readonly against: string;
  readonly unit: 'ms' | 's' | 'MB' | 'packages';
  readonly aims: readonly Aim[];
}

/** What the numbers should be: ours at most so much, or so many times better (or at most so many times worse). */
export type Aim =
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'times-better'; readonly value: number }
  | { readonly kind: 'times-worse-at-most'; readonly value: number };

/** A measure measures for itself and says what it found. */
export type Measure = (workbench: Workbench) => Promise<readonly Row[]>;

export interface Workbench {
  /** The project's folder. */
  readonly root: string;
  /** An empty folder that is removed at the end. */
  readonly scratch: string;
  /** Says what is going on, on standard error. */
  note(text: string): void;
}

/** The value in the middle: one slow run doesn't move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How long something takes, in milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
