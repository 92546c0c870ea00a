import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { allLessons } from '../../src/course/walk.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { fixtureProgram, runBuilt } from '../support/built-program.ts';
import { headingOf } from '../support/find-in-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openTerminal } from '../support/terminal.ts';

/** Settings of whoever runs the tests must not lead to a workspace of theirs. */
async function emptyHome() {
  const home = await temporaryFolder();
  return { home, env: { HOME: home.path, XDG_CONFIG_HOME: home.path, APPDATA: home.path } };
}

describe('without a terminal', () => {
  test('--version is the published one', async () => {
    const { stdout, exitCode } = await runBuilt(['--version']);
    expect([stdout, exitCode]).toEqual([packageJson.version, 0]);
  });

  test.each([[['--help']], [['--version']], [['list']], [[]]])(
    '%j loads neither React nor the engine',
    async args => {
      const { home, env } = await emptyHome();
      await using folder = home;
      const { exitCode } = await runBuilt(args, {
        cwd: folder.path,
        env: { ...env, NODE_V8_COVERAGE: folder.join('loaded') },
      });
      expect(exitCode).toBe(0);
      const loaded = await loadedFiles(folder.join('loaded'));
      expect(loaded).toContain(fixtureProgram);
      const texts = await Promise.all(loaded.map(file => readFile(file, 'utf8')));
      for (const text of texts) expect(text).not.toMatch(/react\.transitional\.element|typescript\/unstable/);
    },
  );

  test('the bare command says where one is and what to type, in plain text', async () => {
    const { home, env } = await emptyHome();
    await using folder = home;
    const { stdout, stderr, exitCode } = await runBuilt([], { cwd: folder.path, env });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('amplify-gen2-learn init');
    expect(stdout + stderr).not.toContain('\u001b');
  });

  test.each([
    [['chekc'], 'Did you mean check?'],
    [['--at', 'feilds'], 'Did you mean fields?'],
    [['list', '--jsn'], 'Did you mean --json?'],
    [['show', 'evolutiom'], 'There is no lesson'],
    [['show', 'two-generatoins'], 'Did you mean two-generations?'],
    [['hint', 'expierd'], 'Did you mean expired-session?'],
    [['check', 'rewrite-tood'], 'Did you mean rewrite-todo?'],
    [['solution', 'not-bootstraped'], 'Did you mean not-bootstrapped?'],
    [['reset', 'sort-the-sings'], 'Did you mean sort-the-signs?'],
    [['sandbox', 'deploy', 'first-sandbx'], 'Did you mean first-sandbox?'],
    [['sandbox', 'deploy', '--practise'], 'Did you mean --practice?'],
    [['cloud', 'break', 'throtling'], 'Did you mean throttling?'],
  ])('%j ends with 2 and a resolution', async (args, words) => {
    const { stdout, stderr, exitCode } = await runBuilt(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain('amplify-gen2-learn ');
    expect(stderr).not.toContain('    at ');
  });

  test('an error is JSON when JSON was asked for', async () => {
    const { stdout, exitCode } = await runBuilt(['check', 'fields', '--json', '--workspace', '/nonexistent']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'no-workspace', resolution: expect.any(String) });
  });

  test('list --json is one JSON document with the chapters', async () => {
    const { stdout } = await runBuilt(['list', '--json']);
    expect(JSON.parse(stdout).chapters[0]).toMatchObject({ number: 1, lessons: expect.any(Array) });
  });

  test('every lesson and every exercise of list can be shown', async () => {
    const { stdout } = await runBuilt(['list', '--json']);
    const { chapters } = JSON.parse(stdout);
    const course = await fixtureCourse();
    expect(chapters).toHaveLength(course.chapters.length);
    for (const lesson of allLessons(course)) {
      expect(stdout).toContain(`"${lesson.id}"`);
      const shown = await runBuilt(['show', lesson.id]);
      expect(shown).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(headingOf(lesson)) });
      for (const exercise of lesson.exercises) {
        expect(stdout).toContain(`"${exercise.id}"`);
        expect((await runBuilt(['show', exercise.id])).stdout).toContain(exercise.folder);
      }
    }
  });

  test('a reader that goes away early is no error', async () => {
    const { stderr, exitCode } = await execa({
      shell: true,
      reject: false,
    })`${process.execPath} ${fixtureProgram} show two-generations | head -n 1`;
    expect([stderr, exitCode]).toEqual(['', 0]);
  });
});

describe('in a terminal that can not be drawn on', () => {
  test.each([
    ['TERM=dumb', { TERM: 'dumb' }, 'TERM=xterm-256color npx amplify-gen2-learn'],
    ['CI=true', { CI: 'true' }, 'CI= npx amplify-gen2-learn'],
    ['CI=1', { CI: '1' }, 'CI= npx amplify-gen2-learn'],
  ])('%s: plain text, why, and what opens the screen', async (cause, variables, remedy) => {
    const { home, env } = await emptyHome();
    await using folder = home;
    await using terminal = openTerminal({
      args: [fixtureProgram],
      cwd: folder.path,
      env: { ...env, npm_command: 'exec', ...variables },
    });
    expect(await terminal.ended()).toMatchObject({ code: 0 });
    expect(terminal.text()).toContain(`The screen stays closed, since ${cause}`);
    expect(terminal.text()).toContain(remedy);
    expect(terminal.text()).toContain('amplify-gen2-learn init');
    expect(terminal.raw()).not.toContain('\u001b');
  });
});

describe('commands in texts can be typed by who reads them', () => {
  test.each([
    ['npx', { npm_command: 'exec' }, 'npx amplify-gen2-learn'],
    [
      'npm start in a clone',
      { npm_package_name: 'amplify-gen2-learn', npm_lifecycle_event: 'start' },
      'npm start --',
    ],
    ['on the path', 'linked', 'amplify-gen2-learn'],
  ] as const)('%s', async (_, how, program) => {
    const { home, env } = await emptyHome();
    await using folder = home;
    await symlink(fixtureProgram, folder.join('amplify-gen2-learn'));
    const ownPath = `${path.dirname(process.execPath)}${path.delimiter}${how === 'linked' ? folder.path : ''}`;
    const noNpm = { npm_command: undefined, npm_lifecycle_event: undefined, npm_package_name: undefined };
    const variables = { ...env, ...noNpm, PATH: ownPath, ...(how === 'linked' ? {} : how) };
    const run = (...args: string[]) => runBuilt(args, { cwd: folder.path, env: variables });

    expect((await run()).stdout).toContain(`: ${program} init\n`);
    expect((await run('chekc')).stderr).toContain(`: ${program} --help`);
    expect((await run('cloud', 'break', '--help')).stdout).toContain(
      `\n  ${program} cloud break expired-token\n`,
    );
    expect((await run('show', 'fields')).stdout).toContain(`\`${program} check fields\``);
    const { error } = JSON.parse((await run('check', '--json')).stdout);
    expect(error).toMatchObject({ code: 'no-workspace', resolution: `Make one: ${program} init` });
  });
});

test('a progress file that was put aside is told by every command that reads it', async () => {
  const { home, env } = await emptyHome();
  await using folder = home;
  const { marker, progress } = workspaceLayout(folder.path);
  await mkdir(path.dirname(marker), { recursive: true });
  await writeFile(marker, '{}');
  for (const args of [['list'], ['list', '--json'], []]) {
    await writeFile(progress, 'not JSON at all');
    const { stdout, stderr, exitCode } = await runBuilt(args, { cwd: folder.path, env });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Your progress could not be read. The file is kept as ');
    expect(stderr).toContain('amplify-gen2-learn check --all');
    expect(stdout).not.toContain('could not be read');
  }
  expect((await runBuilt(['list'], { cwd: folder.path, env })).stderr).toBe('');
});

/** The files that a run loaded, by what V8 wrote down. */
async function loadedFiles(folder: string): Promise<readonly string[]> {
  const reports = await readdir(folder);
  const urls = await Promise.all(
    reports.map(async name => {
      const { result } = JSON.parse(await readFile(`${folder}/${name}`, 'utf8'));
      return result.map((script: { url: string }) => script.url);
    }),
  );
  return urls
    .flat()
    .filter(url => url.startsWith('file:'))
    .map(url => fileURLToPath(url));
}
