import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Course } from '../../src/course/model.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { clock, courseWith, dataFile, exerciseWith, startText, template } from './sample-exercise.ts';

let root: string;
beforeEach(async () => {
  root = path.join(await mkdtemp(path.join(tmpdir(), 'workspace-')), 'mit Umläuten and spaces');
});
afterEach(async () => rm(path.dirname(root), { recursive: true, force: true }));

const open = (course: Course = courseWith(exerciseWith())) =>
  openWorkspace({ root, course, template, clock, env: {} });
const exercise = exerciseWith();
const place = (file = dataFile) => path.join(root, exercise.folder, file);
const text = async (file?: string) => readFile(place(file), 'utf8');

describe('writing the course', () => {
  test('writes every exercise as a project of its own', async () => {
    const report = await open().writeCourse(courseWith(exercise));
    expect(await text()).toBe(startText);
    expect(JSON.parse(await text('package.json'))).toEqual({
      name: 'learn-typo',
      private: true,
      type: 'module',
    });
    expect(JSON.parse(await text('amplify/package.json'))).toEqual({ type: 'module' });
    expect(report.written).toContain('01-generations/03-typo/amplify/data/resource.ts');
    expect(await readFile(path.join(root, 'package-lock.json'), 'utf8')).toBe(template.packageLock);
    expect(await readdir(root)).not.toContain('pnpm-lock.yaml');
  });

  test('an exercise without a backend gets no amplify folder', async () => {
    const sorting = exerciseWith({ files: ['answers.ts'], start: { 'answers.ts': 'a\n' }, solution: {} });
    await open(courseWith(sorting)).writeCourse(courseWith(sorting));
    expect(await readdir(path.join(root, sorting.folder))).toEqual(['answers.ts']);
  });

  test('leaves edits alone, and brings back what is missing', async () => {
    await open().writeCourse(courseWith(exercise));
    await writeFile(place(), 'mine\n');
    await rm(place('amplify/backend.ts'));
    const report = await open().writeCourse(courseWith(exercise));
    expect(await text()).toBe('mine\n');
    expect(report.written).toEqual(['01-generations/03-typo/amplify/backend.ts']);
  });

  test('merges an updated course with edits elsewhere in the file, and undo takes the merge back', async () => {
    await open().writeCourse(courseWith(exercise));
    const mine = startText.replace('export const data = 2;', 'export const data = 20;');
    await writeFile(place(), mine);
    const updated = exerciseWith({
      start: { ...exercise.start, [dataFile]: startText.replace('import one', 'import two') },
    });
    const report = await open().writeCourse(courseWith(updated));
    expect(report.merged).toEqual(['01-generations/03-typo/amplify/data/resource.ts']);
    expect(await text()).toBe(mine.replace('import one', 'import two'));
    await open().undo();
    expect(await text()).toBe(mine);
  });

  test('keeps the learner’s where both changed the same lines, with the new text beside it', async () => {
    await open().writeCourse(courseWith(exercise));
    const mine = startText.replace('import one', 'import mine');
    const theirs = startText.replace('import one', 'import theirs');
    await writeFile(place(), mine);
    const updated = exerciseWith({ start: { ...exercise.start, [dataFile]: theirs } });
    expect((await open().writeCourse(courseWith(updated))).conflicts).toHaveLength(1);
    expect(await text()).toBe(mine);
    expect(await text(`${dataFile}.course-update`)).toBe(theirs);
    expect((await open().writeCourse(courseWith(updated))).conflicts).toEqual([]);
  });

  test('an exercise that moved, or was renamed, takes its files along', async () => {
    await open().writeCourse(courseWith(exercise));
    await writeFile(place(), 'mine\n');
    const moved = exerciseWith({ id: 'spelling', formerly: ['typo'], folder: '01-generations/05-spelling' });
    await open(courseWith(moved)).writeCourse(courseWith(moved));
    expect(await readFile(path.join(root, moved.folder, dataFile), 'utf8')).toBe('mine\n');
  });

  test('pins that the learner changed are kept', async () => {
    await open().writeCourse(courseWith(exercise));
    await writeFile(path.join(root, 'package.json'), '{ "name": "mine" }\n');
    await open().writeCourse(courseWith(exercise));
    expect(await readFile(path.join(root, 'package.json'), 'utf8')).toBe('{ "name": "mine" }\n');
  });

  test('a file in the way is a problem with a way out', async () => {
    await mkdir(path.dirname(root), { recursive: true });
    await writeFile(root, '');
    await expect(open().writeCourse(courseWith(exercise))).rejects.toMatchObject({
      brand: 'amplify-gen2-learn/LearnError',
      resolution: expect.stringContaining('amplify-gen2-learn'),
    });
  });
});

describe('reset and undo', () => {
  test('undo brings back the very bytes, and a second one the state before', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    const bytes = Buffer.from([0xff, 0x00, 0x1b, 0x5b, 0x0d, 0x0a]);
    await writeFile(place(), bytes);
    await workspace.reset(exercise);
    expect(await text()).toBe(startText);
    await writeFile(place(), 'second try\n');
    await workspace.reset(exercise);
    expect(await workspace.undo()).toEqual({
      exerciseFolder: exercise.folder,
      what: 'the reset of "Fix a typo"',
    });
    expect(await text()).toBe('second try\n');
    await open().undo();
    expect(await readFile(place())).toEqual(bytes);
    expect(await workspace.undo()).toBeUndefined();
  });

  test('takes away what a deployment left, and undo brings it back', async () => {
    const deployed = exerciseWith({
      needs: 'deployment',
      deployment: { reads: ['web/queries.ts'], steps: [{ ampx: ['sandbox', '--once'] }] },
    });
    const workspace = open(courseWith(deployed));
    await workspace.writeCourse(courseWith(deployed));
    const left = { 'amplify_outputs.json': '{"custom":{}}', 'web/queries.ts': '// priority' };
    const folder = path.join(root, deployed.folder);
    await mkdir(path.join(folder, 'web'), { recursive: true });
    for (const [file, content] of Object.entries(left)) await writeFile(path.join(folder, file), content);
    await workspace.reset(deployed);
    for (const file of Object.keys(left))
      await expect(readFile(path.join(folder, file))).rejects.toMatchObject({ code: 'ENOENT' });
    await workspace.undo();
    for (const [file, content] of Object.entries(left))
      expect(await readFile(path.join(folder, file), 'utf8')).toBe(content);
  });

  test('a folder in the file’s place is put away by reset and brought back by undo', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await rm(place());
    await mkdir(path.join(place(), 'inside'), { recursive: true });
    await writeFile(path.join(place(), 'inside', 'note.txt'), 'note');
    await workspace.reset(exercise);
    expect(await text()).toBe(startText);
    await workspace.undo();
    expect(await readFile(path.join(place(), 'inside', 'note.txt'), 'utf8')).toBe('note');
  });

  test('what was written since the reset is kept when the reset is undone', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await writeFile(place(), 'first\n');
    await workspace.reset(exercise);
    await writeFile(place(), 'written since\n');
    await workspace.undo();
    expect(await text()).toBe('first\n');
    const undone = path.join(workspace.layout.history, 'undone', '00000001', 'files', dataFile);
    expect(await readFile(undone, 'utf8')).toBe('written since\n');
  });

  test('undo removes what was not there before', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await rm(place());
    await workspace.reset(exercise);
    await workspace.undo();
    await expect(workspace.read(exercise, dataFile)).rejects.toMatchObject({ code: 'file-missing' });
  });

  test('nothing is overwritten where the snapshot can’t be kept', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await writeFile(place(), 'mine\n');
    await writeFile(workspace.layout.history, 'in the way');
    await expect(workspace.reset(exercise)).rejects.toMatchObject({ brand: 'amplify-gen2-learn/LearnError' });
    expect(await text()).toBe('mine\n');
  });

  test('half a snapshot is passed over', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await writeFile(place(), 'mine\n');
    await workspace.reset(exercise);
    await mkdir(path.join(workspace.layout.history, '00000009'));
    expect(await workspace.undo()).toMatchObject({ exerciseFolder: exercise.folder });
    expect(await text()).toBe('mine\n');
  });
});

describe('reading', () => {
  test.each([
    ['file-missing', async () => rm(place())],
    ['file-is-folder', async () => rm(place()).then(async () => mkdir(place()))],
    ['file-too-large', async () => writeFile(place(), 'x'.repeat(5_000_000))],
    ['file-not-text', async () => writeFile(place(), Buffer.from([0x61, 0xff, 0xfe]))],
  ])('%s ends in the command that fixes it', async (code, spoil) => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await spoil();
    await expect(workspace.read(exercise, dataFile)).rejects.toMatchObject({
      code,
      resolution: expect.stringMatching(/amplify-gen2-learn reset typo$/),
    });
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await chmod(place(), 0);
    await expect(workspace.read(exercise, dataFile)).rejects.toMatchObject({ code: 'no-permission' });
  });

  test('opens where the work begins', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    expect(await workspace.startLine(exercise, dataFile)).toBe(3);
    await writeFile(place(), 'done\n');
    expect(await workspace.startLine(exercise, dataFile)).toBe(1);
  });
});

describe('comparing with the solution', () => {
  test('shows what to take out and what to put in', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    const [diff, ...others] = await workspace.compareWithSolution(exercise);
    expect(others).toEqual([]);
    expect(diff?.file).toBe(dataFile);
    expect(diff?.lines.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'const schema = 1;' },
      { kind: 'added', text: 'const schema = 3;' },
    ]);
  });

  test('says nothing of a file that is the solution, whatever its line ends', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await writeFile(place(), (exercise.solution[dataFile] ?? '').replaceAll('\n', '\r\n'));
    expect(await workspace.compareWithSolution(exercise)).toEqual([]);
  });

  test('a missing file is all to write', async () => {
    const workspace = open();
    await workspace.writeCourse(courseWith(exercise));
    await rm(place());
    const [diff] = await workspace.compareWithSolution(exercise);
    expect(diff?.lines.some(({ kind }) => kind === 'added')).toBe(true);
  });
});
