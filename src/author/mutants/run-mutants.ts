import type { BackendView } from '../../checks/backend-view.ts';
import { compareAccess } from '../../checks/difference/compare-access.ts';
import { allDifferences } from '../../checks/difference/difference.ts';
import { nothingElse } from '../../checks/nothing-else.ts';
import type { Exercise } from '../../course/exercise.ts';
import type { Verdict } from '../../verify/verdict.ts';
import type { ExerciseBench } from '../exercise-bench.ts';
import type { Finding } from '../finding.ts';
import { makeMutants } from './make-mutants.ts';
import type { Mutant } from './mutant.ts';
import { sameMeaning } from './same-meaning.ts';

type Files = Readonly<Record<string, string>>;

export interface MutantRun {
  readonly exercise: Exercise;
  /** Those that mean something else than the solution: equivalent ones are left out. */
  readonly mutants: number;
  readonly killed: number;
  /** Of the killed, those that only the difference in meaning saw. */
  readonly byDifference: number;
  readonly equivalent: number;
  /** Those that pass because the exercise leaves it open. */
  readonly free: readonly string[];
  /** Those that pass and must not. */
  readonly survivors: readonly string[];
}

export interface MutantTools {
  readonly bench: ExerciseBench;
  /** What an exercise's backend means with these files; undefined where it can't be synthesized. */
  readonly viewOf: (exercise: Exercise, files: Files) => Promise<BackendView | undefined>;
  readonly onProgress: (text: string) => void;
}

/** Judges wrong answers, all of the exercise's or the chosen ones, and says which pass. */
export async function runMutants(
  exercise: Exercise,
  tools: MutantTools,
  mutants: readonly Mutant[] = makeMutants(exercise),
): Promise<MutantRun> {
  let killed = 0;
  let byDifference = 0;
  let equivalent = 0;
  const free: string[] = [];
  const survivors: string[] = [];
  for (const [index, mutant] of mutants.entries()) {
    tools.onProgress(`${exercise.id}, mutant ${index + 1} of ${mutants.length}`);
    const files = { ...exercise.solution, [mutant.file]: mutant.text };
    const failed = failures(exercise, await tools.bench.judgeTypesFirst(exercise, files));
    if (failed.length > 0) {
      killed += 1;
      if (failed.every(id => id === nothingElse)) byDifference += 1;
      continue;
    }
    if (exercise.freedoms?.mutants?.includes(mutant.name.replace(/:\d+ /, ' '))) {
      free.push(mutant.name);
      continue;
    }
    const fate = await fateOf(exercise, files, tools);
    if (fate === 'equivalent') equivalent += 1;
    else if (fate === 'survivor') survivors.push(mutant.name);
    else free.push(`${mutant.name} (${fate.free})`);
  }
  return {
    exercise,
    mutants: mutants.length - equivalent,
    killed,
    byDifference,
    equivalent,
    free,
    survivors,
  };
}

/** Each survivor as a finding. */
export function findingsInMutants({ exercise, survivors }: MutantRun): readonly Finding[] {
  return survivors.map(name => ({
    where: `exercises/${exercise.folder}`,
    what: `A wrong answer passes: ${name}.`,
  }));
}

/** What the files fail: 'types', 'synthesis', ids of checks. What must be deployed for a check is no answer in files. */
function failures(exercise: Exercise, verdict: Verdict): readonly string[] {
  const clouds = new Set(exercise.checks.filter(({ kind }) => kind === 'cloud').map(({ id }) => id));
  return [
    ...(verdict.types.state === 'failed' ? ['types'] : []),
    ...(verdict.synthesis.state === 'failed' ? ['synthesis'] : []),
    ...verdict.checks.filter(({ id, state }) => state !== 'passed' && !clouds.has(id)).map(({ id }) => id),
  ];
}

type Fate = 'equivalent' | 'survivor' | { readonly free: string };

/** What becomes of an answer that passes. Equal means equal as synthesized, not as our own comparison sees it. */
async function fateOf(exercise: Exercise, files: Files, { viewOf }: MutantTools): Promise<Fate> {
  if (exercise.needs === 'types') return 'survivor';
  const [solution, view] = [await viewOf(exercise, exercise.solution), await viewOf(exercise, files)];
  if (solution === undefined || view === undefined) return 'survivor';
  if (sameMeaning(solution, view)) return 'equivalent';
  const start = await viewOf(exercise, exercise.start);
  const seen = allDifferences(view, { start, solution }, compareAccess);
  return seen.length === 0 ? 'survivor' : { free: seen.map(({ at }) => at).join(', ') };
}
