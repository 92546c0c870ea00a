import type { Progress } from '../progress/progress.ts';
import type { Problem, Verdict } from '../verify/verdict.ts';
import type { EngineStatus } from '../verify/verifier.ts';
import type { InstallState } from './install-state.ts';
import type { Stop } from './stop.ts';

/** All that the screen shows comes from here and from the course. */
export interface TutorState {
  readonly stop: Stop;
  /** What lies over the stop; undefined for the stop itself. */
  readonly overlay: Overlay | undefined;
  /** First visible line of the stop's document. The view clamps it and reports the document's size by an event. */
  readonly scroll: number;
  /** Lines of the current document, and lines that the terminal has for it. */
  readonly viewport: { readonly lines: number; readonly height: number };
  /** The quiz of the page, while the stop is a page that has one. */
  readonly quiz: QuizState | undefined;
  readonly exercises: Readonly<Record<string, ExerciseState>>;
  readonly progress: Progress;
  readonly install: InstallState;
  readonly engine: EngineStatus;
  /** One line above the status line, until the next key. */
  readonly notice: Notice | undefined;
  readonly leaving: boolean;
}

export interface ExerciseState {
  /** Saves noticed so far. */
  readonly revision: number;
  /** The newest verdict; older revisions are never put here. */
  readonly verdict: Verdict | undefined;
  /** The ids of the hints shown, in the order in which they were shown. */
  readonly hints: readonly string[];
}

export type Overlay =
  | { readonly kind: 'help'; readonly scroll: number }
  | { readonly kind: 'glossary'; readonly scroll: number }
  | { readonly kind: 'hints'; readonly scroll: number }
  | { readonly kind: 'solution'; readonly scroll: number; readonly diffs: readonly FileDiff[] | undefined }
  | { readonly kind: 'resources'; readonly scroll: number }
  | {
      readonly kind: 'list';
      readonly cursor: number;
      readonly filter: string;
      readonly filtering: boolean;
      readonly show: 'all' | 'open' | 'done';
    }
  | { readonly kind: 'confirm'; readonly action: 'reset'; readonly exercise: string };

/** A file of the solution against the learner's. */
export interface FileDiff {
  readonly file: string;
  readonly lines: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
}

export interface QuizState {
  readonly quiz: string;
  readonly cursor: number;
  /** one, several: chosen options. */
  readonly chosen: readonly number[];
  /** match: for each left, the index of the right put beside it (or -1). order: item indexes in the learner's order. */
  readonly arrangement: readonly number[];
  /** order: the item being moved, if any. */
  readonly held: number | undefined;
  /** match: the order in which the rights are shown; one, several: of the options. Shuffled by the quiz's id, stable. */
  readonly shown: readonly number[];
  readonly attempts: number;
  readonly outcome: { readonly correct: boolean; readonly reasons: readonly string[] } | undefined;
}

export interface Notice {
  readonly tone: 'info' | 'good' | 'warning' | 'problem';
  readonly text: string;
  readonly problem?: Problem;
}
