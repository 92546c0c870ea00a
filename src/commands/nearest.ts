import { distance } from 'fastest-levenshtein';

/** The candidate that a mistyped word most likely meant; undefined where none is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: { readonly candidate: string; readonly steps: number } | undefined;
  for (const candidate of candidates) {
    const steps = candidate.startsWith(wanted) ? 0 : distance(wanted, candidate.toLowerCase());
    if (best === undefined || steps < best.steps) best = { candidate, steps };
  }
  const bound = Math.max(2, Math.floor(word.length / 3));
  return best !== undefined && best.steps <= bound ? best.candidate : undefined;
}
