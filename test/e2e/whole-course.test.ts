import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allExercises } from '../../src/course/walk.ts';
import { publishedProgram, runBuilt } from '../support/built-program.ts';
import { sourceCourse } from '../support/source-course.ts';
import { createLearner } from './learner.ts';

// Most tests drive the program with a small course of their own. This one is about the course that is published.

const exercises = allExercises(await sourceCourse());

test('the published program passes every solution that needs no deployment', {
  timeout: 60_000 + exercises.length * 10_000,
}, async () => {
  await using learner = await createLearner({ program: publishedProgram() });
  const { home, env, program } = learner;
  const run = (...args: string[]) => runBuilt(args, { cwd: home, env, program });
  expect(await run('init')).toMatchObject({ exitCode: 0 });

  // What goes on from other exercises has no files before the learner comes to it.
  for (const { folder, start, solution } of exercises)
    for (const [file, text] of Object.entries({ ...start, ...solution })) {
      const place = path.join(learner.workspace, folder, file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
    }
  // A pool that is referred to brings code of a package, which the CDK wants inside of the workspace; here the packages lie above.
  const above = 'readers-pool';
  const open = exercises
    .filter(({ id, needs }) => needs === 'deployment' || id === above)
    .map(({ id }) => id);
  const { exitCode, stdout } = await run('check', '--all', '--json');
  const verdicts: readonly { exercise: string; status: string }[] = JSON.parse(stdout).exercises;
  expect(verdicts.filter(({ status }) => status !== 'passed').map(({ exercise }) => exercise)).toEqual(open);
  expect(exitCode).toBe(1);
});
