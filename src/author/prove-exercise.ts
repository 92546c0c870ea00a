import type { Exercise, Mistake } from '../course/exercise.ts';
import type { DeploymentStep } from '../course/exercise-schema.ts';
import { nextHint } from '../tutor/hints/next-hint.ts';
import { StepFailed } from './deployment-rig.ts';
import { describeTrigger, describeVerdict, stoppedAt } from './describe-verdict.ts';
import type { ExerciseBench, Work } from './exercise-bench.ts';
import type { Finding } from './finding.ts';

export interface ExerciseProof {
  readonly exercise: Exercise;
  readonly startFails: boolean;
  readonly solutionPasses: boolean;
  /** Other right answers that pass. */
  readonly alternativesPass: number;
  /** Mistakes that trip and bring up what they should. */
  readonly mistakesCaught: number;
  readonly milliseconds: number;
  /** Milliseconds that each run of `ampx` took. */
  readonly runs: readonly number[];
  readonly findings: readonly Finding[];
}

/**
 * Proves by the real engine that the start fails as declared, the solution and all other right answers pass, and each
 * mistake trips its trigger and brings up its hint first.
 * @param onState Told of each state before it is judged: 'start', 'solution', 'alternatives/NAME', 'mistakes/NAME'.
 * @param now Milliseconds of a clock.
 */
export async function proveExercise(
  exercise: Exercise,
  bench: ExerciseBench,
  onState: (state: string) => void,
  now: () => number,
): Promise<ExerciseProof> {
  const began = now();
  const runsBefore = bench.runs().length;
  const start = await proveStart(exercise, bench, onState);
  const solution = await proveSolution(exercise, bench, onState);
  const alternatives: (readonly Finding[])[] = [];
  // Those of a deployed exercise are judged on what the solution's steps deployed.
  const judged = solution.length === 0 ? (exercise.alternatives ?? []) : [];
  for (const { name } of judged) alternatives.push(await proveAlternative(exercise, name, bench, onState));
  const mistakes: (readonly Finding[])[] = [];
  for (const mistake of exercise.mistakes)
    mistakes.push(await proveMistake(exercise, mistake, bench, onState));
  return {
    exercise,
    startFails: start.length === 0,
    solutionPasses: solution.length === 0,
    alternativesPass: alternatives.filter(found => found.length === 0).length,
    mistakesCaught: mistakes.filter(found => found.length === 0).length,
    milliseconds: now() - began,
    runs: bench.runs().slice(runsBefore),
    findings: [...start, ...solution, ...alternatives.flat(), ...mistakes.flat()],
  };
}

type Step = (
  exercise: Exercise,
  bench: ExerciseBench,
  onState: (state: string) => void,
) => Promise<readonly Finding[]>;

const proveStart: Step = async (exercise, bench, onState) => {
  onState('start');
  const verdict = await bench.judge(exercise, exercise.start, workOf(exercise, 'start', [], onState));
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
  const where = at(exercise, 'solution');
  return unlessStepFails(where, async () => {
    const work = workOf(exercise, 'solution', exercise.deployment?.steps, onState);
    const verdict = await bench.judge(exercise, exercise.solution, work);
    if (verdict.status === 'passed') return [];
    return [{ where, what: `It must pass, but ${describeVerdict(verdict)}.` }];
  });
};

async function proveAlternative(
  exercise: Exercise,
  name: string,
  bench: ExerciseBench,
  onState: (state: string) => void,
): Promise<readonly Finding[]> {
  const state = `alternatives/${name}`;
  onState(state);
  const files = { ...exercise.solution, ...exercise.alternativeFiles[name] };
  const deployed = exercise.needs === 'deployment';
  const verdict = await (deployed ? bench.judgeInstead(exercise, files) : bench.judge(exercise, files));
  if (verdict.status === 'passed') return [];
  return [{ where: at(exercise, state), what: `It must pass, but ${describeVerdict(verdict)}.` }];
}

function workOf(
  exercise: Exercise,
  state: string,
  steps: readonly DeploymentStep[] = [],
  onState: (state: string) => void,
): Work | undefined {
  if (exercise.needs !== 'deployment') return undefined;
  return { state, steps, onStep: step => onState(`${state}: ${step}`) };
}

async function unlessStepFails(
  where: string,
  prove: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await prove();
  } catch (error) {
    if (error instanceof StepFailed) return [{ where, what: error.message }];
    throw error;
  }
}

async function proveMistake(
  exercise: Exercise,
  mistake: Mistake,
  bench: ExerciseBench,
  onState: (state: string) => void,
): Promise<readonly Finding[]> {
  const state = `mistakes/${mistake.name}`;
  const where = at(exercise, state);
  const files = exercise.mistakeFiles[mistake.name] ?? {};
  // Declared without files or steps: `leftOvers` says so.
  if (Object.keys(files).length === 0 && mistake.steps === undefined) return [];
  onState(state);
  return unlessStepFails(where, async () => {
    const work = workOf(exercise, state, mistake.steps, onState);
    const verdict = await bench.judge(exercise, { ...exercise.solution, ...files }, work);
    if (!stoppedAt(mistake.trips, verdict)) {
      const expected = describeTrigger(mistake.trips);
      return [{ where, what: `\`trips\` says that ${expected}, but ${describeVerdict(verdict)}.` }];
    }
    const hint = nextHint(exercise, verdict, [])?.id;
    if (hint === mistake.brings) return [];
    return [{ where, what: `It must bring up the hint ${mistake.brings}, but brings up ${hint ?? 'none'}.` }];
  });
}

function at(exercise: Exercise, state: string): string {
  return `exercises/${exercise.folder}/${state}`;
}
