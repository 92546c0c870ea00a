import type { CheckOutcome, TypeCheck } from './checks/check.ts';
import { compilerWords } from './explain/type-errors.ts';
import type { TypeMessage } from './types/session.ts';
import type { CheckResult } from './verdict.ts';

type Result = Pick<CheckResult, 'state' | 'expected' | 'found'>;

/** A check that looks at one kind of view: the backend's, or the deployment's. */
interface ViewCheck<View> {
  readonly sentence: string;
  verify(view: View): CheckOutcome;
}

/** What a check says of a view. A check that throws is our bug, and is reported as not holding. */
export function runCheck<View>(check: ViewCheck<View>, view: View): Result {
  try {
    const outcome = check.verify(view);
    return outcome.holds
      ? { state: 'passed', expected: undefined, found: undefined }
      : { state: 'failed', expected: outcome.expected, found: outcome.found };
  } catch (error) {
    const found = `this check broke: ${error instanceof Error ? error.message : String(error)}`;
    return { state: 'failed', expected: check.sentence, found };
  }
}

/** A type check holds when its module compiles. */
export function typeCheckResult(check: TypeCheck, messages: readonly TypeMessage[]): Result {
  const [first] = messages;
  if (first === undefined) return { state: 'passed', expected: undefined, found: undefined };
  const words = compilerWords(first.text.split('\n')[0] ?? '');
  return { state: 'failed', expected: check.expected, found: check.found ?? words };
}
