import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLearnerFile } from '../../src/files/read-learner-file.ts';
import { readExercise } from '../../src/verify/read-exercise.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clock, courseWith, dataFile, exerciseWith, template } from '../workspace/sample-exercise.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let root = '';
let place = '';
const exercise = exerciseWith();
const course = courseWith(exercise);
const open = () => openWorkspace({ root, course, template, clock, env: {} });
beforeEach(async () => {
  folder = await temporaryFolder();
  root = folder.join('workspace');
  place = path.join(root, exercise.folder, dataFile);
  await open().writeCourse(course);
  await writeFile(folder.join('secret.txt'), 'secret');
});
afterEach(() => folder[Symbol.asyncDispose]());

/** What can stand in a file's place, and how that is called. */
const spoiled: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  ['a pipe', 'file-is-no-file', async () => execFileSync('sh', ['-c', 'mkfifo "$0"', place])],
  ['a device', 'file-leads-outside', () => symlink('/dev/zero', place)],
  ['a link out of the workspace', 'file-leads-outside', () => symlink(folder.join('secret.txt'), place)],
  ['a link to nowhere', 'file-missing', () => symlink(folder.join('nowhere'), place)],
  ['a link to itself', 'file-unreadable', () => symlink(place, place)],
  ['a folder', 'file-is-folder', () => mkdir(place)],
  ['nothing', 'file-missing', async () => {}],
  ['2 MB', 'file-too-large', () => writeFile(place, 'x'.repeat(2_000_000))],
  ['no UTF-8', 'file-not-text', () => writeFile(place, Buffer.from([0x61, 0xff]))],
];

describe.skipIf(process.platform === 'win32').each(spoiled)(
  '%s in the place of an exercise file',
  (_, code, spoil) => {
    beforeEach(async () => {
      await rm(place);
      await spoil();
    });

    test(`is ${code} for every reader, at once, and shows nothing of what is there`, async () => {
      const read = await readLearnerFile(root, place);
      expect(read).toMatchObject({ code });
      expect(JSON.stringify(read)).not.toContain('"secret"');
      const { texts, problems } = await readExercise(exercise, open().layout);
      expect([...texts.keys()]).toEqual(['amplify/backend.ts']);
      expect(problems).toMatchObject([{ code, file: dataFile }]);
      await expect(open().read(exercise, dataFile)).rejects.toMatchObject({
        brand: 'amplify-gen2-learn/LearnError',
      });
      expect(await open().startLine(exercise, dataFile)).toBe(1);
    });

    test('the comparison with the solution refuses it too, or takes it for not written yet', async () => {
      if (_ === 'nothing') expect(await open().compareWithSolution(exercise)).toHaveLength(1);
      else
        await expect(open().compareWithSolution(exercise)).rejects.toMatchObject({
          exitCode: expect.any(Number),
        });
    });

    test('the next start leaves it alone, and a reset puts the file back', async () => {
      await open().writeCourse(course);
      await open().reset(exercise);
      expect(await open().read(exercise, dataFile)).toBe(exercise.start[dataFile]);
    });
  },
);

test('a link to a file of the workspace is read as that file', async () => {
  await rm(place);
  await symlink('../backend.ts', place);
  expect(await open().read(exercise, dataFile)).toBe('backend\n');
});
