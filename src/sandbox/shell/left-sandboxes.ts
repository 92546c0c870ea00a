import { identifierIn } from '../identifier.ts';
import type { PracticeSummary } from '../practice/practice-summary.ts';

/** A sandbox of an exercise that is on the practice cloud when its shell is left. */
export interface LeftSandbox {
  readonly stack: string;
  readonly status: string;
  /** For `ampx sandbox delete`: undefined where it needs none, 'unknown' where the stack's name doesn't tell it. */
  readonly identifier: string | undefined;
}

/**
 * @param project The `name` of the exercise's package.json.
 * @param usual The identifier that `ampx` takes where none is named.
 */
export function leftSandboxes(
  { sandboxes }: Pick<PracticeSummary, 'sandboxes'>,
  project: string,
  usual: string,
): readonly LeftSandbox[] {
  return sandboxes.flatMap(({ stack, status }) => {
    const named = identifierIn(stack, project);
    if (named === undefined) return [];
    const identifier = named.exact ? named.identifier : 'unknown';
    return [{ stack, status, identifier: identifier === usual ? undefined : identifier }];
  });
}
