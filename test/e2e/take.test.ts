import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allExercises } from '../../src/course/walk.ts';
import { publishedProgram, runBuilt } from '../support/built-program.ts';
import { sourceCourse } from '../support/source-course.ts';
import { createLearner, flat } from './learner.ts';

test('a step goes on from the one before, and the application is taken along', {
  timeout: 600_000,
}, async () => {
  const exercises = allExercises(await sourceCourse());
  const [first, second] = ['capstone-sign-in', 'capstone-model'].map(id =>
    exercises.find(own => own.id === id),
  );
  if (first === undefined || second === undefined) throw new Error('The course has other steps.');
  await using learner = await createLearner({ program: publishedProgram() });
  const { home, env, program } = learner;
  const run = (...args: string[]) => runBuilt(args, { cwd: home, env, program });
  expect(await run('init')).toMatchObject({ exitCode: 0 });

  // Whoever comes to the second step first is told that the course's solution stands there.
  const early = await run('check', second.id);
  expect(early.exitCode).toBe(1);
  expect(flat(early.stderr)).toContain("hasn't passed yet, so you go on from the course's solution of it");

  for (const file of first.files)
    await learner.save(`${first.folder}/${file}`, `// Mine.\n${first.solution[file] ?? ''}`);
  expect(await run('check', first.id)).toMatchObject({ exitCode: 0 });
  expect(flat((await run('check', second.id)).stderr)).toContain('You go on with your own files of');
  expect(await learner.read(`${second.folder}/amplify/auth/resource.ts`)).toMatch(/^\/\/ Mine\.\n/);

  const tooEarly = await run('take', 'app');
  expect(tooEarly.exitCode).toBe(1);
  expect(flat(tooEarly.stderr)).toContain('it has not begun');
  const taken = await run('take', 'app', first.id);
  expect(taken).toMatchObject({ exitCode: 0 });
  expect(taken.stdout).toContain('npm install');
  const app = path.join(home, 'app');
  expect((await readdir(app)).sort()).toEqual(['.gitignore', 'README.md', 'amplify', 'package.json']);
  expect(await readFile(path.join(app, 'amplify/auth/resource.ts'), 'utf8')).toContain('// Mine.');
  const { name, devDependencies } = JSON.parse(await readFile(path.join(app, 'package.json'), 'utf8'));
  expect(name).toBe('app');
  expect(devDependencies['@aws-amplify/backend-cli']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(await run('take', 'app', first.id)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('is not empty'),
  });
  expect(await run('take', 'other', 'sort-the-signs')).toMatchObject({ exitCode: 2 });
});
