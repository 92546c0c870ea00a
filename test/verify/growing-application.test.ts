import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { narrowCourse } from '../../src/author/narrow-course.ts';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import { allExercises } from '../../src/course/walk.ts';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import { inspectProject } from '../../src/verify/inspect-project.ts';
import { readBackendFiles } from '../../src/workspace/backend-files.ts';
import { openWorkspace as openExercises } from '../../src/workspace/open-workspace.ts';
import { takeAlong } from '../../src/workspace/take-along.ts';
import { readTemplate } from '../../src/workspace/template.ts';
import { openWorkspace } from './fixtures/workspace.ts';

const root = path.resolve(import.meta.dirname, '../..');
const helper = 'amplify/auth/groups.ts';
const authFile = 'amplify/auth/resource.ts';

/** As somebody writes it who likes files of their own. */
const ownAuth = (solution: string) =>
  solution
    .replace("groups: ['ADMINS', 'EDITORS']", 'groups: [...groups]')
    .replace('\n\nexport', "\nimport { groups } from './groups';\n\nexport");

test('the application grows in the learner’s own files, and what is taken along is a project', {
  timeout: 900_000,
}, async () => {
  const whole = buildCourse(await readCourseFiles(root));
  const steps = allExercises(whole).filter(({ id }) => id.startsWith('capstone-'));
  expect(steps).toHaveLength(8);
  const course = narrowCourse(whole, steps);
  await using place = await openWorkspace('growing');
  const { layout, workerPath } = place;
  const template = await readTemplate(path.join(root, 'exercises'));
  const clock = { now: () => new Date() };
  const workspace = openExercises({ root: layout.root, course, template, clock, env: {} });
  await workspace.writeCourse(course);
  const verifier = createVerifier({ layout, course, workerPath });
  const [first, second, ...later] = steps;
  if (first === undefined || second === undefined) throw new Error('The chapter has other steps.');
  const write = (folder: string, file: string, text: string) =>
    writeFile(path.join(layout.exercise(folder), file), text);
  const read = (folder: string, file: string) =>
    readFile(path.join(layout.exercise(folder), file), 'utf8').catch(() => undefined);
  const verify = async (step: typeof first) => (await verifier.verify(step, { revision: 1 })).status;
  const taken = await mkdtemp(path.join(path.dirname(layout.root), 'taken-'));
  try {
    // Whoever looks at the second step first is given the solution; nothing of it was there before.
    expect(await verifier.verify(second, { revision: 1 })).toMatchObject({
      status: 'failed',
      diagnostics: [{ code: 'not-begun' }],
    });
    expect(await workspace.begin(second)).toEqual({ from: 'solution', previous: first.id });

    await write(first.folder, helper, "export const groups = ['ADMINS', 'EDITORS'] as const;\n");
    await write(first.folder, authFile, ownAuth(first.solution[authFile] ?? ''));
    await write(first.folder, 'amplify/backend.ts', first.solution['amplify/backend.ts'] ?? '');
    expect(await verify(first)).toBe('passed');

    for (const step of [second, ...later]) {
      expect(await workspace.begin(step)).toMatchObject({ from: 'learner' });
      expect(await verify(step)).toBe('failed');
      for (const file of step.files) {
        const solution = step.solution[file] ?? '';
        await write(step.folder, file, file === authFile ? ownAuth(solution) : solution);
      }
      expect(`${step.id} ${await verify(step)}`).toBe(`${step.id} passed`);
      expect(await read(step.folder, helper)).toContain('ADMINS');
    }

    const last = later.at(-1) ?? second;
    const files = await readBackendFiles(layout, last);
    await takeAlong(taken, layout.root, { files, pins: {} });
    const { exitCode, all } = await execa(
      process.execPath,
      [path.join(root, '.cache/packages/node_modules/typescript/bin/tsc'), '--noEmit', '-p', 'amplify'],
      { cwd: taken, reject: false, all: true },
    );
    expect(all).toBe('');
    expect(exitCode).toBe(0);
    const view = await inspectProject({ project: taken, workerPath });
    expect(view.data?.access?.models.map(({ model }) => model).sort()).toEqual(['Note', 'Team']);
  } finally {
    await rm(taken, { recursive: true, force: true });
    await verifier.dispose();
  }
});
