/** Proves the course: see `usage`. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { answersTable, tryAnswers } from '../src/author/answers/try-answers.ts';
import {
  type CourseCheck,
  findingsInFiles,
  findingsInLessons,
  firstHints,
  type MutantWorld,
  type ProveOptions,
  proveExercises,
  tryMutants,
} from '../src/author/check-course.ts';
import { coverageTable } from '../src/author/coverage-table.ts';
import { readDocumentationPages, taughtPages } from '../src/author/documentation-pages.ts';
import { findingsInExercise } from '../src/author/exercise-findings.ts';
import type { Finding } from '../src/author/finding.ts';
import { installPackages, installSandboxPackages } from '../src/author/install-packages.ts';
import { hintTable } from '../src/author/mutants/hint-table.ts';
import { mutantTable } from '../src/author/mutants/mutant-table.ts';
import { createMutantViews } from '../src/author/mutants/mutant-views.ts';
import { findingsInMutants } from '../src/author/mutants/run-mutants.ts';
import { namedParts, onlyLessons } from '../src/author/named-parts.ts';
import { narrowCourse } from '../src/author/narrow-course.ts';
import { proofTable } from '../src/author/proof-table.ts';
import { newIds, publishIds, readPublishedIds } from '../src/author/published-ids.ts';
import { readCourseFiles } from '../src/author/read-course-files.ts';
import { watchExercise } from '../src/author/watch-exercise.ts';
import type { DeploymentReader } from '../src/checks/deployment-view.ts';
import { buildCourse } from '../src/course/build-course.ts';
import type { CourseFiles } from '../src/course/course-files.ts';
import type { Exercise } from '../src/course/exercise.ts';
import type { Course } from '../src/course/model.ts';
import { allExercises } from '../src/course/walk.ts';
import { isLearnError, LearnError } from '../src/learn-error.ts';
import { createDeploymentReader } from '../src/sandbox/practice/deployment-reader.ts';
import { createVerifier } from '../src/verify/create-verifier.ts';
import { isMemoryShort } from '../src/verify/process-memory.ts';
import type { Verifier } from '../src/verify/verifier.ts';
import { workspaceLayout } from '../src/workspace/layout.ts';
import { freshWorker } from './build/fresh-worker.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const usage = `Proves the course, or what is named: an exercise, a lesson with its exercises, or a chapter.
npm run course:check [-- NAME... OPTION...]
  --watch EXERCISE  prove one exercise after each save, until Ctrl-C
  --record          run the real ampx also where a record of it fits, and write the records anew
  --mutants         try wrong answers made from the solutions instead
  --answers         judge the answers that others than the authors have written (test/answers) instead
  --hints NUMBER    print the first hint for so many of them
  --coverage        print how much of Amplify's documentation the lessons teach
  --publish         add the ids to exercises/published-ids.json, once all is proved`;

/** @throws LearnError 'wrong-use' with the options that there are. */
function readArguments<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\. To specify.*/s, '.') : String(error);
    throw new LearnError({ code: 'wrong-use', message, resolution: usage });
  }
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      publish: { type: 'boolean' },
      mutants: { type: 'boolean' },
      answers: { type: 'boolean' },
      hints: { type: 'string' },
      coverage: { type: 'boolean' },
      watch: { type: 'boolean' },
      record: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const files = await readCourseFiles(root);
  const course = buildCourse(files);
  const { lessons, exercises: chosen } = namedParts(course, positionals);
  if (values.coverage) {
    console.log(coverageTable(await readDocumentationPages(root), taughtPages(files)));
    return 0;
  }

  if (values.publish && positionals.length > 0)
    throw new LearnError({
      code: 'wrong-use',
      message: 'Ids are published when all of the course is proved.',
      resolution: 'Run: npm run course:check -- --publish',
    });
  const exercises = positionals.length === 0 ? allExercises(course) : chosen;
  const deploys = exercises.some(({ needs }) => needs === 'deployment');
  const install = deploys ? installSandboxPackages : installPackages;
  const packages = await install(root, (placed, total) =>
    progress(`Installing ${placed} of ${total} packages`),
  );
  if (values.watch) return watch(files, chosen, packages);
  const check: CourseCheck = {
    root,
    files,
    // An engine loads what it is asked about.
    course: narrowCourse(course, exercises),
    packages,
    onProgress: progress,
    now: () => performance.now(),
  };
  const engines: Pick<ProveOptions, 'makeVerifier' | 'engines'> = {
    makeVerifier: (folder, own, deployments) => openVerifier(own, folder, deployments),
    // One keeps a core busy, and takes a gigabyte and a half.
    engines: isMemoryShort() ? 1 : Math.min(2, availableParallelism()),
  };
  if (values.hints !== undefined) {
    const count = Number.parseInt(values.hints, 10) || 10;
    const rows = await firstHints(check, exercises, count, folder => openVerifier(check.course, folder));
    progress('');
    console.log(hintTable(rows));
    return 0;
  }
  if (values.answers) {
    const runs = await tryAnswers(check, exercises, engines);
    progress('');
    console.log(answersTable(runs));
    return report(runs.flatMap(({ findings }) => findings));
  }
  if (values.mutants) {
    const runs = await tryMutants(check, exercises, folder => openMutantWorld(check.course, folder));
    progress('');
    console.log(mutantTable(runs));
    return report(runs.flatMap(findingsInMutants));
  }
  const prove = () =>
    proveExercises(check, exercises, { ...engines, records: values.record ? 'make' : 'use' });
  if (positionals.length > 0) {
    const narrow = { ...check, ...onlyLessons(course, files, lessons) };
    const inLessons = lessons.length === 0 ? [] : await findingsInLessons(narrow);
    const inTexts = lessons.length === 0 ? undefined : await findingsInFiles({ root, files, course });
    const ofLessons = (finding: Finding) => lessons.some(({ file }) => finding.where.startsWith(file));
    const [{ proofs, oldRecords }, ...inFiles] = await Promise.all([
      prove(),
      ...chosen.map(exercise => findingsInExercise(root, course, exercise)),
    ]);
    progress('');
    console.log(proofTable(proofs));
    tellOf(oldRecords);
    const found = [...inFiles, ...proofs].flatMap(({ findings }) => findings);
    const warnings = inFiles.flatMap(own => own.warnings);
    return report(
      [...inLessons, ...(inTexts?.findings ?? []).filter(ofLessons), ...found],
      [...(inTexts?.warnings ?? []).filter(ofLessons), ...warnings],
    );
  }
  const inFiles = await findingsInFiles({ root, files, course });
  if (inFiles.findings.length > 0) return report(inFiles.findings, inFiles.warnings);
  progress('Compiling the lessons, asking ampx for its commands');
  const inLessons = await findingsInLessons(check);
  const { proofs, oldRecords } = await prove();
  progress('');
  console.log(proofTable(proofs));
  tellOf(oldRecords);
  const exitCode = report([...inLessons, ...proofs.flatMap(proof => proof.findings)], inFiles.warnings);

  if (exitCode === 0 && values.publish) await publishIds(root, course);
  const fresh = newIds(course, await readPublishedIds(root));
  if (fresh.length > 0)
    console.log(`\n${fresh.length} ids are new. Before a release: npm run course:check -- --publish`);
  return exitCode;
}

/** Until Ctrl-C: the engine and its folder are gone when it ends. */
async function watch(
  files: CourseFiles,
  [exercise, ...others]: readonly Exercise[],
  packages: string,
): Promise<number> {
  if (exercise === undefined || others.length > 0)
    throw new LearnError({
      code: 'wrong-use',
      message: '--watch proves one exercise.',
      resolution: 'Name it: npm run course:check -- --watch fields',
    });
  const stopped = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stopped.abort());
  console.log(`Proving exercises/${exercise.folder} after each save. Ctrl-C ends it.`);
  await watchExercise({
    root,
    files,
    exercise,
    packages,
    makeVerifier: (folder, own, deployments) => openVerifier(own, folder, deployments),
    signal: stopped.signal,
    print: text => console.log(`\n${text}`),
    onProgress: progress,
    now: () => performance.now(),
  });
  return 0;
}

async function openVerifier(
  course: Course,
  folder: string,
  deployments: DeploymentReader = createDeploymentReader(workspaceLayout(folder)),
): Promise<Verifier> {
  const workerPath = await freshWorker(root, path.join(folder, '.worker'));
  return createVerifier({ layout: workspaceLayout(folder), course, workerPath, deployments });
}

async function openMutantWorld(course: Course, folder: string): Promise<MutantWorld> {
  const verifier = await openVerifier(course, folder);
  const workerPath = await freshWorker(root, path.join(folder, '.worker'));
  return { verifier, ...createMutantViews(folder, workerPath) };
}

function tellOf(oldRecords: readonly string[]): void {
  if (oldRecords.length > 0)
    console.log(
      `\n${oldRecords.length} records of ampx are old, so it ran itself. Before you commit: npm run test:all`,
    );
}

function report(findings: readonly Finding[], warnings: readonly Finding[] = []): number {
  if (warnings.length > 0) {
    console.log(`\n${warnings.length} to look at:`);
    for (const { where, what } of warnings) console.log(`- ${where}\n  ${what}`);
  }
  if (findings.length === 0) {
    console.log('\nThe course holds.');
    return 0;
  }
  console.log(`\n${findings.length} to fix:`);
  for (const { where, what } of findings) console.log(`- ${where}\n  ${what}`);
  return 1;
}

/** One line that is written over, where there is a terminal. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!isLearnError(error)) throw error;
  console.error(`${error.message}\n${error.resolution}`);
  process.exitCode = 1;
}
