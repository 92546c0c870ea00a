import type { ExerciseProof } from './prove-exercise.ts';

/** One line an exercise: what was proved, and how long it took. */
export function proofTable(proofs: readonly ExerciseProof[]): string {
  const rows = proofs.map(proof => [
    proof.exercise.id,
    proof.startFails ? 'fails' : 'WRONG',
    proof.solutionPasses ? 'passes' : 'WRONG',
    `${proof.mistakesCaught} of ${proof.exercise.mistakes.length}`,
    `${proof.alternativesPass} of ${proof.exercise.alternatives?.length ?? 0}`,
    `${(proof.milliseconds / 1000).toFixed(1)} s`,
    proof.runs.length === 0 ? '' : `${proof.runs.length} runs, ${seconds(proof.runs)} s`,
  ]);
  const table = [['exercise', 'start', 'solution', 'mistakes', 'alternatives', 'time', 'ampx'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5, 6].map(column => Math.max(...table.map(row => row[column]?.length ?? 0)));
  return table
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

function seconds(runs: readonly number[]): string {
  return (runs.reduce((sum, run) => sum + run, 0) / 1000).toFixed(0);
}
