import type { Verdict } from '../../verify/verdict.ts';
import { line, span } from '../document/line.ts';
import { verdictLines } from '../exercise/verdict.ts';
import { printedSetting, printedText } from './printed.ts';

/**
 * A verdict as a command prints it: the same view that the screen shows.
 * @param columns The terminal's; undefined where the output goes elsewhere.
 */
export function printedVerdict(verdict: Verdict, columns: number | undefined): string {
  return printedText(
    verdictLines({ ...verdict, stages: verdict }, printedSetting(columns), {
      head: line(span(`${verdict.exercise}: ${statusWord(verdict)}`)),
      next: [],
    }),
  );
}

/** The verdict in a word or two. */
export function statusWord({ status }: Verdict): string {
  return { running: 'running', passed: 'passed', failed: 'failed', unavailable: 'could not be checked' }[
    status
  ];
}

/** A verdict as JSON: all of it, with null where there is nothing, so that every field is always there. */
export function verdictAsJson(verdict: Verdict) {
  const { revision, ...rest } = verdict;
  return { ...rest, resources: rest.resources ?? null, problem: rest.problem ?? null };
}
