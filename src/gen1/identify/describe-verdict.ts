import type { Evidence, FoundBackend, Generation } from './model.ts';
import type { Weighed } from './weigh.ts';

interface Verdict {
  readonly generation: Generation;
  readonly by: Weighed['by'];
  readonly seems: string | undefined;
  readonly backends: readonly FoundBackend[];
  readonly kind: Evidence['kind'];
}

const names = { gen1: 'Gen 1', gen2: 'Gen 2' } as const;

/** A confidence as a word, with its figure: 'high (0.93)'. */
export function describeConfidence(confidence: number): string {
  const word = confidence >= 0.85 ? 'high' : confidence >= 0.6 ? 'fair' : 'low';
  return `${word} (${confidence.toFixed(2)})`;
}

/** The verdict in a sentence or two of plain English. */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.generation) {
    case 'gen1':
    case 'gen2':
      return oneGeneration(names[verdict.generation], verdict);
    case 'both':
      return verdict.by !== 'backend'
        ? 'Both: the text shows Gen 1 and Gen 2. It compares the two, or tells how to migrate.'
        : `Both: this project has a Gen 1 and a Gen 2 backend${listBackends(verdict.backends)}. It looks like one in migration.`;
    case 'neither':
      if (verdict.by === 'document') {
        return 'Neither: its code has nothing of AWS Amplify. Only its documents speak of it.';
      }
      return verdict.seems === undefined
        ? 'Neither: nothing here is of AWS Amplify.'
        : `Neither: this seems to be ${verdict.seems}.`;
    case 'unknown':
      return verdict.kind === 'text'
        ? 'Unknown: this text shows no sign of Gen 1 or Gen 2.'
        : 'Unknown: there is too little here to tell.';
  }
}

function oneGeneration(name: string, { by, kind, backends }: Verdict): string {
  if (kind === 'text') return `${name}: this text is about ${name} of AWS Amplify.`;
  if (by === 'backend') {
    const folders = new Set(backends.map(({ folder }) => folder));
    const [only] = folders;
    const where = folders.size === 1 && only !== '.' ? ` in ${only}` : '';
    return `${name}: this project has a ${name} backend${where}.`;
  }
  if (by === 'document')
    return `${name}: only by what its documents say. There is no backend, and no code that uses one.`;
  return `${name}: this app belongs to a ${name} backend, which lies elsewhere or isn't committed.`;
}

function listBackends(backends: readonly FoundBackend[]): string {
  const places = backends.map(
    ({ generation, folder }) =>
      `${names[generation]} in ${folder === '.' ? 'amplify/' : `${folder}/amplify/`}`,
  );
  return new Set(backends.map(({ folder }) => folder)).size > 1 ? `: ${places.join(', ')}` : '';
}
