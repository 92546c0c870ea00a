import type { Exercise } from '../../course/exercise.ts';
import type { CourseCheck, ProveOptions } from '../check-course.ts';
import { describeVerdict } from '../describe-verdict.ts';
import { makeBenchFolder, openBench } from '../exercise-bench.ts';
import type { Finding } from '../finding.ts';
import { narrowCourse } from '../narrow-course.ts';
import { openRecordedStates } from '../records/deployed-states.ts';
import { isCode } from '../right-answers.ts';
import { inShares } from '../share-out.ts';
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

/** Judges the answers that are kept beside those of the authors, with warm engines side by side. */
export async function tryAnswers(
  { root, course, packages, onProgress, now }: CourseCheck,
  exercises: readonly Exercise[],
  { makeVerifier, engines }: Pick<ProveOptions, 'makeVerifier' | 'engines'>,
): Promise<readonly AnswersRun[]> {
  let begun = 0;

  const tryShare = async (share: readonly Exercise[]): Promise<readonly AnswersRun[]> => {
    const folder = await makeBenchFolder(packages);
    const states = await openRecordedStates(root, { folder, now });
    const own = narrowCourse(course, share);
    const bench = await openBench(folder, own, await makeVerifier(folder, own, states.reader), states);
    try {
      const runs: AnswersRun[] = [];
      for (const exercise of share) {
        begun += 1;
        const count = `${begun} of ${exercises.length}`;
        const answers = await readAnswers(root, exercise);
        const onAnswer = (what: string) => onProgress(`${count}: ${exercise.id}, ${what}`);
        const judged = answers === undefined ? [] : await judgeAnswers(exercise, answers, bench, onAnswer);
        const findings = [...findingsInNumbers(exercise, judged), ...findingsInJudged(exercise, judged)];
        runs.push({ exercise, judged, findings });
      }
      return runs;
    } finally {
      await bench.dispose();
    }
  };

  const runs = await inShares(exercises, engines, tryShare);
  return runs.sort((one, other) => exercises.indexOf(one.exercise) - exercises.indexOf(other.exercise));
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
