import type { Sighting } from './find-indicators.ts';
import { documentFactor } from './indicators/table.ts';
import type { Generation, Role, Side } from './model.ts';

/** What the scales say. */
export interface Weighed {
  readonly generation: Generation;
  readonly confidence: number;
  /** What decided, for the verdict's sentence. */
  readonly by: 'backend' | 'client' | 'infrastructure' | 'setting' | 'document' | 'text' | 'nothing';
}

/** The marks that a sum must reach. Sums are of the table's weights; a sign of 10 settles it alone. */
const thresholds = {
  /** A backend of this generation is there. */
  backend: 6,
  /** Two backends are there: more than a left-over file of the other one. */
  bothBackends: 7,
  /** Traces and client code name a generation. */
  surroundings: 4,
  /** Another tool's backend outweighs traces and client code. */
  infrastructure: 5,
  /** Something at all speaks for 'neither'. */
  setting: 2,
  /** A text names a generation. */
  text: 3,
  /** A text is about both: the weaker side has at least this share of the stronger, and this much at all. */
  bothShare: 0.55,
  bothText: 6,
  /** A text that calls both by name compares them where the weaker side has this much. */
  compared: 2,
} as const;

const twoSides = ['gen1', 'gen2'] as const;
const reversedSides = ['gen2', 'gen1'] as const;

type Sums = Readonly<Record<'gen1' | 'gen2', number>>;
type Weight = (sighting: Sighting) => number;

/** Weighs a project: backends first, then another tool's, then what surrounds a backend, then what documents say. */
export function weighProject(sightings: readonly Sighting[], hasSources: boolean): Weighed {
  const first = weighPlaces(sightings, sighting => sighting.weight);
  if (first.by === 'backend' || first.by === 'client' || first.by === 'infrastructure') return first;
  // Nothing at the project's own places: a repository that is all examples is what its examples are.
  const second = weighPlaces(sightings, sighting => sighting.fullWeight);
  if (second.by === 'backend' || second.by === 'client' || second.by === 'infrastructure') {
    return { ...second, confidence: second.confidence * 0.8 };
  }
  // What only documents say of a project whose code has no sign at all: they may speak of another one.
  if (first.by === 'document' && hasSources)
    return { generation: 'neither', confidence: 0.4, by: 'document' };
  if (first.generation !== 'unknown') return first;
  return hasSources ? { generation: 'neither', confidence: 0.5, by: 'nothing' } : first;
}

function weighPlaces(sightings: readonly Sighting[], weight: Weight): Weighed {
  const own = sightings.filter(({ inDocument }) => !inDocument);
  const sum = (side: Side, roles: readonly Role[]) => total(own, side, roles, weight);
  const backends = { gen1: sum('gen1', ['backend']), gen2: sum('gen2', ['backend']) };
  const around: readonly Role[] = ['backend', 'trace', 'client'];
  const all = { gen1: sum('gen1', around), gen2: sum('gen2', around) };
  const tools = sum('neither', ['infrastructure']);
  const settings = sum('neither', ['setting']);
  const neutral = sum('neither', ['neutral']);

  if (backends.gen1 >= thresholds.bothBackends && backends.gen2 >= thresholds.bothBackends) {
    return {
      generation: 'both',
      confidence: certainty(Math.min(backends.gen1, backends.gen2), 0),
      by: 'backend',
    };
  }
  if (Math.max(backends.gen1, backends.gen2) >= thresholds.backend) {
    const [generation, other] = backends.gen1 > backends.gen2 ? twoSides : reversedSides;
    // What is left over of the other generation speaks against it, but half as loud as another backend would.
    const contra = (backends[other] + all[other]) / 2;
    return { generation, confidence: certainty(all[generation], contra), by: 'backend' };
  }
  const stronger = all.gen1 > all.gen2 ? 'gen1' : 'gen2';
  // A frontend's code is written alike for a backend that Amplify made and for one that was made otherwise.
  const proven = sum(stronger, ['backend', 'trace']) + sum(stronger, ['client']) / 2;
  if (tools >= thresholds.infrastructure && tools >= proven) {
    return { generation: 'neither', confidence: certainty(tools, proven), by: 'infrastructure' };
  }
  // An old version of the library, say, doesn't outweigh a configuration that is written by hand.
  if (all[stronger] >= thresholds.surroundings && all[stronger] > settings) {
    return { generation: stronger, confidence: 0.9 * certaintyOf(all, stronger), by: 'client' };
  }
  const neither = tools + settings + neutral;
  if (neither >= thresholds.setting) {
    const confidence = 0.9 * certainty(neither, all[stronger]);
    return { generation: 'neither', confidence, by: tools > settings ? 'infrastructure' : 'setting' };
  }
  return weighDocuments(sightings);
}

/** All that is known of the project is what it says about itself; a folder named docs is no worse a place for that. */
function weighDocuments(sightings: readonly Sighting[]): Weighed {
  const sums = sumsOf(sightings, sighting => sighting.fullWeight);
  const stronger = sums.gen1 > sums.gen2 ? 'gen1' : 'gen2';
  if (isBoth(sums, documentFactor)) {
    const confidence = 0.6 * certainty(Math.min(sums.gen1, sums.gen2) / documentFactor, 0);
    return { generation: 'both', confidence, by: 'document' };
  }
  if (sums[stronger] < thresholds.text || sums.gen1 === sums.gen2) {
    return { generation: 'unknown', confidence: 0, by: 'nothing' };
  }
  return { generation: stronger, confidence: 0.6 * certaintyOf(sums, stronger), by: 'document' };
}

/**
 * Weighs a tutorial or a snippet: there is no backend to find, so all signs count alike.
 * @param namesBoth Whether the text calls both generations by name.
 */
export function weighText(sightings: readonly Sighting[], namesBoth: boolean): Weighed {
  const weight: Weight = sighting => sighting.fullWeight;
  const sums = sumsOf(sightings, weight);
  const contrary = total(sightings, 'neither', ['infrastructure', 'setting'], weight);
  const neither = contrary + total(sightings, 'neither', ['neutral'], weight);
  const tools = total(sightings, 'neither', ['infrastructure'], weight);
  const stronger = sums.gen1 > sums.gen2 ? 'gen1' : 'gen2';
  if (tools >= thresholds.infrastructure && tools > sums[stronger]) {
    return { generation: 'neither', confidence: certainty(tools, sums[stronger]), by: 'infrastructure' };
  }
  // A text that compares the two sets each apart from the other, so what it says of them counts in full.
  const plain = sumsOf(sightings, sighting => sighting.plainWeight);
  const weaker = Math.min(plain.gen1, plain.gen2);
  const compares = namesBoth && weaker >= thresholds.compared && isBalanced(plain);
  if (compares && !isBoth(sums, 1)) {
    return { generation: 'both', confidence: certainty(weaker, 0), by: 'text' };
  }
  if (isBoth(sums, 1)) {
    return { generation: 'both', confidence: certainty(Math.min(sums.gen1, sums.gen2), 0), by: 'text' };
  }
  if (sums[stronger] >= thresholds.text && sums[stronger] > contrary && sums.gen1 !== sums.gen2) {
    return { generation: stronger, confidence: certaintyOf(sums, stronger), by: 'text' };
  }
  if (neither >= thresholds.setting) {
    return { generation: 'neither', confidence: certainty(neither, sums[stronger]), by: 'setting' };
  }
  return { generation: 'unknown', confidence: 0, by: 'nothing' };
}

/** Whether a text speaks of both generations at length. */
function isBoth(sums: Sums, factor: number): boolean {
  return Math.min(sums.gen1, sums.gen2) >= factor * thresholds.bothText && isBalanced(sums);
}

function isBalanced({ gen1, gen2 }: Sums): boolean {
  return Math.min(gen1, gen2) >= thresholds.bothShare * Math.max(gen1, gen2);
}

function sumsOf(sightings: readonly Sighting[], weight: Weight) {
  const roles: readonly Role[] = ['backend', 'trace', 'client'];
  return {
    gen1: total(sightings, 'gen1', roles, weight),
    gen2: total(sightings, 'gen2', roles, weight),
  };
}

function total(sightings: readonly Sighting[], side: Side, roles: readonly Role[], weight: Weight): number {
  return sightings
    .filter(({ indicator }) => indicator.speaksFor === side && roles.includes(indicator.role))
    .reduce((sum, sighting) => sum + weight(sighting), 0);
}

function certaintyOf(sums: Sums, side: 'gen1' | 'gen2'): number {
  return certainty(sums[side], sums[side === 'gen1' ? 'gen2' : 'gen1']);
}

/** More weight is surer, with less and less gain; what speaks against it takes its share. */
function certainty(pro: number, contra: number): number {
  return (1 - Math.exp(-pro / 5)) * (pro / (pro + contra));
}
