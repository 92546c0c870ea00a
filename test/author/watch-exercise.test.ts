import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { expect, test, vi } from 'vitest';
import { installPackages } from '../../src/author/install-packages.ts';
import { newExercise } from '../../src/author/scaffold/scaffold.ts';
import { newProject } from './new-project.ts';

const project = path.resolve(import.meta.dirname, '../..');

test('course:check --watch proves an exercise on each save, by one warm engine, until Ctrl-C', async () => {
  await using made = await newProject();
  const { root, read } = made;
  await newExercise({ root: root.path, course: (await read()).course, id: 'notes' }, 'hello');
  const benches = path.join(await installPackages(project), 'workspaces');
  const benchesNow = async () => (await readdir(benches)).filter(name => name.startsWith('course-check-'));
  const before = await benchesNow();
  const watching = execa({
    cwd: root.path,
    reject: false,
    cleanup: true,
  })`${process.execPath} --import tsx scripts/course-check.ts --watch notes`;
  let printed = '';
  watching.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const folder = root.join('exercises', '03-first', '01-notes');
  const save = async (file: string, from: string, to: string) => {
    const place = path.join(folder, file);
    const text = await readFile(place, 'utf8');
    expect(text).toContain(from);
    printed = '';
    await writeFile(place, text.replace(from, to));
  };
  const says = (words: RegExp) =>
    vi.waitFor(() => expect(printed).toMatch(words), { timeout: 100_000, interval: 50 });

  // As it is scaffolded it is proved, and only its author's work is missing.
  await says(
    /1 to fix in notes .*\n- exercises\/03-first\/01-notes\/exercise\.ts:4\n {2}It is still to do: /,
  );
  const own = (await benchesNow()).filter(name => !before.includes(name));
  await save('exercise.ts', '// TODO(author): ', '// ');
  await says(/notes holds \(/);
  await save('exercise.ts', `".default('')"`, "'.required( )'");
  await says(/- .*mistakes\/default-instead\n.*it passes/);
  await save('exercise.ts', "'.required( )'", `".default('')"`);
  await says(/notes holds \(/);
  await save('exercise.ts', 'fills the gap', 'fillls the gap');
  await says(/exercise\.ts:27\n {2}“fillls” is in no dictionary/);
  await save('exercise.ts', "type: 'String', required: true", "type: 'Int', required: true");
  await says(/01-notes\/solution\n {2}It must pass, but the check text-required fails/);
  await save('exercise.ts', 'export default', 'export defolt');
  await says(/1 to fix .*\n- exercises\/03-first\/01-notes\/exercise\.ts\n {2}The exercise can't be loaded/);
  await save('exercise.ts', 'export defolt', 'export default');
  await says(/It must pass, but/);
  expect(own.length).toBeGreaterThan(0);
  expect(await benchesNow()).toEqual(expect.arrayContaining(own));

  watching.kill('SIGINT');
  expect(await watching).toMatchObject({ exitCode: 0, stderr: '' });
  expect((await benchesNow()).filter(name => own.includes(name))).toEqual([]);
});
