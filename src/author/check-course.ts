import type { CourseFiles } from '../course/course-files.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { allExercises, allLessons } from '../course/walk.ts';
import { translateBlock } from '../gen1/translate/translate-block.ts';
import { isLearnError } from '../learn-error.ts';
import type { Verifier } from '../verify/verifier.ts';
import { helpReader, installBackendCli } from './backend-cli.ts';
import { problemsOfCommands } from './check-command.ts';
import { compileLessons } from './compile-blocks.ts';
import { checkTexts, type TextFindings } from './course-texts.ts';
import { makeBenchFolder, openBench } from './exercise-bench.ts';
import { findingsInTexts } from './exercise-texts.ts';
import type { Finding } from './finding.ts';
import { findingsInFormat } from './formatting.ts';
import { leftOvers } from './left-overs.ts';
import { findingsInOpening } from './lesson-texts.ts';
import { type HintRow, hintRows } from './mutants/hint-table.ts';
import { type MutantRun, type MutantTools, runMutants } from './mutants/run-mutants.ts';
import { namedCommands } from './named-commands.ts';
import { narrowCourse } from './narrow-course.ts';
import { type ExerciseProof, proveExercise } from './prove-exercise.ts';
import { proveTranslations } from './prove-translations.ts';
import { findingsInIds, readPublishedIds } from './published-ids.ts';
import { findingsInReach } from './reaching-commands.ts';
import { openDeploymentRecords, openRecordedStates } from './records/deployed-states.ts';
import { findingsInAnswers } from './right-answers.ts';
import { inShares } from './share-out.ts';
import type { MakeVerifier } from './warm-bench.ts';

export interface CourseCheck {
  /** The project's root. */
  readonly root: string;
  readonly files: CourseFiles;
  readonly course: Course;
  /** Where the workspace's packages are installed, with `ampx` where it is needed; exercises are proved below it. */
  readonly packages: string;
  readonly onProgress: (text: string) => void;
  readonly now: () => number;
}

/** Says what is wrong with what stands in the files, without running any of it. */
export async function findingsInFiles({
  root,
  files,
  course,
}: Pick<CourseCheck, 'root' | 'files' | 'course'>): Promise<TextFindings> {
  const unreadable = unreadableLessons(course);
  // Nothing can be said of quizzes, terms and commands while a lesson can't be read.
  if (unreadable.length > 0) return { findings: unreadable, warnings: [] };
  const exercises = allExercises(course);
  const texts = await checkTexts(root, files, course);
  const findings = [
    ...allLessons(course).flatMap(findingsInOpening),
    ...exercises.flatMap(findingsInTexts),
    ...exercises.flatMap(findingsInAnswers),
    ...findingsInReach(course),
    ...(await leftOvers(root, course)),
    ...findingsInIds(course, await readPublishedIds(root)),
    ...(await findingsInFormat(
      root,
      exercises.map(({ folder }) => `exercises/${folder}/solution`),
    )),
    ...texts.findings,
  ];
  return { findings, warnings: texts.warnings };
}

/**
 * Compiles the lessons' code and the Gen 2 form of their Gen 1 code, and asks the real `ampx` for the commands that the
 * course names.
 */
export async function findingsInLessons({
  root,
  files,
  course,
  packages,
}: CourseCheck): Promise<readonly Finding[]> {
  const { failures } = await compileLessons(files.lessons, packages);
  const translations = await proveTranslations(files.lessons, packages, translateBlock);
  const problems = await problemsOfCommands(namedCommands(course), helpReader(await installBackendCli(root)));
  return [
    ...failures.map(({ place, what }) => ({ where: `${place.file}:${place.line}`, what })),
    ...translations.findings,
    ...problems,
  ];
}

export interface ProveOptions {
  /** Makes the engine for the workspace's folder, with what it sees of deployments. */
  readonly makeVerifier: MakeVerifier;
  /** use: a record of what `ampx` did stands in for it where it fits. make: all is done for real, and recorded. */
  readonly records: 'use' | 'make';
  /** How many engines work side by side. */
  readonly engines: number;
}

/** Proves exercises with warm engines, each of which has a workspace and a share of the exercises of its own. */
export async function proveExercises(
  { root, course, packages, onProgress, now }: CourseCheck,
  exercises: readonly Exercise[],
  { makeVerifier, records: mode, engines }: ProveOptions,
): Promise<{ readonly proofs: readonly ExerciseProof[]; readonly oldRecords: readonly string[] }> {
  const records = openDeploymentRecords(root);
  const oldRecords: string[] = [];
  let begun = 0;
  onProgress(engines > 1 ? 'Starting the engines' : 'Starting the engine');

  const proveShare = async (share: readonly Exercise[]) => {
    const folder = await makeBenchFolder(packages);
    const states = await openRecordedStates(root, { folder, now, mode, records });
    const own = narrowCourse(course, share);
    const bench = await openBench(folder, own, await makeVerifier(folder, own, states.reader), states);
    try {
      const proofs: ExerciseProof[] = [];
      for (const exercise of share) {
        begun += 1;
        const count = `${begun} of ${exercises.length}`;
        const onState = (state: string) => onProgress(`${count}: ${exercise.id}, ${state}`);
        proofs.push(await proveExercise(exercise, bench, onState, now));
      }
      if (mode === 'use') oldRecords.push(...states.old());
      return proofs;
    } finally {
      await bench.dispose();
    }
  };

  const proofs = await inShares(exercises, engines, proveShare);
  // What is recorded of exercises that are gone goes too.
  if (mode === 'make' && exercises.length === allExercises(course).length) await records.dropOthers();
  const order = ({ exercise }: ExerciseProof) => exercises.indexOf(exercise);
  return { proofs: proofs.sort((one, other) => order(one) - order(other)), oldRecords };
}

/**
 * Judges the wrong answers that mutants are, of each exercise, with one warm engine.
 * @param makeTools Makes the engine for the workspace's folder, and what tells the meaning of files.
 */
export async function tryMutants(
  { course, packages, onProgress }: Pick<CourseCheck, 'course' | 'packages' | 'onProgress'>,
  exercises: readonly Exercise[],
  makeTools: (folder: string) => Promise<MutantWorld>,
): Promise<readonly MutantRun[]> {
  const folder = await makeBenchFolder(packages);
  const { verifier, viewOf, dispose } = await makeTools(folder);
  const bench = await openBench(folder, course, verifier);
  try {
    const runs: MutantRun[] = [];
    for (const exercise of exercises) runs.push(await runMutants(exercise, { bench, viewOf, onProgress }));
    return runs;
  } finally {
    await dispose();
    await bench.dispose();
  }
}

/**
 * What learners who made a mistake would be told first: some mutants of each exercise, for people to read.
 * @param count Of how many mutants of each.
 * @param makeVerifier Makes the engine for the workspace's folder.
 */
export async function firstHints(
  { course, packages, onProgress }: Pick<CourseCheck, 'course' | 'packages' | 'onProgress'>,
  exercises: readonly Exercise[],
  count: number,
  makeVerifier: (folder: string) => Promise<Verifier>,
): Promise<readonly HintRow[]> {
  const folder = await makeBenchFolder(packages);
  const bench = await openBench(folder, course, await makeVerifier(folder));
  try {
    const rows: HintRow[] = [];
    for (const exercise of exercises) rows.push(...(await hintRows(exercise, count, bench, onProgress)));
    return rows;
  } finally {
    await bench.dispose();
  }
}

export interface MutantWorld extends Pick<MutantTools, 'viewOf'> {
  readonly verifier: Verifier;
  readonly dispose: () => Promise<void>;
}

function unreadableLessons(course: Course): readonly Finding[] {
  return allLessons(course).flatMap(lesson => {
    try {
      lesson.pages();
      return [];
    } catch (error) {
      if (isLearnError(error)) return [{ where: lesson.file, what: `${error.message} ${error.resolution}` }];
      throw error;
    }
  });
}
