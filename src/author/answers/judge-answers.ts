import type { Exercise } from '../../course/exercise.ts';
import { variantFiles } from '../../course/variants.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { describeVerdict } from '../describe-verdict.ts';
import type { ExerciseBench } from '../exercise-bench.ts';
import type { Finding } from '../finding.ts';
import type { OtherAnswer, OtherAnswers } from './answers.ts';
import { answersFile } from './read-answers.ts';

/** What came of one answer. */
export interface JudgedAnswer {
  readonly kind: 'right' | 'wrong';
  readonly what: string;
  readonly verdict: Verdict;
}

/**
 * Judges other answers to an exercise by the real engine; those of a deployed exercise on what the solution's steps
 * deployed.
 * @param onAnswer Told of each answer before it is judged.
 * @throws LearnError 'course-invalid' where edits don't fit the solution.
 */
export async function judgeAnswers(
  exercise: Exercise,
  answers: OtherAnswers,
  bench: ExerciseBench,
  onAnswer: (what: string) => void,
): Promise<readonly JudgedAnswer[]> {
  const deployed = exercise.needs === 'deployment';
  if (deployed) {
    const steps = exercise.deployment?.steps ?? [];
    await bench.judge(exercise, exercise.solution, { state: 'solution', steps, onStep: onAnswer });
  }
  const judged: JudgedAnswer[] = [];
  for (const kind of ['right', 'wrong'] as const) {
    const differing = filesOf(exercise, kind, answers[kind]);
    for (const { what } of answers[kind]) {
      onAnswer(`${kind}: ${what}`);
      const files = { ...exercise.solution, ...differing[what] };
      const verdict = await (deployed ? bench.judgeInstead(exercise, files) : bench.judge(exercise, files));
      judged.push({ kind, what, verdict });
    }
  }
  return judged;
}

/** Right answers that fail, and wrong ones that pass, or that the engine can't judge. */
export function findingsInJudged(exercise: Exercise, judged: readonly JudgedAnswer[]): readonly Finding[] {
  const where = answersFile(exercise);
  return judged.flatMap(({ kind, what, verdict }) => {
    const passed = verdict.status === 'passed';
    if (verdict.problem === undefined && passed === (kind === 'right')) return [];
    const must = kind === 'right' ? 'It must pass' : 'It must not pass';
    return [{ where, what: `${what}: ${must}, but ${describeVerdict(verdict)}.` }];
  });
}

function filesOf(
  exercise: Exercise,
  kind: JudgedAnswer['kind'],
  answers: readonly OtherAnswer[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return variantFiles({
    kind: `${kind} answer`,
    variants: answers.map(({ what, edits }) => ({ name: what, edits })),
    folders: Object.fromEntries(answers.map(({ what, files = {} }) => [what, files])),
    solution: exercise.solution,
    where: answersFile(exercise),
  });
}
