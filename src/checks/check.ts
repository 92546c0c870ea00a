import type { Identification } from '../gen1/identify/model.ts';
import type { BackendView } from './backend-view.ts';
import type { DeploymentView } from './deployment-view.ts';

/** What a check says of a backend: it holds, or what was expected and what was found instead. */
export type CheckOutcome =
  | { readonly holds: true }
  | { readonly holds: false; readonly expected: string; readonly found: string };

interface CheckBase {
  /** Unique in the exercise, kebab-case. */
  readonly id: string;
  /** The claim, as a sentence that is true of the solution: "Todo.content is required." */
  readonly sentence: string;
}

/** A claim about the synthesized backend. Pure: it reads the view and nothing else. */
export interface BackendCheck extends CheckBase {
  readonly kind: 'backend';
  verify(view: BackendView): CheckOutcome;
}

/**
 * A claim about inferred types: TypeScript that compiles when the claim holds. It is compiled as a module of its own;
 * imports from 'exercise/...' mean the learner's files: `import type { Schema } from 'exercise/amplify/data/resource'`.
 */
export interface TypeCheck extends CheckBase {
  readonly kind: 'type';
  readonly code: string;
  readonly expected: string;
  /** What to say was found; the compiler's words are used where this is missing. */
  readonly found?: string;
}

/** An answer of `identify`, as far as a learner should read it here. */
export interface Reasons {
  /** The tool's verdict with its confidence, where it is asked of the whole. */
  readonly answer: string | undefined;
  readonly signs: readonly Sign[];
}

/** A sign that the tool found. */
export interface Sign {
  /** 'Gen 1', 'Gen 2' or 'neither'. */
  readonly speaksFor: string;
  /** What it counts for, of 10. */
  readonly weight: number;
  readonly what: string;
  /** Relative to the exercise's folder: 'snippets/todo.md:12'. */
  readonly where: string;
  readonly why: string;
}

/** What the course's own tool says of a file or folder. */
export interface Identified {
  readonly answer: Identification;
  /** What it says of one file alone: the signs that lie in it. */
  inFile(file: string): Identification;
}

/** The outcome of a check that runs `identify`, with the tool's words where the learner should read them. */
export type IdentifyOutcome = CheckOutcome & { readonly because?: Reasons };

interface IdentifyCheckBase extends CheckBase {
  /** The file or folder that `identify` reads, below the exercise's folder. Nothing in it is compiled or run. */
  readonly subject: string;
}

/** A claim about what `identify` says of the learner's files. Pure. */
export interface IdentifyCheck extends IdentifyCheckBase {
  readonly kind: 'identify';
  verify(identified: Identified): IdentifyOutcome;
}

/** An answer that the learner gives before `identify` does. Pure; nothing is asked of it while there is no answer. */
export interface GuessCheck extends IdentifyCheckBase {
  readonly kind: 'guess';
  readonly guess: Guess;
  verify(identified: Identified, guess: string): IdentifyOutcome;
}

/** Where an answer stands in the learner's TypeScript, and what it can be. '?' stands for none yet. */
export interface Guess {
  /** Path below the exercise's folder, without its ending: 'guesses'. */
  readonly module: string;
  /** Its export. */
  readonly name: string;
  /** The export's property, where the answer is one of several. */
  readonly key?: string;
  readonly among: readonly string[];
}

/**
 * A claim about what was deployed: to the practice cloud or, as far as the outputs tell, to an account. Pure. Its texts
 * end in what to do: what it finds missing isn't in the files.
 */
export interface CloudCheck extends CheckBase {
  readonly kind: 'cloud';
  verify(view: DeploymentView): CheckOutcome;
}

export type Check = BackendCheck | TypeCheck | CloudCheck | IdentifyCheck | GuessCheck;

export const holds: CheckOutcome = { holds: true };

/** The outcome of a check that doesn't hold. Both texts are short and speak of the backend, not of the code. */
export function fails(expected: string, found: string): CheckOutcome {
  return { holds: false, expected, found };
}
