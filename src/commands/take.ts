import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import { findExercise } from '../course/lookup.ts';
import { lastStep } from '../course/walk.ts';
import { LearnError } from '../learn-error.ts';
import { programFolder } from '../program-folder.ts';
import { readBackendFiles } from '../workspace/backend-files.ts';
import { readLockFile } from '../workspace/install/lock-file.ts';
import { takeAlong } from '../workspace/take-along.ts';
import { readTemplate } from '../workspace/template.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';
import { wrongUse } from './wrong-use.ts';

const backendFile = 'amplify/backend.ts';

/** `take FOLDER [EXERCISE]`: the learner's backend as a project of its own. */
export const take = defineCommand({
  meta: {
    name: 'take',
    summary: 'Write the application that you have built into a folder of its own',
    example: 'take ../team-notes',
    details: [
      'Your files of the exercise, with all that makes them a project: package.json with pinned packages,',
      'tsconfig.json, .gitignore, and a README with the next commands. Without EXERCISE it is the last',
      'step of the whole application. FOLDER must be empty, or not there yet.',
    ],
  },
  args: {
    folder: { type: 'positional', value: 'FOLDER', required: true },
    exercise: { type: 'positional', value: 'EXERCISE' },
    json: options.json,
  },
  async run({ args, output, world }) {
    const course = await world.course();
    const exercise = args.exercise === undefined ? lastStep(course) : findExercise(course, args.exercise);
    if (exercise === undefined) throw wrongUse('Which exercise? Name it behind the folder.', take);
    if (exercise.solution[backendFile] === undefined) throw noBackend(exercise);
    const { workspace, progress } = await world.services();
    const { layout } = workspace;
    const files = await readBackendFiles(layout, exercise);
    if (files[backendFile] === undefined) throw notBegun(exercise);
    const template = await readTemplate(path.join(programFolder(), 'template'), 'sandbox');
    const { pins } = readLockFile(template.packageLock);
    const folder = path.resolve(args.folder);
    const written = await takeAlong(folder, layout.root, { files, pins });
    const passed = exercise.id in (await progress.read()).exercisesPassed;
    if (args.json) printJson(output, { exercise: exercise.id, passed, folder, written });
    else
      output.print(
        [
          `Your application is in ${folder}: ${written.length} files.`,
          ...(passed ? [] : [`${exercise.id} hasn't passed yet: amplify-gen2-learn check ${exercise.id}`]),
          '',
          'Next, in that folder:',
          '  npm install',
          '  git init -b main',
          '  npx ampx sandbox      (needs an AWS account)',
          'Its README says more.',
        ].join('\n'),
      );
    return exitCodes.done;
  },
});

function noBackend({ id }: Exercise): LearnError {
  return new LearnError({
    code: 'wrong-use',
    message: `The exercise ${id} has no whole backend to take along.`,
    resolution: 'Name another one: amplify-gen2-learn take FOLDER EXERCISE',
    exitCode: 2,
  });
}

function notBegun({ id }: Exercise): LearnError {
  return new LearnError({
    code: 'not-begun',
    message: `There is no ${backendFile} in the exercise ${id}: it has not begun, or the file is gone.`,
    resolution: `Name the step that you have come to, as in: amplify-gen2-learn take FOLDER EXERCISE. Begin this one: amplify-gen2-learn check ${id}`,
    exitCode: 1,
  });
}
