import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Verdict } from '../src/verify/verdict.ts';
import type { BenchWorkspace } from './bench-workspace.ts';

export interface Saves {
  /** Relative to the exercise's folder. */
  readonly file: string;
  /** What is saved in a round; each one differs. */
  readonly textOf: (round: number) => string;
  /** Rounds that aren't counted. */
  readonly warmUps: number;
  readonly rounds: number;
}

/** Milliseconds from a save to the type verdict and to the full verdict. */
export interface SaveTime {
  readonly types: number;
  readonly full: number;
}

/** Saves as an editor does, and waits for the verdicts as the screen does: through the watcher. */
export async function timeSaves(
  { services, exercise, folder }: BenchWorkspace,
  { file, textOf, warmUps, rounds }: Saves,
): Promise<readonly SaveTime[]> {
  const { workspace, verifier } = services;
  let noticed: () => void = () => {};
  const unwatch = await workspace.watch(
    () => noticed(),
    problem => {
      throw problem;
    },
  );
  const measured: SaveTime[] = [];
  try {
    await verifier.warm();
    for (let round = 0; round < warmUps + rounds; round += 1) {
      const seen = new Promise<void>(resolve => {
        noticed = resolve;
      });
      const start = performance.now();
      await writeFile(path.join(folder, file), textOf(round));
      await seen;
      let types: number | undefined;
      const onUpdate = (verdict: Verdict) => {
        if (verdict.types.state === 'passed') types ??= performance.now() - start;
      };
      const verdict = await verifier.verify(exercise, { revision: round + 1, onUpdate });
      if (verdict.status !== 'passed')
        throw new Error(`The solution did not pass: ${JSON.stringify(verdict, undefined, 2)}`);
      const full = performance.now() - start;
      if (round >= warmUps) measured.push({ types: types ?? full, full });
    }
  } finally {
    await unwatch();
  }
  return measured;
}
