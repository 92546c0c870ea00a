import path from 'node:path';
import { expect, test } from 'vitest';
import { allExercises } from '../../src/course/walk.ts';
import { runBuilt } from '../support/built-program.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { createLearner } from './learner.ts';

const exercises = allExercises(await fixtureCourse());

test('check --all tells what is open, rebuilds lost progress, and is JSON when asked', {
  timeout: 300_000,
}, async () => {
  await using learner = await createLearner();
  const run = (...args: string[]) => runBuilt(args, { cwd: learner.home, env: learner.env });
  expect(await run('init')).toMatchObject({ exitCode: 0 });

  const before = await run('check', '--all', '--json');
  const verdicts: readonly { exercise: string; status: string }[] = JSON.parse(before.stdout).exercises;
  expect(before.exitCode).toBe(1);
  expect(verdicts.map(({ exercise, status }) => [exercise, status])).toEqual(
    exercises.map(({ id }) => [id, 'failed']),
  );

  for (const { folder, solution } of exercises)
    for (const [file, text] of Object.entries(solution)) await learner.save(path.join(folder, file), text);
  await learner.save('.course/progress.json', 'not JSON at all');
  // What has to be deployed stays open: right files are not all of it, and nothing is deployed here.
  const offline = exercises.filter(({ needs }) => needs !== 'deployment').length;
  const { exitCode, stdout } = await run('check', '--all');
  expect(stdout).toContain(`${offline} of ${exercises.length} exercises passed.`);
  expect(exitCode).toBe(1);
  expect((await run('list')).stdout.match(/\[passed\]/g)).toHaveLength(offline);
});
