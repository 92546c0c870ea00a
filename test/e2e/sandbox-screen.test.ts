import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { fixtureProgram } from '../support/built-program.ts';
import { childrenOf, isAlive } from '../support/child-processes.ts';
import { exerciseOf, lessonOf } from '../support/find-in-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { createLearner, type Learner } from './learner.ts';

/** The real ampx needs half a minute for a deployment on two quiet cores. */
const ampx = 200_000;
const engine = 90_000;
const patience = 600_000;
const course = await fixtureCourse();
const exercise = exerciseOf(course, 'first-sandbox');
const lesson = lessonOf(course, exercise.lesson);
const file = `${exercise.folder}/amplify/backend.ts`;

/** The first exercise of the sandbox chapter, with its file solved. */
async function atFirstSandbox(terminal: TestTerminal, learner: Learner) {
  await terminal.waitFor('A new folder');
  terminal.press(keys.enter);
  await terminal.waitFor('Map of the chapter');
  await terminal.waitFor('checker ready', engine);
  terminal.press('l');
  await terminal.waitFor('Lessons and exercises');
  terminal.press('/first-sandbox');
  await terminal.waitFor(new RegExp(`❯ +○ ${exercise.title}`));
  terminal.press(keys.enter);
  await terminal.waitFor(`${lesson.title} › Exer`);
  await terminal.waitFor('To do', engine);
  await vi.waitFor(() => learner.read(file), 20_000);
  await learner.save(file, exercise.solution['amplify/backend.ts'] ?? '');
  await terminal.waitFor(new RegExp(`✔ passed +${exercise.checks[0]?.sentence}`), engine);
}

async function ledgerOf(learner: Learner) {
  const text = await readFile(path.join(learner.workspace, '.course/sandboxes.json'), 'utf8');
  return JSON.parse(text).sandboxes as readonly { run?: { ampx: number } }[];
}

/** The engine of the workspace outlives the screen on purpose: here, everything that runs belongs to the screen. */
const alone = [fixtureProgram, '--no-engine'];

test('d deploys with the real ampx; the exercise passes; D deletes; nothing is left running', {
  timeout: patience,
}, async () => {
  await using learner = await createLearner({ tools: 'sandbox' });
  await using terminal = learner.open({ args: alone });
  await atFirstSandbox(terminal, learner);
  // The checks wait for a deployment, and the screen says by which key.
  expect(terminal.text()).toMatch(/d +Deploy it: the checks read what was deployed/);

  terminal.press('d');
  await terminal.waitFor(/❯ Practice cloud/);
  terminal.press('d');
  await terminal.waitFor(/✔ passed +Our own check: types and synthesis pass/, engine);
  await terminal.waitFor(/to practice \(this machine, not AWS\), region us-east-1/, engine);
  await terminal.waitFor(/running +Type check/, ampx);
  expect(terminal.text()).toMatch(/✔ passed +Synthesis of the backend +\d+ s/);
  // The run goes on behind the exercise, and d leads back to it.
  terminal.press(keys.escape);
  await terminal.waitFor(/sandbox: checking types \d+ s/);
  terminal.press('d');
  await terminal.waitFor('✔ Deployed to practice', ampx);
  expect(terminal.text()).toMatch(/GraphQL endpoint +http:\/\/127\.0\.0\.1:\d+/);
  terminal.press('x');
  await terminal.waitFor('What ampx prints');
  await terminal.waitFor('File written: amplify_outputs.json');
  terminal.press(keys.escape);
  await terminal.waitFor('✔ Deployed to practice');
  terminal.press(keys.escape);
  await terminal.waitFor('✔ Passed', engine);

  terminal.press('v');
  await terminal.waitFor('/console/');
  await terminal.waitFor(/amplify-\w+-\w+-sandbox-\w+ +CREATE_COMPLETE/);
  terminal.press(keys.escape);
  await terminal.waitFor('✔ Passed');

  terminal.press('D');
  await terminal.waitFor('Delete this sandbox?');
  terminal.press('y');
  await terminal.waitFor('✔ Deleted', ampx);
  expect(await ledgerOf(learner)).toEqual([]);

  const children = await childrenOf(terminal.pid);
  terminal.press('q');
  expect(await terminal.ended()).toMatchObject({ code: 0, cursorVisible: true, alternateScreen: false });
  await expect.poll(() => children.filter(isAlive)).toEqual([]);
  expect(terminal.raw()).not.toContain('\u001b[3J');
});

test('q in the middle stops ampx first; nothing is left running', { timeout: patience }, async () => {
  await using learner = await createLearner({ tools: 'sandbox' });
  await using terminal = learner.open({ args: alone, columns: 120, rows: 40 });
  await atFirstSandbox(terminal, learner);
  terminal.press('dw');
  await terminal.waitFor(/running +Synthesis of the backend/, ampx);
  const [entry] = await ledgerOf(learner);
  expect(entry?.run?.ampx).toBeGreaterThan(0);
  const children = await childrenOf(terminal.pid);
  expect(children).toContain(entry?.run?.ampx);
  terminal.press('q');
  await terminal.waitFor('Stopping ampx first');
  expect(await terminal.ended(30_000)).toMatchObject({
    code: 0,
    cursorVisible: true,
    alternateScreen: false,
  });
  await expect.poll(() => children.filter(isAlive)).toEqual([]);
  // It was stopped before anything was created.
  expect(await ledgerOf(learner)).toEqual([]);
});
