import type { Exercise } from '../../course/exercise.ts';
import { LearnError } from '../../learn-error.ts';
import { programFolder } from '../../program-folder.ts';
import { sandboxPaths } from '../../sandbox/paths.ts';
import {
  findPractice,
  type PracticeOptions,
  type PracticeRun,
  startPractice,
} from '../../sandbox/practice/practice-process.ts';
import { practiceRunEnvironment } from '../../sandbox/practice/run-environment.ts';
import type { Services } from '../../services/services.ts';
import type { CommandContext } from '../command.ts';
import { exerciseOrCurrent } from '../current-exercise.ts';
import type { Output } from '../output.ts';
import type { exercise } from './args.ts';

/** Where the practice cloud of a workspace lies, and the program that plays it. */
export function practicePlace({ workspace }: Services): PracticeOptions {
  return { stateDir: sandboxPaths(workspace.layout).cloud, program: programFolder('practice-cloud.js') };
}

/** The practice cloud, which is started where it doesn't run. */
export async function practiceRunOf(services: Services, output: Output): Promise<PracticeRun> {
  const place = practicePlace(services);
  const running = await findPractice(place);
  if (running === undefined) output.note('Starting the practice cloud.');
  return running ?? (await startPractice(place));
}

/** The environment that leads to the practice cloud, which is started where it doesn't run. */
export async function practiceEnvironmentOf(services: Services, output: Output): Promise<NodeJS.ProcessEnv> {
  return practiceRunEnvironment(process.env, (await practiceRunOf(services, output)).env);
}

/** The exercise that a command names after its action, or the one that the learner is at. */
export async function namedExercise(
  { args }: CommandContext<{ exercise: typeof exercise }>,
  { course, progress }: Services,
): Promise<Exercise> {
  const found = exerciseOrCurrent(course, await progress.read(), args.exercise);
  if (found !== undefined) return found;
  throw new LearnError({
    code: 'no-exercise',
    message: 'The course has no exercise.',
    resolution: 'See: amplify-gen2-learn list',
    exitCode: 2,
  });
}
