import { describe, expect, test, vi } from 'vitest';
import { parseInline, plainText } from '../../src/course/inline.ts';
import { publishedProgram } from '../support/built-program.ts';
import { exerciseOf, firstLessonOf, headingOf, lessonOf } from '../support/find-in-course.ts';
import { sourceCourse } from '../support/source-course.ts';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { createLearner, flat, jumpTo, leaveEditor, leaveMap, pointAt } from './learner.ts';

// On the course that is published, as learners have it.
const course = await sourceCourse();
const exercise = exerciseOf(course, 'fields');
const title = `${lessonOf(course, exercise.lesson).title} › Exercise`;
const first = firstLessonOf(course);
const quizPage = first.pages().findIndex(({ quiz }) => quiz?.kind === 'one');
const name = 'amplify/data/resource.ts';
const file = `${exercise.folder}/${name}`;
const { [name]: startText = '' } = exercise.start;
const { [name]: solved = '' } = exercise.solution;
const [firstCheck] = exercise.checks;
const engine = 90_000;

/** What must hold whatever was done: the scrollback is the learner's. */
function expectUntouchedScrollback(terminal: TestTerminal) {
  expect(terminal.raw()).not.toContain('\u001b[3J');
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])('at $columns x $rows', size => {
  test('from the first command to a solved exercise, and back again', { timeout: 400_000 }, async () => {
    await using learner = await createLearner({ program: publishedProgram() });
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
    await again.waitFor(/Passed/, engine);
    await again.waitFor(title);
    again.press('l');
    await again.waitFor(`✔ ${exercise.title}`);
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
  await terminal.waitFor('page 1 of');
  await terminal.waitFor(headingOf(first));
}

async function readAndAnswer(terminal: TestTerminal) {
  terminal.press('g');
  await terminal.waitFor(first.pages()[0]?.terms[0]?.definition.slice(0, 20) ?? '');
  terminal.press(keys.escape);
  await terminal.waitFor(text => text.includes(headingOf(first)) && text.includes('glossary'));
  for (let page = 1; page <= quizPage; page += 1) {
    terminal.press('n');
    await terminal.waitFor(`page ${page + 1} of`);
  }
  const quiz = first.pages()[quizPage]?.quiz;
  if (quiz?.kind !== 'one') throw new Error('The first lesson has no quiz of one answer.');
  const answer = async (right: boolean) => {
    const option = quiz.options.find(({ correct }) => correct === right);
    await pointAt(terminal, beginningOf(option?.text));
    terminal.press(keys.space);
    terminal.press(keys.enter);
    const reason = beginningOf(right ? quiz.explanation : option?.reason);
    await terminal.waitFor(text => flat(text).includes(reason));
  };
  await answer(false);
  await answer(true);
}

/** Short enough for one row. */
function beginningOf(text = 'no such text'): string {
  return plainText(parseInline(text)).slice(0, 30);
}

async function solveAnExercise(terminal: TestTerminal, learner: Awaited<ReturnType<typeof createLearner>>) {
  await jumpTo(terminal, exercise.title);
  await terminal.waitFor('e opens it in');
  // A robot is here before the files are written.
  const start = await vi.waitFor(() => learner.read(file), 20_000);

  await learner.save(file, start.replace('a.string()', 'a.strin()'));
  await terminal.waitFor(/TS2551|Did you mean/, engine);

  await learner.save(file, start.replace('content: a.string()', 'content: a.string().default("x")'));
  await terminal.waitFor(
    text => /found/i.test(text) && text.includes(firstCheck?.sentence ?? 'no check'),
    engine,
  );

  await learner.save(file, solved);
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
  await terminal.waitFor('Hint 1');
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
  expect(await learner.read(file)).toBe(startText);
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
  await terminal.waitFor(title);
  expect(await learner.read(file)).toContain('// from vim');
}
