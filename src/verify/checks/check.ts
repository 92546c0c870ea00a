import type { BackendView } from '../view/backend-view.ts';

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

export type Check = BackendCheck | TypeCheck;

export const holds: CheckOutcome = { holds: true };

/** The outcome of a check that doesn't hold. Both texts are short and speak of the backend, not of the code. */
export function fails(expected: string, found: string): CheckOutcome {
  return { holds: false, expected, found };
}
