import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allLessons } from '../../src/course/walk.ts';
import { fixtureProgram, runBuilt } from '../support/built-program.ts';
import { childrenOf, isAlive } from '../support/child-processes.ts';
import { exerciseOf, firstLessonOf, headingOf } from '../support/find-in-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { createLearner, createReader, flat } from './learner.ts';

const course = await fixtureCourse();
const lesson = firstLessonOf(course);
const secondLesson = allLessons(course)[1] ?? lesson;
const firstPage = headingOf(lesson);
const exercise = exerciseOf(course, 'sort-the-signs');

describe('leaving restores the terminal', () => {
  test.each([
    ['q', 'ready', (terminal: TestTerminal) => terminal.press('q'), 0],
    // In the middle of bringing the checker up, there are processes to end as well.
    ['Ctrl-C', 'starting', (terminal: TestTerminal) => terminal.press(keys.ctrlC), 0],
    ['SIGTERM', 'starting', (terminal: TestTerminal) => terminal.kill('SIGTERM'), 143],
    ['SIGHUP', 'ready', (terminal: TestTerminal) => terminal.kill('SIGHUP'), 129],
  ] as const)('%s, with the checker %s', async (_, checker, leave, code) => {
    await using learner = await createReader();
    // The checker's processes are the screen's own: they must end with it.
    await using terminal = learner.open({ args: [fixtureProgram, '--no-engine'] });
    await terminal.waitFor(firstPage);
    if (checker === 'ready') await terminal.waitFor('checker ready', 90_000);
    await expect.poll(() => childrenOf(terminal.pid)).not.toEqual([]);
    const children = await childrenOf(terminal.pid);
    leave(terminal);
    expect(await terminal.ended()).toEqual({
      code,
      signal: undefined,
      cursorVisible: true,
      alternateScreen: false,
    });
    await expect.poll(() => children.filter(isAlive)).toEqual([]);
    expect(terminal.raw()).not.toContain('\u001b[3J');
  });

  test('leaving the welcome writes nothing', async () => {
    await using learner = await createLearner();
    await using terminal = learner.open();
    await terminal.waitFor('A new folder');
    const before = await readdir(learner.home);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended()).toEqual({
      code: 0,
      signal: undefined,
      cursorVisible: true,
      alternateScreen: false,
    });
    expect(await readdir(learner.home)).toEqual(before);
  });
});

describe('keys and sizes', () => {
  test('three keys in one chunk are three keys', async () => {
    await using learner = await createReader();
    await using terminal = learner.open();
    await terminal.waitFor('page 1 of');
    terminal.press('npn');
    await terminal.waitFor('page 2 of');
    terminal.press('n'.repeat(lesson.pages().length - 1));
    await terminal.waitFor(text => !text.includes(firstPage) && text.includes(headingOf(secondLesson)));
  });

  test('a storm of resizes leaves one frame, of the last size', async () => {
    await using learner = await createReader();
    await using terminal = learner.open({ columns: 120, rows: 40 });
    await terminal.waitFor(firstPage);
    for (let step = 0; step < 40; step += 1) terminal.resize(60 + ((step * 7) % 60), 14 + ((step * 5) % 26));
    terminal.resize(80, 24);
    await terminal.waitFor(
      text => count(text, firstPage) === 1 && count(text, 'q leave') === 1 && text.split('\n').length === 24,
    );
    terminal.press('n');
    await terminal.waitFor(text => count(text, 'page 2 of') === 1 && !text.includes(firstPage));
    expect(terminal.raw()).not.toContain('\u001b[3J');
  });

  test.each([
    { columns: 20, rows: 5 },
    { columns: 39, rows: 11 },
  ])('$columns x $rows asks for more room and goes on when it is there', async size => {
    await using learner = await createReader();
    await using terminal = learner.open(size);
    await terminal.waitFor(text => text.trim() !== '');
    expect(terminal.raw()).not.toContain('\u001b[3J');
    terminal.resize(80, 24);
    await terminal.waitFor(firstPage);
    terminal.press('q');
    expect(await terminal.ended()).toMatchObject({ code: 0, alternateScreen: false });
  });

  test('NO_COLOR: no colour in any cell, and the screen reads the same', async () => {
    await using learner = await createReader();
    await using terminal = learner.open({ env: { NO_COLOR: '1' } });
    await terminal.waitFor(firstPage);
    // 30 to 37, 38;..., 90 to 97 set a colour; bold and underline are no colours.
    expect(terminal.raw()).not.toMatch(/\u001b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/);
    await terminal.waitFor('q leave');
  });

  test('--screen-reader: on the main screen, line by line', async () => {
    await using learner = await createReader();
    await using terminal = learner.open({ args: [fixtureProgram, '--screen-reader'] });
    await terminal.waitFor(firstPage);
    expect(terminal.grid.buffer.active.type).toBe('normal');
    expect(terminal.text()).not.toMatch(/[│━─┃]/);
    terminal.press('q');
    expect(await terminal.ended()).toMatchObject({ code: 0, cursorVisible: true });
  });
});

describe('what is in the way', () => {
  test('two screens and the commands beside them share a workspace, and no tick is lost', async () => {
    await using learner = await createReader();
    const run = (...args: string[]) => runBuilt(args, { cwd: learner.home, env: learner.env });
    await using first = learner.open();
    await using second = learner.open();
    await first.waitFor(firstPage);
    await second.waitFor(firstPage);
    expect((await run('check', 'sort-the-signs')).stdout).toContain('sort-the-signs: failed');
    const { folder, files } = exercise;
    for (const file of files) await learner.save(`${folder}/${file}`, exercise.solution[file] ?? '');
    expect(await run('check', exercise.id)).toMatchObject({ exitCode: 0 });
    expect(await run('hint', 'fields')).toMatchObject({ exitCode: 0 });
    expect(await run('reset', 'fields')).toMatchObject({ exitCode: 0 });

    // What the first screen writes takes nothing away, and brings it what the command has added.
    first.press('n');
    await first.waitFor('page 2 of');
    second.press('n');
    await second.waitFor('page 2 of');
    await expect
      .poll(async () => JSON.parse(await learner.read('.course/progress.json')))
      .toMatchObject({
        stop: { page: 1 },
        exercisesPassed: { [exercise.id]: expect.any(String) },
        hintsShown: { fields: 1 },
      });
    first.press('l');
    await first.waitFor('1 of ');
    for (const screen of [first, second]) {
      screen.press('q');
      expect(await screen.ended()).toMatchObject({ code: 0 });
    }
    const kept = JSON.parse(await learner.read('.course/progress.json'));
    expect(Object.keys(kept.exercisesPassed)).toEqual([exercise.id]);
  });

  test('progress that can not be read is put aside, and every command says so', async () => {
    await using learner = await createReader();
    for (const command of [['list'], [], ['check', 'sort-the-signs']]) {
      await learner.save('.course/progress.json', '{ "version": 1, "lessonsRead": ["a');
      const { stderr } = await runBuilt(command, { cwd: learner.home, env: learner.env });
      expect(stderr).toMatch(
        /Your progress could not be read. The file is kept as .*progress\.broken-.*\.json/,
      );
      expect(stderr).toContain('amplify-gen2-learn check --all');
    }
  });

  test('a workspace that is deleted under the screen: it says so, and makes no part of it anew', async () => {
    await using learner = await createReader({ stop: { kind: 'exercise', exercise: 'rewrite-todo' } });
    await using terminal = learner.open();
    await terminal.waitFor('To do', 90_000);
    await rm(learner.workspace, { recursive: true });
    await terminal.waitFor('any more: it was moved or deleted', 20_000);
    for (const key of ['e', 'r', 'y', 's', 'u', 'c']) terminal.press(key);
    await terminal.waitFor('any more: it was moved or deleted', 20_000);
    terminal.press('n');
    terminal.press('q');
    await terminal.ended();
    expect(await readdir(learner.home)).not.toContain('amplify-gen2-learn');
  });

  test('a lock that a killed program left behind holds nobody up', async () => {
    await using learner = await createReader();
    {
      await using terminal = learner.open();
      await terminal.waitFor(firstPage);
      terminal.kill('SIGKILL');
      await terminal.ended();
    }
    await using again = learner.open();
    await again.waitFor(firstPage);
  });

  test('a broken progress file is kept under another name, and said', async () => {
    await using learner = await createReader();
    await writeFile(path.join(learner.workspace, '.course/progress.json'), '{"version": 1, "stop');
    await using terminal = learner.open();
    await terminal.waitFor('progress could not be read');
    terminal.press('q');
    await terminal.ended();
    const kept = (await readdir(path.join(learner.workspace, '.course'))).filter(name =>
      name.includes('broken'),
    );
    expect(kept).toHaveLength(1);
    expect(await readFile(path.join(learner.workspace, '.course', kept[0] ?? ''), 'utf8')).toContain('"stop');
  });

  test('a folder that holds something else is refused: why, and what to do', async () => {
    await using learner = await createLearner();
    const own = path.join(learner.home, 'amplify-gen2-learn');
    await mkdir(own);
    await writeFile(path.join(own, 'recipes.txt'), 'Eggs');
    await using terminal = learner.open();
    await terminal.waitFor('It holds something else (recipes.txt).');
    terminal.press(keys.enter);
    await terminal.waitFor(text =>
      flat(text).includes('The course needs a folder of its own. Type the name of another one.'),
    );
    // The folder in which we are, which holds an editor.
    for (const _ of 'amplify-gen2-learn') terminal.press(keys.backspace);
    await terminal.waitFor('It holds something else (amplify-gen2-learn, vim).');
    terminal.press(keys.enter);
    await terminal.waitFor(text => flat(text).includes('or press Escape for the suggested one.'));
    expect(await readdir(own)).toEqual(['recipes.txt']);
    terminal.press('Kurs 2');
    await terminal.waitFor('A new folder: it will be made.');
    terminal.press(keys.enter);
    await terminal.waitFor('Map of the chapter');
    expect(await readdir(path.join(learner.home, 'Kurs 2'))).toContain('.course');
    terminal.press('q');
    await terminal.ended();
    expect(await readFile(path.join(own, 'recipes.txt'), 'utf8')).toBe('Eggs');
  });
});

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
