import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allExercises } from '../../src/course/walk.ts';
import { publishedProgram, runBuilt } from '../support/built-program.ts';
import { sourceCourse } from '../support/source-course.ts';
import { createLearner } from './learner.ts';

// Most tests drive the program with a small course of their own. This one is about the course that is published.

const exercises = allExercises(await sourceCourse());

test('check --all tells what is open, rebuilds lost progress, and is JSON when asked', {
  // Two verdicts of each exercise.
  timeout: 60_000 + exercises.length * 20_000,
}, async () => {
  await using learner = await createLearner({ program: publishedProgram() });
  const { home, env, program } = learner;
  const run = (...args: string[]) => runBuilt(args, { cwd: home, env, program });
  expect(await run('init')).toMatchObject({ exitCode: 0 });

  const before = await run('check', '--all', '--json');
  const verdicts: readonly { exercise: string; status: string }[] = JSON.parse(before.stdout).exercises;
  expect(before.exitCode).toBe(1);
  expect(verdicts.map(({ exercise, status }) => [exercise, status])).toEqual(
    exercises.map(({ id }) => [id, 'failed']),
  );

  // What goes on from other exercises has no files before the learner comes to it.
  for (const { folder, start, solution } of exercises)
    for (const [file, text] of Object.entries({ ...start, ...solution })) {
      const place = path.join(learner.workspace, folder, file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
    }
  await writeFile(path.join(learner.workspace, '.course/progress.json'), 'not JSON at all');
  // What has to be deployed stays open: right files are not all of it, and nothing is deployed here.
  // A pool that is referred to brings code of a package, which the CDK wants inside of the workspace; here the packages lie above.
  const above = 'readers-pool';
  const offline = exercises.filter(({ id, needs }) => needs !== 'deployment' && id !== above).length;
  const { exitCode, stdout } = await run('check', '--all');
  expect(stdout).toContain(`${offline} of ${exercises.length} exercises passed.`);
  expect(exitCode).toBe(1);
  expect((await run('list')).stdout.match(/\[passed\]/g)).toHaveLength(offline);
});
