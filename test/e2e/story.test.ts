import { describe, expect, test, vi } from 'vitest';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { createLearner, jumpTo, leaveEditor, leaveMap, pointAt } from './learner.ts';

const folder = '01-generations/04-fields';
const file = `${folder}/amplify/data/resource.ts`;
const engine = 90_000;

const solved = (text: string) =>
  text
    .replace('content: a.string(),', 'content: a.string().required(),')
    .replace(
      'completed: a.boolean(),',
      'completed: a.boolean().default(false),\n      priority: a.integer().default(3),',
    );

/** What must hold whatever was done: the scrollback is the learner's. */
function expectUntouchedScrollback(terminal: TestTerminal) {
  expect(terminal.raw()).not.toContain('\u001b[3J');
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])('at $columns x $rows', size => {
  test('from the first command to a solved exercise, and back again', { timeout: 400_000 }, async () => {
    await using learner = await createLearner();
    {
      await using terminal = learner.open(size);
      await welcome(terminal);
      await readAndAnswer(terminal);
      await solveAnExercise(terminal, learner);
      await hintsAndSolution(terminal);
      await resetAndUndo(terminal, learner);
      await edit(terminal, learner);
      terminal.press('q');
      expect(await terminal.ended()).toEqual({
        code: 0,
        signal: undefined,
        cursorVisible: true,
        alternateScreen: false,
      });
      expectUntouchedScrollback(terminal);
    }
    await using again = learner.open(size);
    // The same place, the same tick. The reason why it is right may have pushed the title below the fold.
    await again.waitFor(/Passed/);
    await again.waitFor('Models, line by line › Exercise');
    again.press('l');
    await again.waitFor(/✔ Required, and by default/);
    again.press(keys.ctrlC);
    expect(await again.ended()).toMatchObject({ code: 0, cursorVisible: true, alternateScreen: false });
  });
});

async function welcome(terminal: TestTerminal) {
  await terminal.waitFor('Learn AWS Amplify Gen 2');
  await terminal.waitFor('A new folder');
  expect(terminal.text()).toContain('amplify-gen2-learn');
  terminal.press(keys.enter);
  await leaveMap(terminal);
  await terminal.waitFor('One name, two tools');
}

async function readAndAnswer(terminal: TestTerminal) {
  terminal.press('g');
  await terminal.waitFor('The first Amplify.');
  terminal.press(keys.escape);
  await terminal.waitFor(text => text.includes('One name, two tools') && text.includes('glossary'));
  terminal.press('n');
  await terminal.waitFor('page 2 of');
  terminal.press('n');
  await terminal.waitFor('page 3 of');

  await pointAt(terminal, 'It stopped working on 1 May 2026.');
  terminal.press(keys.space);
  terminal.press(keys.enter);
  await terminal.waitFor('The AWS resources that it made belong');
  await pointAt(terminal, 'It runs, and gets critical fixes');
  terminal.press(keys.space);
  terminal.press(keys.enter);
  await terminal.waitFor('it is still patched');
}

async function solveAnExercise(terminal: TestTerminal, learner: Awaited<ReturnType<typeof createLearner>>) {
  await jumpTo(terminal, 'Required, and by default');
  await terminal.waitFor('e opens it in');
  // A robot is here before the files are written.
  const start = await vi.waitFor(() => learner.read(file), 20_000);

  await learner.save(file, start.replace('a.string()', 'a.strin()'));
  await terminal.waitFor(/TS2551|Did you mean/, engine);

  await learner.save(file, start.replace('content: a.string()', 'content: a.string().default("x")'));
  await terminal.waitFor(
    text => /found/i.test(text) && text.includes('Todo.content is a required String.'),
    engine,
  );

  await learner.save(file, solved(start));
  await terminal.waitFor('✔ Passed', engine);
  terminal.press('w');
  await terminal.waitFor('Amazon DynamoDB');
  terminal.press(keys.escape);
  await terminal.waitFor('✔ Passed');
}

async function hintsAndSolution(terminal: TestTerminal) {
  terminal.press('s');
  await terminal.waitFor(/solution/i);
  terminal.press(keys.escape);
  await terminal.waitFor('✔ Passed');
  terminal.press('h');
  await terminal.waitFor('.required()');
  terminal.press(keys.escape);
  await terminal.waitFor('✔ Passed');
  terminal.press('?');
  await terminal.waitFor('Everywhere');
  terminal.press(keys.escape);
  await terminal.waitFor('✔ Passed');
}

async function resetAndUndo(terminal: TestTerminal, learner: Awaited<ReturnType<typeof createLearner>>) {
  const mine = await learner.read(file);
  terminal.press('r');
  await terminal.waitFor(/y yes/);
  terminal.press('y');
  await terminal.waitFor('is at its start again');
  expect(await learner.read(file)).toContain('content: a.string(),');
  terminal.press('u');
  await expect.poll(() => learner.read(file)).toBe(mine);
  await terminal.waitFor('✔ Passed', engine);
}

async function edit(terminal: TestTerminal, learner: Awaited<ReturnType<typeof createLearner>>) {
  terminal.press('e');
  // It was asked for a line.
  await terminal.waitFor(/full-screen editor <\+\d+>/);
  terminal.press('// from vim\r');
  await terminal.waitFor('saved');
  terminal.press(leaveEditor);
  await terminal.waitFor('Models, line by line › Exercise');
  expect(await learner.read(file)).toContain('// from vim');
}
