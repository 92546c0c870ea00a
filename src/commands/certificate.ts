import os from 'node:os';
import { allExercises } from '../course/walk.ts';
import { readIfExists, writeAtomically } from '../files/disk.ts';
import { LearnError } from '../learn-error.ts';
import { suggestCommand } from '../tutor/suggest.ts';
import { type Certificate, certificateOf, type Finding, passes } from '../verify/certificate/certificate.ts';
import { version } from '../version.ts';
import { certificateHeading, renderCertificate } from '../view/plain/render-certificate.ts';
import { visibleJson, visibleText } from '../visible-text.ts';
import { certificatePaths, readCertificate } from './certificate-files.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findNow } from './find-now.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';
import { wrongUse } from './wrong-use.ts';

/** Characters of a name. */
const LONGEST_NAME = 100;

/** `certificate`: what passes now, written into the workspace, so that `verify` can check it again. */
export const certificate = defineCommand({
  meta: {
    name: 'certificate',
    summary: 'Write a certificate of the exercises that pass now into the workspace',
    example: 'certificate --name "Ada Lovelace"',
    details: [
      'Every exercise that you have passed is checked once more. Those that pass now are claimed,',
      'each with a hash of your files, in certificate.json and certificate.md.',
    ],
  },
  args: { name: options.name, json: options.json },
  async run({ args, output, world, signal }) {
    const name = args.name === undefined ? undefined : nameOf(args.name);
    const services = await world.services();
    const { course, clock, progress: store, workspace } = services;
    const progress = await store.read();
    const paths = certificatePaths(workspace.layout);
    const earlier = await readCertificate(paths.json);
    await refuseOthers(paths.markdown);
    const passed = allExercises(course).filter(({ id }) => progress.exercisesPassed[id] !== undefined);
    if (passed.length === 0)
      throw new LearnError({
        code: 'nothing-passed',
        message: 'No exercise has passed yet, so there is nothing to certify.',
        resolution: `Go on: ${suggestCommand(course, progress).command}`,
        exitCode: 1,
      });
    const findings = await findNow({ output, signal }, services, passed);
    const made = certificateOf(course, findings, {
      name: name ?? earlier?.name ?? userName(),
      date: clock.now().toISOString(),
      version,
    });
    // Ctrl-C: half of the claims would look like all of them.
    if (signal.aborted) return exitCodes.environment;
    if (made === undefined) throw nothingPassesNow(findings);
    await writeAtomically(paths.json, `${visibleJson(made)}\n`);
    await writeAtomically(paths.markdown, renderCertificate(course, made));
    const left = findings.filter(finding => !passes(finding));
    if (args.json)
      printJson(output, {
        file: paths.json,
        certificate: made,
        left: left.map(({ exercise }) => exercise.id),
      });
    else output.print(report(made, paths.json, left).join('\n'));
    return exitCodes.done;
  },
});

function nameOf(given: string): string {
  const name = visibleText(given).trim();
  if (name === '' || name.length > LONGEST_NAME)
    throw wrongUse(`A name has one to ${LONGEST_NAME} characters.`, certificate);
  return name;
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // An id without an entry among the machine's users, as in some containers.
    return 'a learner';
  }
}

/** What a learner wrote is not ours to overwrite. */
async function refuseOthers(file: string): Promise<void> {
  const text = (await readIfExists(file))?.toString('utf8');
  if (text === undefined || text.startsWith(certificateHeading)) return;
  throw new LearnError({
    code: 'file-in-the-way',
    message: `${file} is yours, not a certificate of this course.`,
    resolution: 'Rename it. Then: amplify-gen2-learn certificate',
    exitCode: 2,
  });
}

function nothingPassesNow(findings: readonly Finding[]): LearnError {
  const problem = findings.find(({ verdict }) => verdict.status === 'unavailable')?.verdict.problem;
  if (problem !== undefined) return new LearnError({ ...problem, exitCode: 3 });
  return new LearnError({
    code: 'nothing-passes-now',
    message: `Of the ${findings.length} exercises that passed earlier, none passes now: there is nothing to certify.`,
    resolution: 'See why: amplify-gen2-learn check --all',
    exitCode: 1,
  });
}

function report(made: Certificate, file: string, left: readonly Finding[]): readonly string[] {
  const count = made.chapters.flatMap(({ exercises }) => exercises).length;
  return [
    `Certified for ${made.name}: ${count} ${count === 1 ? 'exercise passes' : 'exercises pass'} now.`,
    ...(left.length === 0
      ? []
      : [
          'Not certified, since they passed earlier and do not now:',
          ...left.map(({ exercise: { id }, verdict, files }) => `  ${id}${why(verdict.status, files)}`),
        ]),
    `It lies in ${file}, and beside it as certificate.md.`,
    'Check it again: amplify-gen2-learn verify',
  ];
}

function why(status: Finding['verdict']['status'], files: string | undefined): string {
  if (status === 'unavailable') return ' (could not be checked: see amplify-gen2-learn doctor)';
  return status === 'passed' && files === undefined ? ' (saved while it was checked)' : '';
}
