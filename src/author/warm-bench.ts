import { isDeepStrictEqual } from 'node:util';
import type { DeploymentReader } from '../checks/deployment-view.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { isCompiled } from '../verify/types/project-files.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { Verifier } from '../verify/verifier.ts';
import { type ExerciseBench, makeBenchFolder, openBench } from './exercise-bench.ts';
import { narrowCourse } from './narrow-course.ts';
import { openRecordedStates } from './records/deployed-states.ts';
import { rememberVerdicts } from './remember-verdicts.ts';

/** Makes the engine for a workspace's folder, with the exercises of a course. */
export type MakeVerifier = (
  folder: string,
  course: Course,
  deployments: DeploymentReader,
) => Promise<Verifier>;

/** A bench for one exercise while its author changes it. */
export interface WarmBench {
  /**
   * The bench for the exercise as it is now: the same one, unless what the engine's project is made of has changed.
   * @param source The text of its exercise.ts.
   */
  for(exercise: Exercise, course: Course, source: string): Promise<ExerciseBench>;
  dispose(): Promise<void>;
}

/**
 * @param root The project's root.
 * @param packages Where the workspace's packages are installed.
 */
export function createWarmBench(
  root: string,
  packages: string,
  makeVerifier: MakeVerifier,
  now: () => number,
): WarmBench {
  const verdicts = new Map<string, Promise<Verdict>>();
  let opened: { readonly bench: ExerciseBench; readonly project: unknown } | undefined;

  async function dispose(): Promise<void> {
    await opened?.bench.dispose();
    opened = undefined;
  }

  return {
    async for(exercise, course, source) {
      const project = projectOf(exercise);
      if (!isDeepStrictEqual(opened?.project, project)) {
        await dispose();
        const folder = await makeBenchFolder(packages);
        const narrow = narrowCourse(course, [exercise]);
        const states = await openRecordedStates(root, { folder, now });
        const bench = await openBench(
          folder,
          narrow,
          await makeVerifier(folder, narrow, states.reader),
          states,
        );
        opened = { bench, project };
      }
      if (opened === undefined) throw new Error('The bench was closed while it was asked for.');
      return rememberVerdicts(opened.bench, source, verdicts);
    },
    dispose,
  };
}

/** What the engine writes down of an exercise when it opens: the modules of its checks, and what is compiled. */
function projectOf({ folder, needs, files, checks }: Exercise): unknown {
  const compiled = checks.filter(isCompiled);
  const subjects = checks.flatMap(check => ('subject' in check ? [check.subject] : []));
  return { folder, needs, files, compiled, subjects };
}
