import { expect, test } from 'vitest';
import { fixtureProgram } from '../support/built-program.ts';
import { firstLessonOf, headingOf } from '../support/find-in-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys } from '../support/terminal.ts';
import { createLearner, createReader, leaveMap } from './learner.ts';

const lesson = firstLessonOf(await fixtureCourse());
const firstPage = headingOf(lesson);

/** Ctrl with a letter, as a terminal sends it. */
const ctrl = (letter: string) => String.fromCharCode(letter.toUpperCase().charCodeAt(0) - 64);

test('Ctrl-Z leads back to the shell, with the terminal restored, and fg to the page', {
  timeout: 120_000,
}, async () => {
  await using learner = await createReader();
  await using shell = learner.open({
    command: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    env: { PS1: 'shell> ', NODE: process.execPath, PROGRAM: fixtureProgram },
  });
  await shell.waitFor('shell> ');
  shell.press('"$NODE" "$PROGRAM"\r');
  await shell.waitFor(firstPage);
  shell.press('n');
  await shell.waitFor('page 2 of');
  shell.press(ctrl('Z'));
  await shell.waitFor('Stopped');
  expect(shell.grid.buffer.active.type).toBe('normal');
  expect(shell.text()).not.toContain('page 2 of');
  // The shell has the keys, and shows what is typed.
  shell.press('echo "still $((40 + 2))"\r');
  await shell.waitFor('still 42');
  shell.resize(100, 30);
  shell.press('fg\r');
  await shell.waitFor(text => text.includes('page 2 of') && text.split('\n').length === 30);
  expect(shell.grid.buffer.active.type).toBe('alternate');
  shell.press('n');
  await shell.waitFor('page 3 of');
  shell.press(ctrl('Z'));
  await shell.waitFor('Stopped');
  shell.press('fg\r');
  await shell.waitFor('page 3 of');
  shell.press('q');
  await shell.waitFor(
    text => text.includes('To go on: npx amplify-gen2-learn') && text.trimEnd().endsWith('shell>'),
  );
  shell.press('echo "ended with $?"; exit\r');
  await shell.waitFor('ended with 0');
  expect(await shell.ended()).toMatchObject({ cursorVisible: true, alternateScreen: false });
});

test('Ctrl-L draws the screen again', { timeout: 120_000 }, async () => {
  await using learner = await createReader();
  await using terminal = learner.open();
  await terminal.waitFor(firstPage);
  // What a job in the background might print.
  await new Promise<void>(resolve => terminal.grid.write('\u001b[5;1Hnoise\u001b[9;9Hmore noise', resolve));
  expect(terminal.text()).toContain('more noise');
  terminal.press(ctrl('L'));
  await terminal.waitFor(
    text => !text.includes('noise') && text.includes(firstPage) && text.includes('q leave'),
  );
  terminal.press('q');
  expect(await terminal.ended()).toMatchObject({ code: 0, alternateScreen: false });
});

test('half screens, whole screens and the ends, by the keys of less and vim', {
  timeout: 120_000,
}, async () => {
  await using learner = await createReader();
  await using terminal = learner.open({ columns: 60, rows: 14 });
  await terminal.waitFor(/\d+%, more below/);
  const at = () => /(\d+)%, more below/.exec(terminal.text())?.[1] ?? 'end';
  const seen = [at()];
  for (const key of [ctrl('D'), ctrl('U'), ctrl('F'), ctrl('B'), 'G', keys.home]) {
    const before = at();
    terminal.press(key);
    await terminal.waitFor(() => at() !== before);
    seen.push(at());
  }
  const [top, half, , whole] = seen;
  expect(seen).toEqual([top, half, top, whole, top, 'end', top]);
  expect(Number(half)).toBeLessThan(whole === 'end' ? 101 : Number(whole));
  terminal.press('q');
  await terminal.ended();
});

test('from the welcome to the course the alternate screen is entered once', {
  timeout: 120_000,
}, async () => {
  await using learner = await createLearner();
  await using terminal = learner.open();
  await terminal.waitFor('About 1 GB of packages is downloaded');
  await terminal.waitFor('A new folder');
  terminal.press(keys.enter);
  await leaveMap(terminal);
  await terminal.waitFor(firstPage);
  // The workspace stands.
  await terminal.waitFor(/checker|packages \d/, 60_000);
  terminal.press('q');
  expect(await terminal.ended()).toMatchObject({ code: 0, cursorVisible: true, alternateScreen: false });
  expect(terminal.raw().split('\u001b[?1049h')).toHaveLength(2);
  expect(terminal.text()).toContain(
    `You are at the lesson "${lesson.title}", page 1 of ${lesson.pages().length}.`,
  );
  expect(terminal.text()).toContain('To go on: npx amplify-gen2-learn');
});
