import type { Trigger } from '../course/exercise-schema.ts';
import { matchesTrigger } from '../tutor/hints/next-hint.ts';
import type { Verdict } from '../verify/verdict.ts';

/**
 * Whether a verdict stopped where the trigger says: there, and at no stage before. A hint can't speak of a check
 * while the types are what the learner sees failing.
 */
export function stoppedAt(trigger: Trigger, verdict: Verdict): boolean {
  return firstFailedStage(verdict) === trigger.stage && matchesTrigger(trigger, verdict);
}

/** Where a trigger says that it stops, in words. */
export function describeTrigger({ stage, check, code, says, asks }: Trigger): string {
  const words = [says, asks].map(own => (own === undefined ? '' : `, saying ${own.source}`)).join('');
  if (stage === 'checks')
    return `${check === undefined ? 'a check fails' : `the check ${check} fails`}${words}`;
  const name = stage === 'types' ? 'the types fail' : 'the synthesis fails';
  return `${code === undefined ? name : `${name} with ${[code].flat().join(' or ')}`}${words}`;
}

/** What a verdict says, on one line for an author. */
export function describeVerdict(verdict: Verdict): string {
  if (verdict.problem) return `the engine says: ${verdict.problem.message}`;
  const stage = firstFailedStage(verdict);
  if (stage === undefined) return 'it passes';
  if (stage === 'checks') {
    const failed = verdict.checks.filter(check => check.state !== 'passed');
    return failed
      .map(({ id, expected, found }) => `the check ${id} fails (expected: ${expected}; found: ${found})`)
      .join(', ');
  }
  const texts = verdict.diagnostics
    .filter(diagnostic => diagnostic.stage === stage)
    .map(
      ({ code, file, line, message }) =>
        `${code} at ${file ?? '?'}:${line ?? '?'} (${message.split('\n')[0]})`,
    );
  return `the ${stage === 'types' ? 'types fail' : 'synthesis fails'} with ${texts.join(', ') || 'no diagnostic'}`;
}

function firstFailedStage(verdict: Verdict): Trigger['stage'] | undefined {
  if (verdict.types.state === 'failed') return 'types';
  if (verdict.synthesis.state === 'failed') return 'synthesis';
  return verdict.checks.some(check => check.state !== 'passed') ? 'checks' : undefined;
}
