import type { Hint } from '../course/exercise-schema.ts';
import type { Stop } from '../course/stop.ts';
import type { Gen2Form } from '../gen1/translate/translate-block.ts';
import type { Problem } from '../learn-error.ts';
import type { Progress } from '../progress/progress.ts';
import type { LedgerEntry } from '../sandbox/ledger.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { EngineStatus } from '../verify/verifier.ts';
import type { FileDiff } from '../workspace/file-diff.ts';
import type { InstallState } from '../workspace/install/install-state.ts';
import type { NamedOption, SandboxRun, SandboxState } from './sandbox/model.ts';

/** All that the screen shows comes from here and from the course. */
export interface TutorState {
  readonly stop: Stop;
  /** What lies over the stop; undefined for the stop itself. */
  readonly overlay: Overlay | undefined;
  /** First visible line of the stop's document. The view clamps it and reports the document's size by an event. */
  readonly scroll: number;
  /** The document that is on top now (the overlay's while one is open), as the view last measured it. */
  readonly viewport: Viewport;
  /** The Gen 2 form of the page's Gen 1 code, from the key that asks for it to the one that hides it. */
  readonly translation: Translation | undefined;
  /** The quiz of the page, while the stop is a page that has one. */
  readonly quiz: QuizState | undefined;
  /** Quizzes that are asked again, over the stop and below the overlays. */
  readonly review: ReviewSession | undefined;
  /** Wrong answers to quizzes since the last right one, or since a lesson was offered because of them. */
  readonly wrongInARow: number;
  /** A lesson to read again, while the learner stands where it was offered. */
  readonly offer: Offer | undefined;
  /** Where the learner comes back to from the lesson that they look up. */
  readonly detour: Detour | undefined;
  /** When the last key was pressed (ISO 8601): by it, quizzes are due. '' before the edge has told the time. */
  readonly now: string;
  readonly exercises: Readonly<Record<string, ExerciseState>>;
  readonly progress: Progress;
  readonly install: InstallState;
  readonly engine: EngineStatus;
  readonly sandbox: SandboxState;
  /** One line above the status line, until the next key. */
  readonly notice: Notice | undefined;
  readonly leaving: boolean;
}

export interface ReviewSession {
  /** Ids of the quizzes, in the order in which they are asked. */
  readonly quizzes: readonly string[];
  /** Which of them is asked, from 0; as many as there are at the end, where what came of them is shown. */
  readonly at: number;
  /** Undefined at the end. */
  readonly quiz: QuizState | undefined;
  readonly scroll: number;
  /** Quiz id -> what the first answer was. What is missing was skipped, or not asked yet. */
  readonly answers: Readonly<Record<string, 'right' | 'wrong'>>;
}

export interface Offer {
  /** Id of the quiz or the exercise that went wrong. */
  readonly of: string;
  readonly lesson: string;
}

export interface Detour extends Pick<TutorState, 'stop' | 'scroll' | 'quiz' | 'review'> {
  /** The lesson that is looked up. */
  readonly lesson: string;
}

/** Lines of a document, and lines that the terminal has for it. */
export interface Viewport {
  readonly lines: number;
  readonly height: number;
  /** The document's line with the quiz's cursor; it is kept in sight when it moves. */
  readonly focus?: number | undefined;
  /** The first line to show, so that a translation that was just opened, or what is said of an answer, is in sight. */
  readonly reveal?: number | undefined;
}

export type Translation =
  /** `openedAt`: the first visible line then. */
  | { readonly status: 'asked'; readonly openedAt: number }
  | {
      readonly status: 'open';
      readonly openedAt: number;
      /** One for each Gen 1 block of the page, in order. */
      readonly forms: readonly Gen2Form[];
      /** It was brought into sight; from then on the learner scrolls. */
      readonly revealed: boolean;
    };

export interface ExerciseState {
  /** Counts saves and verifications asked for: each `verify` effect has a number of its own. */
  readonly revision: number;
  /** The newest verdict, perhaps still running; older revisions are never put here. */
  readonly verdict: Verdict | undefined;
  /** The newest verdict that isn't running: what hints and the editor's line go by while a new one is made. */
  readonly settled: Verdict | undefined;
  /** A verification of this revision is under way: `verify` was asked for, and no newer one ended it. */
  readonly verifying: boolean;
  /** The files may differ from what was last verified: verified again as soon as the learner stands here. */
  readonly stale: boolean;
  /** The learner saved, or asked for a check: what was found is what they look for first. */
  readonly worked: boolean;
  /** Its files were written by us, when the learner came: until they differ, what is saved is no work of the learner's. */
  readonly begun?: boolean;
  /** The learner saved, or asked for a check, and the verdict on that is still to come. */
  readonly attempted: boolean;
  /** What the last verdicts on the learner's attempts found first, and how many in a row did. */
  readonly same: { readonly found: string; readonly times: number } | undefined;
  /** The hints shown, in the order in which they were shown. */
  readonly hints: readonly Hint[];
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
      /** Ids of the chapters whose rows show; of the others only the chapter's own does. */
      readonly unfolded: readonly string[];
    }
  /** The deployment of an exercise: what is chosen, looked at, asked, done; or the raw text of `ampx`. */
  | {
      readonly kind: 'sandbox';
      readonly exercise: string;
      readonly scroll: number;
      readonly log: boolean;
      /** The option of the next deployment that is being typed. */
      readonly naming?: NamedOption;
    }
  | { readonly kind: 'practice'; readonly scroll: number }
  | { readonly kind: 'faults'; readonly cursor: number }
  | Confirmation;

export type Confirmation =
  | { readonly kind: 'confirm'; readonly action: 'reset'; readonly exercise: string }
  | { readonly kind: 'confirm'; readonly action: 'delete-sandbox'; readonly entry: LedgerEntry }
  | { readonly kind: 'confirm'; readonly action: 'reset-practice' }
  /** Leaving while something is being made in an account. */
  | { readonly kind: 'confirm'; readonly action: 'leave-run'; readonly run: SandboxRun };

export interface Outcome {
  readonly correct: boolean;
  readonly reasons: readonly string[];
  /** The answer that it is about: lines that still stand as they did then are marked right or wrong. */
  readonly graded: Pick<QuizState, 'chosen' | 'arrangement'>;
}

export interface QuizState {
  readonly quiz: string;
  /**
   * A position on the screen. one, several: in `shown`. order: in `arrangement`. match: a left, or, while a left is
   * held, a position in `shown`, the rights.
   */
  readonly cursor: number;
  /** one, several: chosen options. */
  readonly chosen: readonly number[];
  /** match: for each left, the index of the right put beside it (or -1). order: item indexes in the learner's order. */
  readonly arrangement: readonly number[];
  /** order: the item (its index) that moves with the cursor. match: the left that looks for its right. */
  readonly held: number | undefined;
  /** match: the order in which the rights are shown; one, several: of the options. Shuffled by the quiz's id, stable. */
  readonly shown: readonly number[];
  readonly attempts: number;
  /** Of the last answer; it stays to be read while the answer is changed (`changed`). */
  readonly outcome: Outcome | undefined;
  /** The outcome has not been brought into sight yet; from then on the keys move the cursor again. */
  readonly unseen: boolean;
  /** The learner gave up: the answer stands there, and is not theirs. */
  readonly answerShown: boolean;
  /** The answer was touched since the outcome (or since the quiz was opened). */
  readonly changed: boolean;
}

export interface Notice {
  readonly tone: 'info' | 'good' | 'warning' | 'problem';
  readonly text: string;
  readonly problem?: Problem;
}
