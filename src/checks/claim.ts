import type { BackendView } from './backend-view.ts';
import { type CheckOutcome, holds } from './outcome.ts';

/** What a backend check's `verify` is: built from the words in this folder, put together by `all`. */
export type Claim = (view: BackendView) => CheckOutcome;

/** Holds when every claim holds; otherwise the outcome of the first one that doesn't. */
export function all(...claims: readonly Claim[]): Claim {
  return view => {
    for (const claim of claims) {
      const outcome = claim(view);
      if (!outcome.holds) return outcome;
    }
    return holds;
  };
}
