import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant; undefined where none is close.
 * The beginning of a candidate counts as close ("sol" for "solution"), and so does one of its words, mistyped or not
 * ("emial" for "email-sign-in").
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.trim().toLowerCase();
  if (wanted === '') return undefined;
  let best: { readonly candidate: string; readonly steps: number } | undefined;
  for (const candidate of candidates) {
    const steps = stepsTo(wanted, candidate.toLowerCase());
    if (steps <= bound(wanted) && (best === undefined || steps < best.steps)) best = { candidate, steps };
  }
  return best?.candidate;
}

/** ' Did you mean check?', to stand after a sentence; empty where nothing is close. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

function stepsTo(wanted: string, candidate: string): number {
  if (candidate.startsWith(wanted)) return 0;
  return Math.min(
    stepsBetween(wanted, candidate),
    ...partsOf(candidate).map(part => stepsToPart(wanted, part)),
  );
}

/** A word of it says less than the whole: of two that are equally close, the whole one is meant. */
function stepsToPart(wanted: string, part: string): number {
  const steps = stepsBetween(wanted, part);
  return steps <= (wanted.length < 5 ? 1 : 2) ? steps + 0.5 : Number.POSITIVE_INFINITY;
}

/** Letters in another order are a slip that is more common than a wrong letter. */
function stepsBetween(wanted: string, candidate: string): number {
  const steps = distance(wanted, candidate);
  return steps > 0 && sorted(wanted) === sorted(candidate) ? steps - 1.25 : steps;
}

function sorted(word: string): string {
  return [...word].toSorted().join('');
}

function partsOf(candidate: string): readonly string[] {
  return candidate.split(/[\s/-]+/).filter(part => part.length > 3 && part !== candidate);
}

function bound(wanted: string): number {
  return Math.max(2.5, Math.floor(wanted.length / 3));
}
