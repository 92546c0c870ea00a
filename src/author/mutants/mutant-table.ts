import type { MutantRun } from './run-mutants.ts';

/** One line an exercise: how many wrong answers there are, and how many are caught. Those that pass, by name, below. */
export function mutantTable(runs: readonly MutantRun[]): string {
  const sum = (of: (run: MutantRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  const rows = [
    ['exercise', 'mutants', 'killed', 'by the difference', 'free', 'equal', 'survivors'],
    ...runs.map(run => [run.exercise.id, ...counts(run)]),
    ['all', ...columns.map(column => String(sum(column)))],
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? [];
  const table = rows.map(row =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   '),
  );
  const named = runs.flatMap(({ exercise, survivors, free }) => [
    ...survivors.map(name => `survives  ${exercise.id}: ${name}`),
    ...free.map(name => `free      ${exercise.id}: ${name}`),
  ]);
  return [...table, ...(named.length > 0 ? ['', ...named] : [])].join('\n');
}

const columns: readonly ((run: MutantRun) => number)[] = [
  run => run.mutants,
  run => run.killed,
  run => run.byDifference,
  run => run.free.length,
  run => run.equivalent,
  run => run.survivors.length,
];

function counts(run: MutantRun): readonly string[] {
  return columns.map(column => String(column(run)));
}
