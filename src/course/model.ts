import type { Faults } from '../cloud/faults.ts';
import type { Check } from '../verify/checks/check.ts';

/** The words of the design: course > chapter > lesson > page; an exercise belongs to a lesson, a quiz stands on a page. */
export interface Course {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  /** Folder name without its number, stable: 'generations' of '01-generations'. */
  readonly id: string;
  /** Folder name: '01-generations'. */
  readonly folder: string;
  readonly number: number;
  readonly title: string;
  /** One or two sentences for the list and the chapter's end. */
  readonly summary: string;
  readonly lessons: readonly Lesson[];
}

export interface Lesson {
  /** Stable and unique in the course; written in the front matter, so that a file can be renamed. */
  readonly id: string;
  readonly chapter: string;
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  /** Path below the course's root, for messages: 'lessons/01-generations/02-evolution.md'. */
  readonly file: string;
  /** Parsed at first use and kept: start-up must not pay for lessons that nobody opens. */
  pages(): readonly Page[];
  readonly exercises: readonly Exercise[];
}

/** A page is what stands between two `---` lines. It holds at most one quiz, as its last block. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly quiz: Quiz | undefined;
  readonly terms: readonly Term[];
}

export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly inline: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table';
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'callout'; readonly tone: 'note' | 'tip' | 'warning'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly code: Code }
  /** A Gen 1 fence directly followed by a Gen 2 fence: left and right, or stacked where there is no room. */
  | { readonly kind: 'comparison'; readonly gen1: Code; readonly gen2: Code }
  | { readonly kind: 'term'; readonly term: Term };

/** Text with the few styles that a lesson uses. Links show their address where the terminal can't link. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface Code {
  readonly language: string;
  readonly text: string;
  /** File name or other caption: `title="amplify/data/resource.ts"`. */
  readonly title: string | undefined;
  /** Which generation the block shows, where the lesson says: `gen1`, `gen2`. */
  readonly generation: 'gen1' | 'gen2' | undefined;
  /** Author's flags that tests obey, such as `broken` (must not compile) or `fragment`. */
  readonly flags: readonly string[];
}

export interface Term {
  readonly name: string;
  /** One or two plain sentences. */
  readonly definition: string;
}

interface QuizBase {
  readonly id: string;
  readonly question: string;
  /** Shown when the answer is right. */
  readonly explanation: string;
}

export interface Option {
  readonly text: string;
  readonly correct: boolean;
  /** Why it is wrong (or right): shown when a learner chose it, or left it out, by mistake. */
  readonly reason: string;
}

export type Quiz =
  | (QuizBase & { readonly kind: 'one'; readonly options: readonly Option[] })
  | (QuizBase & { readonly kind: 'several'; readonly options: readonly Option[] })
  | (QuizBase & {
      readonly kind: 'match';
      readonly pairs: readonly { readonly left: string; readonly right: string; readonly reason: string }[];
    })
  | (QuizBase & {
      readonly kind: 'order';
      readonly items: readonly { readonly text: string; readonly reason: string }[];
    });

/** Where a verdict stopped: used by hints, mistakes and the expected failure of the start files. */
export interface Trigger {
  readonly stage: 'types' | 'synthesis' | 'checks';
  /** A check's id, for stage 'checks'. */
  readonly check?: string;
  /** A diagnostic's code, such as 'TS2551', or the explanation's id for synthesis, such as 'missing-authorization'. */
  readonly code?: string;
}

export interface Hint {
  readonly id: string;
  /** Markdown, one step further than the hint before. */
  readonly text: string;
  /** Hints with a trigger come first, when the last verdict matches it; the others are the ladder, in order. */
  readonly when?: Trigger;
}

export interface Mistake {
  /** Folder below `mistakes/`; its files lie over the solution's. */
  readonly name: string;
  readonly trips: Trigger;
  /** The id of the first hint that it must bring up. */
  readonly brings: string;
  /** What is done before it is judged, for exercises with a deployment; nothing where it is left out. */
  readonly steps?: readonly DeploymentStep[];
}

/** What an exercise has to do with a cloud. */
export interface DeploymentPlan {
  /** What is wrong with the practice cloud while the exercise is open, until the learner fixes it. */
  readonly faults?: Faults;
  /** Files in the exercise's folder, besides the outputs, that commands write and checks read. */
  readonly reads?: readonly string[];
  /** What a learner does, beginning with the start files, to get it done: the proof really does it. */
  readonly steps: readonly DeploymentStep[];
}

/** One thing that a learner does, in the exercise's folder. */
export type DeploymentStep =
  /** Runs `ampx` to its end. `says`: what it must print. */
  | { readonly ampx: readonly string[]; readonly input?: string; readonly says?: string }
  /** Runs `ampx sandbox` as a watcher, saves files while it watches, and stops it. */
  | { readonly watch: readonly string[]; readonly saves: readonly Save[] }
  | { readonly save: Save }
  | { readonly remove: string }
  | { readonly mend: Mending };

/** All of the start files, all of the solution's (with the mistake's over them), or single files: path to text. */
export type Save = 'start' | 'solution' | Readonly<Record<string, string>>;

/** What a learner mends: an expired session, the missing bootstrap, or whatever it is. */
export type Mending = 'sign-in' | 'bootstrap' | 'all';

/** What an author writes in `exercise.ts` and passes to `defineExercise`. */
export interface ExerciseDefinition {
  /** Stable and unique in the course. Once published it only changes through `formerly`. */
  readonly id: string;
  /** Earlier ids, so that a renamed exercise keeps its tick. */
  readonly formerly?: readonly string[];
  /** The id of the lesson that it belongs to. */
  readonly lesson: string;
  readonly title: string;
  /** Markdown: what to do and why, without the solution. */
  readonly task: string;
  /** Files that the learner edits, relative to the exercise's folder. The first one is opened. */
  readonly files: readonly string[];
  /**
   * 'types' needs no installed package; 'backend' is type-checked and synthesized; 'deployment' is that too, and the
   * learner deploys it: its cloud checks look at what `ampx` did.
   */
  readonly needs: 'types' | 'backend' | 'deployment';
  /** For 'deployment' only. */
  readonly deployment?: DeploymentPlan;
  readonly checks: readonly Check[];
  readonly hints: readonly Hint[];
  /** How the start files must fail. */
  readonly startFails: Trigger;
  readonly mistakes: readonly Mistake[];
}

/** An exercise as the program uses it: the definition, its place, and its files. */
export interface Exercise extends ExerciseDefinition {
  readonly chapter: string;
  /** Folder in the template and in the workspace: '01-generations/03-first-model'. */
  readonly folder: string;
  /** Path relative to the exercise's folder -> text. Includes files that aren't edited, such as backend.ts. */
  readonly start: Readonly<Record<string, string>>;
  readonly solution: Readonly<Record<string, string>>;
  /** Mistake name -> the files in which it differs from the solution. */
  readonly mistakeFiles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
