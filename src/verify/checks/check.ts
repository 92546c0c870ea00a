import type { BackendView } from '../view/backend-view.ts';
import type { DeploymentView } from '../view/deployment-view.ts';

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

/**
 * A claim about what was deployed: to the practice cloud or, as far as the outputs tell, to an account. Pure. Its texts
 * end in what to do: what it finds missing isn't in the files.
 */
export interface CloudCheck extends CheckBase {
  readonly kind: 'cloud';
  verify(view: DeploymentView): CheckOutcome;
}

export type Check = BackendCheck | TypeCheck | CloudCheck;

export const holds: CheckOutcome = { holds: true };

/** The outcome of a check that doesn't hold. Both texts are short and speak of the backend, not of the code. */
export function fails(expected: string, found: string): CheckOutcome {
  return { holds: false, expected, found };
}
