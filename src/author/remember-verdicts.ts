import { createHash } from 'node:crypto';
import type { Verdict } from '../verify/verdict.ts';
import type { ExerciseBench } from './exercise-bench.ts';
import { parseCode } from './mutants/syntax.ts';

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
  const judging = partsThatJudge(source);
  return {
    ...bench,
    async judge(exercise, files, work) {
      if (exercise.needs === 'deployment') return bench.judge(exercise, files, work);
      // The solution is what an answer's backend is compared with.
      const inputs = JSON.stringify([judging, exercise.folder, exercise.start, exercise.solution, files]);
      const key = createHash('sha256').update(inputs).digest('hex');
      const verdict = verdicts.get(key) ?? bench.judge(exercise, files, work);
      verdicts.set(key, verdict);
      // What the engine couldn't tell may come out another time.
      if ((await verdict).problem !== undefined) verdicts.delete(key);
      return verdict;
    },
  };
}

/** What no verdict asks for: it is said after the verdict, or names the files that are judged. */
const SAID_LATER = new Set(['title', 'task', 'hints', 'mistakes', 'alternatives', 'startFails', 'why']);

/** The source without the properties of the exercise that no verdict hangs on; all of it where it can't be parsed. */
function partsThatJudge(source: string): string {
  try {
    const { calls } = parseCode('exercise.ts', source);
    const options = calls.find(({ method }) => method === 'defineExercise')?.node.arguments[0];
    if (options?.type !== 'ObjectExpression') return source;
    let kept = '';
    let from = 0;
    for (const property of options.properties) {
      const isLater =
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        SAID_LATER.has(property.key.name);
      if (!isLater) continue;
      kept += source.slice(from, property.start);
      from = property.end;
    }
    return kept + source.slice(from);
  } catch {
    return source;
  }
}
