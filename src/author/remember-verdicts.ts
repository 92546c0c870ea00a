import { createHash } from 'node:crypto';
import type { Verdict } from '../verify/verdict.ts';
import type { ExerciseBench } from './exercise-bench.ts';

/**
 * A bench that judges the same files of the same exercise once. What is deployed is judged each time: its verdict hangs
 * on more than files.
 * @param source The text of exercise.ts: the checks, which are code, and all else that a verdict may hang on.
 */
export function rememberVerdicts(
  bench: ExerciseBench,
  source: string,
  verdicts: Map<string, Promise<Verdict>>,
): ExerciseBench {
  return {
    ...bench,
    async judge(exercise, files, work) {
      if (exercise.needs === 'deployment') return bench.judge(exercise, files, work);
      // The solution is what an answer's backend is compared with.
      const inputs = JSON.stringify([source, exercise.folder, exercise.start, exercise.solution, files]);
      const key = createHash('sha256').update(inputs).digest('hex');
      const verdict = verdicts.get(key) ?? bench.judge(exercise, files, work);
      verdicts.set(key, verdict);
      // What the engine couldn't tell may come out another time.
      if ((await verdict).problem !== undefined) verdicts.delete(key);
      return verdict;
    },
  };
}
