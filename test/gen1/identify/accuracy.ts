import type { Generation } from '../../../src/gen1/identify/model.ts';
import { identifyCase, type LabelledCase } from './labelled-cases.ts';

const generations: readonly Generation[] = ['gen1', 'gen2', 'both', 'neither', 'unknown'];

/** How often a verdict is right when it is given, and how many of those that should get it do. */
export interface ClassFigures {
  readonly generation: Generation;
  readonly cases: number;
  /** NaN where the verdict was never given. */
  readonly precision: number;
  /** NaN where there is no such case. */
  readonly recall: number;
}

export interface Accuracy {
  readonly right: number;
  readonly cases: number;
  readonly classes: readonly ClassFigures[];
  readonly failures: readonly {
    readonly labelled: LabelledCase;
    readonly got: Generation;
    readonly verdict: string;
  }[];
}

/** Judges every case and counts. */
export function measure(cases: readonly LabelledCase[]): Accuracy {
  const judged = cases.map(labelled => {
    const { generation, verdict } = identifyCase(labelled);
    return { labelled, got: generation, verdict };
  });
  const hits = (generation: Generation) =>
    judged.filter(({ labelled, got }) => got === generation && labelled.expect === generation).length;
  return {
    right: judged.filter(({ labelled, got }) => got === labelled.expect).length,
    cases: cases.length,
    classes: generations.map(generation => {
      const expected = judged.filter(({ labelled }) => labelled.expect === generation).length;
      const given = judged.filter(({ got }) => got === generation).length;
      return {
        generation,
        cases: expected,
        precision: hits(generation) / given,
        recall: hits(generation) / expected,
      };
    }),
    failures: judged.filter(({ labelled, got }) => got !== labelled.expect),
  };
}
