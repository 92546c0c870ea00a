import { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import type { DeploymentStep } from '../course/exercise-schema.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { Verifier } from '../verify/verifier.ts';
import { exerciseFiles } from '../workspace/exercise-files.ts';
import type { DeploymentRig } from './deployment-rig.ts';
import { filesBelow } from './read-files.ts';
import type { DeployedStates } from './records/deployed-states.ts';

type Files = Readonly<Record<string, string>>;

/** A workspace in which an exercise's files are put in one state after the other, and judged by the real engine. */
export interface ExerciseBench {
  /**
   * The verdict on these files, in place of whatever lay there before; after these steps, for an exercise that is
   * deployed.
   * @throws StepFailed
   */
  judge(exercise: Exercise, files: Files, work?: Work): Promise<Verdict>;
  /**
   * The verdict on these files, as if they had been saved in place of those that were judged last: what was deployed
   * stays, and so does when.
   */
  judgeInstead(exercise: Exercise, files: Files): Promise<Verdict>;
  /** The same for files that need no deployment; where the types fail, it ends there, and says no more than that. */
  judgeTypesFirst(exercise: Exercise, files: Files): Promise<Verdict>;
  /** Milliseconds that each run of `ampx` took so far. */
  runs(): readonly number[];
  dispose(): Promise<void>;
}

/** What is done before the verdict on an exercise that is deployed. */
export interface Work {
  /** 'start', 'solution', 'mistakes/NAME'. */
  readonly state: string;
  readonly steps: readonly DeploymentStep[];
  readonly onStep: (step: string) => void;
}

/** Makes a throw-away workspace's folder where Node finds the packages: below the folder that holds them. */
export async function makeBenchFolder(packages: string): Promise<string> {
  await mkdir(path.join(packages, 'workspaces'), { recursive: true });
  return realpath(await mkdtemp(path.join(packages, 'workspaces', 'course-check-')));
}

/**
 * Writes all exercises up front, as a learner's workspace has them, so that the engine loads its project once.
 * @param root From `makeBenchFolder`; `dispose` removes it.
 * @param verifier Judges exercises in that folder; `dispose` disposes of it.
 * @param states Deploys in that folder; needed for exercises with a deployment. `dispose` disposes of it.
 */
export async function openBench(
  root: string,
  course: Course,
  verifier: Verifier,
  states?: DeployedStates,
): Promise<ExerciseBench> {
  let revision = 0;
  await write(
    path.join(root, 'package.json'),
    '{ "name": "course-check", "private": true, "type": "module" }\n',
  );
  for (const exercise of allExercises(course)) await putFiles(root, exercise, exercise.start);
  await verifier.warm();
  return {
    async judge(exercise, files, work) {
      if (work === undefined || states === undefined) await putFiles(root, exercise, files);
      else {
        const state = { exercise, name: work.state, files, steps: work.steps };
        const recorded = await states.enter(state, async rig => {
          await startOver(root, exercise, rig);
          await rig.perform(exercise, files, work.steps, work.onStep);
          await writeFiles(root, exercise, files);
        });
        if (recorded) await putFiles(root, exercise, { ...exercise.start, ...files });
      }
      revision += 1;
      return verifier.verify(exercise, { revision });
    },
    async judgeInstead(exercise, files) {
      await writeFiles(root, exercise, files, stat);
      revision += 1;
      return verifier.verify(exercise, { revision });
    },
    async judgeTypesFirst(exercise, files) {
      await putFiles(root, exercise, files);
      revision += 1;
      const enough = new AbortController();
      const onUpdate = ({ types }: Verdict) => {
        if (types.state === 'failed') enough.abort();
      };
      return verifier.verify(exercise, { revision, onUpdate, signal: enough.signal });
    },
    runs: () => states?.runs() ?? [],
    async dispose() {
      await verifier.dispose();
      await states?.dispose();
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function putFiles(root: string, exercise: Exercise, files: Files): Promise<void> {
  const folder = path.join(root, exercise.folder);
  const all = exerciseFiles({ ...exercise, start: files });
  for (const file of await filesBelow(folder)) {
    // What the synthesis generated stays.
    if (all[file] === undefined && !file.startsWith('.')) await rm(path.join(folder, file));
  }
  for (const [file, text] of Object.entries(all)) await write(path.join(folder, file), text);
}

/** The start files, and nothing that was ever deployed. */
async function startOver(root: string, exercise: Exercise, rig: DeploymentRig): Promise<void> {
  const folder = path.join(root, exercise.folder);
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true });
  await putFiles(root, exercise, exercise.start);
  // As the rig does after its first run.
  if (rig.runs().length > 0) await rm(path.join(folder, 'amplify', 'tsconfig.json'), { force: true });
  await rig.begin(exercise);
}

/**
 * What commands wrote stays; and what is as it should be, since checks may ask when it was saved.
 * @param timesOf Which times the files that change are given, where these are not those of now.
 */
async function writeFiles(
  root: string,
  { folder }: Exercise,
  files: Files,
  timesOf?: (place: string) => Promise<{ readonly atime: Date; readonly mtime: Date }>,
): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(root, folder, file);
    const now = await readFile(place, 'utf8').catch(() => undefined);
    if (now === text) continue;
    const times = now === undefined ? undefined : await timesOf?.(place);
    await write(place, text);
    if (times) await utimes(place, times.atime, times.mtime);
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
