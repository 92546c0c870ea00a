import type { Exercise, Mistake } from '../course/model.ts';
import { nextHint } from '../tutor/hints.ts';
import { describeTrigger, describeVerdict, stoppedAt } from './describe-verdict.ts';
import type { ExerciseBench } from './exercise-bench.ts';
import type { Finding } from './finding.ts';

export interface ExerciseProof {
  readonly exercise: Exercise;
  readonly startFails: boolean;
  readonly solutionPasses: boolean;
  /** Mistakes that trip and bring up what they should. */
  readonly mistakesCaught: number;
  readonly milliseconds: number;
  readonly findings: readonly Finding[];
}

/**
 * Proves by the real engine that the start fails as declared, the solution passes, and each mistake trips its trigger
 * and brings up its hint first.
 * @param onState Told of each state before it is judged: 'start', 'solution', 'mistakes/NAME'.
 * @param now Milliseconds of a clock.
 */
export async function proveExercise(
  exercise: Exercise,
  bench: ExerciseBench,
  onState: (state: string) => void,
  now: () => number,
): Promise<ExerciseProof> {
  const began = now();
  const start = await proveStart(exercise, bench, onState);
  const solution = await proveSolution(exercise, bench, onState);
  const mistakes: (readonly Finding[])[] = [];
  for (const mistake of exercise.mistakes)
    mistakes.push(await proveMistake(exercise, mistake, bench, onState));
  return {
    exercise,
    startFails: start.length === 0,
    solutionPasses: solution.length === 0,
    mistakesCaught: mistakes.filter(found => found.length === 0).length,
    milliseconds: now() - began,
    findings: [...start, ...solution, ...mistakes.flat()],
  };
}

type Step = (
  exercise: Exercise,
  bench: ExerciseBench,
  onState: (state: string) => void,
) => Promise<readonly Finding[]>;

const proveStart: Step = async (exercise, bench, onState) => {
  onState('start');
  const verdict = await bench.judge(exercise, exercise.start);
  if (stoppedAt(exercise.startFails, verdict)) return [];
  const expected = describeTrigger(exercise.startFails);
  return [
    {
      where: at(exercise, 'start'),
      what: `startFails says that ${expected}, but ${describeVerdict(verdict)}.`,
    },
  ];
};

const proveSolution: Step = async (exercise, bench, onState) => {
  onState('solution');
  const verdict = await bench.judge(exercise, exercise.solution);
  if (verdict.status === 'passed') return [];
  return [{ where: at(exercise, 'solution'), what: `It must pass, but ${describeVerdict(verdict)}.` }];
};

async function proveMistake(
  exercise: Exercise,
  mistake: Mistake,
  bench: ExerciseBench,
  onState: (state: string) => void,
): Promise<readonly Finding[]> {
  const state = `mistakes/${mistake.name}`;
  const where = at(exercise, state);
  const files = exercise.mistakeFiles[mistake.name];
  // Declared without files: `leftOvers` says so.
  if (files === undefined) return [];
  onState(state);
  const verdict = await bench.judge(exercise, { ...exercise.solution, ...files });
  if (!stoppedAt(mistake.trips, verdict)) {
    const expected = describeTrigger(mistake.trips);
    return [{ where, what: `\`trips\` says that ${expected}, but ${describeVerdict(verdict)}.` }];
  }
  const hint = nextHint(exercise, verdict, [])?.id;
  if (hint === mistake.brings) return [];
  return [{ where, what: `It must bring up the hint ${mistake.brings}, but brings up ${hint ?? 'none'}.` }];
}

function at(exercise: Exercise, state: string): string {
  return `exercises/${exercise.folder}/${state}`;
}
