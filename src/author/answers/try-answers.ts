import type { Exercise } from '../../course/exercise.ts';
import type { CourseCheck, ProveOptions } from '../check-course.ts';
import { describeVerdict } from '../describe-verdict.ts';
import { makeBenchFolder, openBench } from '../exercise-bench.ts';
import type { Finding } from '../finding.ts';
import { openRecordedStates } from '../records/deployed-states.ts';
import { isCode } from '../right-answers.ts';
import { findingsInJudged, type JudgedAnswer, judgeAnswers } from './judge-answers.ts';
import { answersFile, readAnswers } from './read-answers.ts';

/** So many of each kind are kept for an exercise, at least. */
const FEWEST = 10;

/** The judged answers to one exercise. */
export interface AnswersRun {
  readonly exercise: Exercise;
  readonly judged: readonly JudgedAnswer[];
  readonly findings: readonly Finding[];
}

/** Judges the answers that are kept beside those of the authors, with one warm engine. */
export async function tryAnswers(
  { root, course, packages, onProgress, now }: CourseCheck,
  exercises: readonly Exercise[],
  makeVerifier: ProveOptions['makeVerifier'],
): Promise<readonly AnswersRun[]> {
  const folder = await makeBenchFolder(packages);
  onProgress('Starting the engine');
  const { states } = await openRecordedStates(root, { folder, now });
  const bench = await openBench(folder, course, await makeVerifier(folder, states.reader), states);
  try {
    const runs: AnswersRun[] = [];
    for (const [index, exercise] of exercises.entries()) {
      const answers = await readAnswers(root, exercise);
      const onAnswer = (what: string) =>
        onProgress(`${index + 1} of ${exercises.length}: ${exercise.id}, ${what}`);
      const judged = answers === undefined ? [] : await judgeAnswers(exercise, answers, bench, onAnswer);
      const findings = [...findingsInNumbers(exercise, judged), ...findingsInJudged(exercise, judged)];
      runs.push({ exercise, judged, findings });
    }
    return runs;
  } finally {
    await bench.dispose();
  }
}

/** One line an exercise, and under it where each wrong answer stopped. */
export function answersTable(runs: readonly AnswersRun[]): string {
  return runs
    .flatMap(({ exercise, judged }) => [
      `${exercise.id}: ${count(judged, 'right')} right, ${count(judged, 'wrong')} wrong`,
      ...judged
        .filter(({ kind }) => kind === 'wrong')
        .map(({ what, verdict }) => `  ${what}: ${describeVerdict(verdict)}`),
    ])
    .join('\n');
}

function findingsInNumbers(exercise: Exercise, judged: readonly JudgedAnswer[]): readonly Finding[] {
  // There are many ways to write code right; a sheet of answers has one.
  const kinds = exercise.files.some(isCode) ? (['right', 'wrong'] as const) : (['wrong'] as const);
  return kinds.flatMap(kind => {
    const found = count(judged, kind);
    if (found >= FEWEST) return [];
    return [
      { where: answersFile(exercise), what: `It holds ${found} ${kind} answers; keep ${FEWEST} at least.` },
    ];
  });
}

function count(judged: readonly JudgedAnswer[], wanted: JudgedAnswer['kind']): number {
  return judged.filter(({ kind }) => kind === wanted).length;
}
