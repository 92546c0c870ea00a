import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import { allExercises } from '../course/walk.ts';
import { LearnError } from '../learn-error.ts';
import { type Certificate, judge, type Standing } from '../verify/certificate/certificate.ts';
import { version } from '../version.ts';
import { certificatePaths, readCertificate } from './certificate-files.ts';
import { defineCommand } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findNow } from './find-now.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `verify [FILE]`: each claim of a certificate, held against the files of the workspace as they are now. */
export const verify = defineCommand({
  meta: {
    name: 'verify',
    summary: 'Check each claim of a certificate against the workspace',
    example: 'verify',
    details: [
      'Without FILE: certificate.json of the workspace. A claim holds where the exercise passes now,',
      'with the files that were certified. The name and the date can not be checked.',
    ],
  },
  args: { file: { type: 'positional', value: 'FILE' }, json: options.json },
  async run({ args, output, world, signal }) {
    const services = await world.services();
    const { course, workspace } = services;
    const file = args.file === undefined ? certificatePaths(workspace.layout).json : path.resolve(args.file);
    const certificate = await readCertificate(file);
    if (certificate === undefined) throw noFile(file);
    const claims = certificate.chapters.flatMap(({ id, exercises }) =>
      exercises.map(claim => ({ chapter: id, claim })),
    );
    const isAbout = ({ id, formerly = [], chapter }: Exercise, own: (typeof claims)[number]) =>
      own.chapter === chapter && [id, ...formerly].includes(own.claim.id);
    const claimed = allExercises(course).filter(exercise => claims.some(own => isAbout(exercise, own)));
    const findings = await findNow({ output, signal }, services, claimed);
    const judged = claims.map((own): Judged => {
      const { chapter, claim } = own;
      const exercise = claimed.find(one => isAbout(one, own));
      const found = findings.find(one => one.exercise === exercise);
      const standing = exercise !== undefined && found === undefined ? 'not-checked' : judge(claim, found);
      return { exercise: claim.id, chapter, standing };
    });
    const holds = judged.every(({ standing }) => standing === 'holds');
    if (args.json)
      printJson(output, { file, name: certificate.name, date: certificate.date, holds, claims: judged });
    else output.print(report(certificate, judged).join('\n'));
    return codeOf(judged);
  },
});

interface Judged {
  readonly exercise: string;
  readonly chapter: string;
  readonly standing: Standing;
}

const words: Readonly<Record<Standing, string>> = {
  holds: 'holds',
  'other-files': 'does not hold: the files were changed since, though the exercise passes',
  fails: 'does not hold: the exercise does not pass',
  'not-checked': 'could not be checked',
  'unknown-exercise': 'does not hold: the course has no such exercise in this chapter',
};

function report({ name, date, course }: Certificate, judged: readonly Judged[]): readonly string[] {
  const width = Math.max(...judged.map(({ exercise }) => exercise.length));
  const holding = judged.filter(({ standing }) => standing === 'holds').length;
  const [broken] = judged.filter(({ standing }) => standing === 'fails');
  return [
    ...judged.map(({ exercise, standing }) => `${exercise.padEnd(width)}  ${words[standing]}`),
    '',
    `${holding} of ${judged.length} claims hold. The certificate names ${name}, and ${date.slice(0, 10)}: these two can't be checked.`,
    ...(course.version === version
      ? []
      : [`It was written with version ${course.version} of the course; this is ${version}.`]),
    ...(broken === undefined ? [] : [`See what fails: amplify-gen2-learn check ${broken.exercise}`]),
    ...(holding === judged.length || broken !== undefined
      ? []
      : judged.some(({ standing }) => standing === 'not-checked')
        ? ['See what is wrong: amplify-gen2-learn doctor']
        : ['Certify what passes now: amplify-gen2-learn certificate']),
  ];
}

function codeOf(judged: readonly Judged[]): ExitCode {
  if (judged.every(({ standing }) => standing === 'holds')) return exitCodes.done;
  return judged.some(({ standing }) => standing === 'not-checked')
    ? exitCodes.environment
    : exitCodes.checksFailed;
}

function noFile(file: string): LearnError {
  return new LearnError({
    code: 'certificate-missing',
    message: `There is no certificate ${file}.`,
    resolution: 'Write one into your workspace: amplify-gen2-learn certificate',
    exitCode: 2,
  });
}
