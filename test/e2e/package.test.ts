import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { exerciseOf, firstLessonOf, headingOf } from '../support/find-in-course.ts';
import { hasOtherNodes, otherNode } from '../support/other-node.ts';
import { sourceCourse } from '../support/source-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { keys, openTerminal } from '../support/terminal.ts';
import { createLearner, leaveMap } from './learner.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const course = await sourceCourse();
const exercise = exerciseOf(course, 'fields');
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  // The build stands already: npm test has made it.
  const { stdout } = await execa(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path],
    { cwd: root },
  );
  archive = JSON.parse(stdout)[0].filename;
});

afterAll(() => folder?.[Symbol.asyncDispose]());

test('npm install leaves the lock file of a clone as it is', async () => {
  await using clone = await temporaryFolder();
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    await cp(path.join(root, name), clone.join(name));
  await execa('npm', ['install', '--package-lock-only', '--ignore-scripts'], { cwd: clone.path });
  const [before, after] = await Promise.all(
    [root, clone.path].map(folder => readFile(path.join(folder, 'package-lock.json'), 'utf8')),
  );
  expect(after).toBe(before);
});

test('npx opens the packed course in an empty folder', async () => {
  const env = {
    HOME: folder.path,
    XDG_CONFIG_HOME: folder.path,
    npm_config_cache: process.env.npm_config_cache,
  };
  const { stdout } = await execa('npx', ['--yes', `./${archive}`, '--version'], { cwd: folder.path });
  expect(stdout).toBe(packageJson.version);
  const help = await execa('npx', ['--yes', `./${archive}`, 'check', '--help'], { cwd: folder.path });
  expect(help.stdout).toContain('\n  npx amplify-gen2-learn check fields\n');
  await using terminal = openTerminal({
    command: 'npx',
    args: ['--yes', `./${archive}`],
    cwd: folder.path,
    env,
  });
  await terminal.waitFor('Learn AWS Amplify Gen 2', 120_000);
  terminal.press(keys.ctrlC);
  expect(await terminal.ended()).toMatchObject({ code: 0, cursorVisible: true, alternateScreen: false });
});

describe('installed', () => {
  let installed: string;
  let program: string;

  beforeAll(async () => {
    installed = folder.join('installed');
    await execa('npm', ['install', '--prefix', installed, '--no-audit', '--no-fund', folder.join(archive)]);
    program = path.join(installed, 'node_modules/amplify-gen2-learn/dist/cli.js');
  });

  test('typescript is all that comes with it', async () => {
    const { stdout } = await execa('npm', ['ls', '--all', '--parseable', '--prefix', installed]);
    const names = stdout
      .split('\n')
      .slice(1)
      .map(line => line.slice(line.lastIndexOf('node_modules/') + 13));
    expect(names.filter(name => !name.startsWith('@typescript/')).sort()).toEqual([
      'amplify-gen2-learn',
      'typescript',
    ]);
  });

  test('the licences of what is bundled are in it', async () => {
    const text = await readFile(path.join(path.dirname(program), 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['ink', 'react', 'yoga-layout', 'conf', 'execa'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(10);
  });

  describe.each([
    ['this Node', undefined],
    ['Node 24', '24.21.0'],
    ['Node 26', '26.10.0'],
  ])('%s', (_, version) => {
    const runs = version === undefined || hasOtherNodes;

    test.runIf(runs)('reads, checks types and synthesizes', { timeout: 300_000 }, async () => {
      const node = version === undefined ? process.execPath : await otherNode(version);
      await using learner = await createLearner();
      const run = (...args: string[]) =>
        execa(node, [program, ...args], {
          cwd: learner.home,
          env: learner.env,
          reject: false,
          stdin: 'ignore',
        });
      expect((await run('show', exercise.lesson)).exitCode).toBe(0);
      expect(await run('init')).toMatchObject({ exitCode: 0 });

      const wrong = await run('check', 'fields', '--json');
      expect([wrong.exitCode, JSON.parse(wrong.stdout).status]).toEqual([1, 'failed']);
      const { solution } = JSON.parse((await run('solution', 'fields', '--json')).stdout);
      for (const [file, text] of Object.entries<string>(solution)) {
        await writeFile(path.join(learner.workspace, exercise.folder, file), text);
      }
      const right = await run('check', 'fields');
      expect([right.exitCode, right.stdout]).toEqual([0, expect.stringContaining('Amazon DynamoDB')]);
      expect((await run('list')).stdout).toMatch(/\[passed\].*fields/);
    });

    test.runIf(runs)('opens the screen', async () => {
      const command = version === undefined ? process.execPath : await otherNode(version);
      await using learner = await createLearner();
      await using terminal = learner.open({ command, args: [program] });
      await terminal.waitFor('A new folder');
      terminal.press(keys.enter);
      await leaveMap(terminal);
      await terminal.waitFor(headingOf(firstLessonOf(course)));
      await terminal.waitFor('checker ready', 90_000);
      terminal.press('q');
      expect(await terminal.ended()).toMatchObject({ code: 0, cursorVisible: true, alternateScreen: false });
    });
  });
});
