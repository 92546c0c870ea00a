import { diffLines } from 'diff';
import type { Exercise } from '../course/exercise.ts';
import type { FileDiff } from './file-diff.ts';

/**
 * The way from the learner's text to the solution's.
 * @param mine The learner's text; empty where there is none.
 * @returns undefined where they are the same.
 */
export function compareFile(file: string, mine: string, solution: string): FileDiff | undefined {
  const same = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  if (same(mine) === same(solution)) return undefined;
  const changes = diffLines(mine.replaceAll('\r\n', '\n'), solution);
  return {
    file,
    lines: changes.flatMap(({ value, added, removed }) => {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      return value
        .replace(/\n$/, '')
        .split('\n')
        .map(text => ({ kind, text }) as const);
    }),
  };
}

/** The texts of the solution, those of files that it doesn't change taken from the start. */
export function solutionFiles(exercise: Exercise): Readonly<Record<string, string>> {
  const edited = exercise.files.map(
    file => [file, exercise.solution[file] ?? exercise.start[file] ?? ''] as const,
  );
  const asked = Object.entries(exercise.solution).filter(
    // What was right before is not to be written like the course's.
    ([file, text]) => exercise.carried === undefined || text !== exercise.carried[file],
  );
  return { ...Object.fromEntries(edited), ...Object.fromEntries(asked) };
}
