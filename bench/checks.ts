import path from 'node:path';
import { execa } from 'execa';
import { openBenchWorkspace } from './bench-workspace.ts';
import { type Measure, median, timed } from './measure.ts';

const rounds = 7;
const coldRounds = 3;

/** The command `check` where the engine is warm (a screen is open, or another check came before), against a cold one. */
export const checks: Measure = async ({ root, note }) => {
  await using bench = await openBenchWorkspace(root);
  const program = path.join(root, 'dist/cli.js');
  const { layout } = bench.services.workspace;
  const check = (...options: readonly string[]) =>
    timed(() =>
      execa(process.execPath, [program, 'check', bench.exercise.id, '--workspace', layout.root, ...options]),
    );
  note(`check: ${coldRounds} cold, ${rounds} warm`);
  const cold: number[] = [];
  for (let round = 0; round < coldRounds; round += 1) cold.push(await check('--no-engine'));
  await check();
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) warm.push(await check());
  return [
    {
      what: 'check with a warm engine',
      ours: median(warm),
      other: median(cold),
      against: 'check --no-engine',
      unit: 'ms',
      aims: [{ kind: 'at-most', value: 1500 }],
    },
  ];
};
