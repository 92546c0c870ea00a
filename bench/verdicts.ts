import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { Verdict } from '../src/verify/verdict.ts';
import { type BenchWorkspace, openBenchWorkspace } from './bench-workspace.ts';
import { synthesizeCold } from './cold-synthesis.ts';
import { type Measure, median, timed } from './measure.ts';

const warmUps = 5;
const rounds = 15;
const coldRounds = 3;

/** From a save in an editor to the type verdict and to the full verdict, warm, against what a start per save costs. */
export const verdicts: Measure = async ({ root, note }) => {
  await using bench = await openBenchWorkspace(root);
  note(`Saves: ${warmUps} to warm up, ${rounds} measured`);
  const saves = await measureSaves(bench);
  note(`tsc -p and a cold synthesis, ${coldRounds} times each`);
  const tsc = path.join(root, '.cache/packages/node_modules/typescript/bin/tsc');
  const cold: { types: number; synthesis: number }[] = [];
  for (let round = 0; round < coldRounds; round += 1) {
    cold.push({
      types: await timed(() =>
        execa(process.execPath, [tsc, '-p', path.join(bench.folder, 'amplify'), '--noEmit']),
      ),
      synthesis: await timed(() => synthesizeCold(bench.folder)),
    });
  }
  return [
    {
      what: 'Save to type verdict',
      ours: median(saves.map(({ types }) => types)),
      other: median(cold.map(({ types }) => types)),
      against: 'tsc -p of TypeScript 5',
      unit: 'ms',
      aims: [
        { kind: 'at-most', value: 100 },
        { kind: 'times-better', value: 150 },
      ],
    },
    {
      what: 'Save to full verdict',
      ours: median(saves.map(({ full }) => full)),
      other: median(cold.map(({ synthesis }) => synthesis)),
      against: 'cold synthesis',
      unit: 'ms',
      aims: [
        { kind: 'at-most', value: 1000 },
        { kind: 'times-better', value: 8 },
      ],
    },
  ];
};

/** Saves as an editor does, and waits for the verdicts as the screen does: through the watcher. */
async function measureSaves({ services, exercise, folder }: BenchWorkspace) {
  const { workspace, verifier } = services;
  const [file = ''] = exercise.files;
  const text = exercise.solution[file] ?? '';
  let noticed: () => void = () => {};
  const unwatch = await workspace.watch(() => noticed());
  const measured: { readonly types: number; readonly full: number }[] = [];
  try {
    await verifier.warm();
    for (let round = 0; round < warmUps + rounds; round += 1) {
      const seen = new Promise<void>(resolve => {
        noticed = resolve;
      });
      const start = performance.now();
      await writeFile(path.join(folder, file), `${text}// save ${round}\n`);
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
