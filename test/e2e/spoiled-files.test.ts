import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exerciseOf } from '../support/find-in-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { createReader, flat, type Learner } from './learner.ts';

const name = 'amplify/data/resource.ts';
const exercise = exerciseOf(await fixtureCourse(), 'fields');
const file = `${exercise.folder}/${name}`;
const solution = exercise.solution[name] ?? '';
const start = exercise.start[name] ?? '';
/** Bringing up a new worker takes its time on a slow machine. */
const engine = 90_000;

/** One learner for all: what one spoils, the next one finds fixed. */
describe('an exercise file that was spoiled while it is open', () => {
  let learner: Learner;
  let terminal: TestTerminal;
  const save = (text: string | Uint8Array) => writeFile(path.join(learner.workspace, file), text);
  const says = (words: string, milliseconds = engine) =>
    terminal.waitFor(text => flat(text).includes(words), milliseconds);

  beforeAll(async () => {
    learner = await createReader({ stop: { kind: 'exercise', exercise: exercise.id } });
    terminal = learner.open();
    await terminal.waitFor('To do', engine);
  });
  afterAll(async () => {
    await terminal?.[Symbol.asyncDispose]();
    await learner?.[Symbol.asyncDispose]();
  });

  const bell = '\u001b[2J\u001b]0;gotcha\u0007';
  test.each<readonly [string, string | Uint8Array, string]>([
    ['prints a megabyte', `for (let i = 0; i < 1000; i++) console.log('x'.repeat(1000));\n`, '✔ Passed'],
    ['throws no error', `throw 'boom ${JSON.stringify(bell).slice(1, -1)}';\n`, 'boom ␛[2J'],
    ['ends the process', '(globalThis as any).process.exit(0);\n', 'Remove the call of'],
    ['holds terminal codes', `const bell: number = '${bell}';\n`, '␛[2J␛]0;gotcha␇'],
  ])('that %s', async (_, line, words) => {
    await save(`${line}${solution}`);
    await says(words);
    expect(terminal.raw()).not.toMatch(/\u001b\]0;|x{200}/);
    await expectFixed();
  });

  test('that is no UTF-8', async () => {
    await save(Uint8Array.of(0x61, 0xff, 0xfe, 0x0a));
    await says(`${name} is not valid UTF-8 text. Fix it in your editor, or put the start files back with r`);
    await expectFixed();
  });

  test('that is deleted, and then a folder: r puts it back', async () => {
    await rm(path.join(learner.workspace, file));
    await says(`${name} is missing.`);
    await mkdir(path.join(learner.workspace, file));
    terminal.press('c');
    await says(`${name} is not a file. Fix it in your editor, or put the start files back with r`);
    terminal.press('r');
    await terminal.waitFor('y yes');
    terminal.press('y');
    await terminal.waitFor('is at its start again');
    expect(await learner.read(file)).toBe(start);
    await expectFixed();
  });

  test('that loops for ever: keys answer at once, and the verdict says what to look for', async () => {
    await save(`${solution}for (;;) {}\n`);
    await terminal.waitFor('synthesis running');
    terminal.press('?');
    await terminal.waitFor('Everywhere');
    terminal.press('l');
    await terminal.waitFor('Lessons and exercises');
    terminal.press(keys.escape);
    // Still at it.
    await terminal.waitFor('synthesis running');
    await says('The backend was never finished. Is there a loop without an end');
    expect(terminal.text()).toContain('✔ types passed');
    await expectFixed();
  });

  test('that waits for ever: the next save is not held up', async () => {
    await save(`await new Promise(() => {});\n${solution}`);
    await terminal.waitFor('synthesis running');
    await save(solution);
    await terminal.waitFor('✔ Passed', engine);
  });

  /** The program lives, and the next save is checked as if nothing had been. */
  async function expectFixed(): Promise<void> {
    await save(start);
    await terminal.waitFor(/✘ not yet .*Todo\.content is a required/, engine);
  }
});
