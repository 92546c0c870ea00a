import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '../../src/files/disk.ts';
import { makeFolder } from '../../src/files/make-folder.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clock, courseWith, dataFile, exerciseWith, template } from '../workspace/sample-exercise.ts';

const isPosix = process.platform !== 'win32';

test
  .runIf(process.platform === 'linux')
  .each(['/proc/learn', '/proc/self/learn', '/proc/self/fd/learn/deeper'])(
  'a folder that the system will never make (%s) is a problem with a way out, not a wait for ever',
  async folder => {
    await expect(makeFolder(folder)).rejects.toMatchObject({
      brand: 'amplify-gen2-learn/LearnError',
      resolution: expect.stringContaining('amplify-gen2-learn'),
    });
    const course = courseWith(exerciseWith());
    const workspace = openWorkspace({ root: folder, course, template, clock, env: {} });
    await expect(workspace.writeCourse(course)).rejects.toMatchObject({
      brand: 'amplify-gen2-learn/LearnError',
    });
  },
);

test('many make the same folders at the same time', async () => {
  await using folder = await temporaryFolder();
  await Promise.all(Array.from({ length: 20 }, () => makeFolder(folder.join('a', 'b', 'c', 'd'))));
  expect(await readdir(folder.join('a', 'b', 'c'))).toEqual(['d']);
});

test.runIf(isPosix)('a file keeps its permissions; a secret one is for its owner only', async () => {
  await using folder = await temporaryFolder();
  const mode = async (...parts: string[]) => (await stat(folder.join(...parts))).mode & 0o777;
  await writeFile(folder.join('script.sh'), '', { mode: 0o755 });
  await writeAtomically(folder.join('script.sh'), 'new');
  expect(await mode('script.sh')).toBe(0o755);
  await makeFolder(folder.join('secrets'), 0o700);
  await writeAtomically(folder.join('secrets', 'token'), 'x', { mode: 0o600 });
  expect([await mode('secrets'), await mode('secrets', 'token')]).toEqual([0o700, 0o600]);
});

test('what a write that was cut off leaves behind is removed at the next start, and nothing else is', async () => {
  await using folder = await temporaryFolder();
  const root = folder.join('workspace');
  const exercise = exerciseWith();
  const course = courseWith(exercise);
  const workspace = openWorkspace({ root, course, template, clock, env: {} });
  await workspace.writeCourse(course);
  const amplify = path.join(root, exercise.folder, path.dirname(dataFile));
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const leftover = (owner: number) => `.${owner}-0123456789ab.amplify-gen2-learn-tmp`;
  const learners = ['resource.ts.20240101', 'resource.ts~', '.resource.ts.swp', 'notes-tmp', '.123-tmp'];
  for (const name of [...learners, leftover(pid), leftover(process.pid)])
    await writeFile(path.join(amplify, name), 'x');
  await writeFile(path.join(root, '.course', leftover(pid)), 'x');
  await mkdir(path.join(root, '.course', 'history', '00000007.making'), { recursive: true });

  await openWorkspace({ root, course, template, clock, env: {} }).writeCourse(course);
  // A living program is still at it.
  expect((await readdir(amplify)).sort()).toEqual([...learners, leftover(process.pid), 'resource.ts'].sort());
  expect(await readdir(path.join(root, '.course'))).not.toContain(leftover(pid));
  expect(await readdir(path.join(root, '.course', 'history'))).toEqual([]);
  expect(await readFile(path.join(amplify, 'resource.ts'), 'utf8')).toBe(exercise.start[dataFile]);
});
