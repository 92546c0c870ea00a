import { describe, expect, test } from 'vitest';
import type { Exercise } from '../../src/course/exercise.ts';
import { parseInline, plainText } from '../../src/course/inline.ts';
import type { Stop } from '../../src/course/stop.ts';
import { nextStop } from '../../src/course/stops.ts';
import { allExercises } from '../../src/course/walk.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { positionOf } from '../tutor/position.ts';
import { createReader, flat, type Learner } from './learner.ts';

const course = await fixtureCourse();
const exercise = oneAboutTypes();
const stop: Stop = { kind: 'exercise', exercise: exercise.id };
const following = nextStop(course, stop);
const nextTitle = (following && positionOf(course, following)?.title) ?? '';

describe('after a pass', () => {
  test('moving on is a key, and leads back as well', async () => {
    await using learner = await createReader({ stop });
    await using terminal = await openExercise(learner);
    await save(learner, exercise.solution);
    await terminal.waitFor('✔ Passed');
    // Whatever a pass starts has been done by then: keys and verdicts take the same road.
    terminal.press('?');
    await terminal.waitFor('Everywhere');
    terminal.press(keys.escape);
    await terminal.waitFor('✔ Passed');
    // The screen has stayed: it only offers the next stop.
    expect(flat(terminal.text())).toContain(`Go on with "${nextTitle}"`);

    terminal.press('p');
    await terminal.waitFor(text => !text.includes('✔ Passed') && text.includes('page '));
    terminal.press('n');
    await terminal.waitFor('✔ Passed');
    terminal.press('n');
    await terminal.waitFor(text => text.includes(nextTitle) && !text.includes('✔ Passed'));
  });

  test('moving on happens by itself where the learner turned it on, and that is kept', async () => {
    await using learner = await createReader({ stop });
    {
      await using terminal = await openExercise(learner);
      terminal.press('a');
      await terminal.waitFor('From now on the course moves on by itself');
      await terminal.waitFor('auto-advance on');
      await save(learner, exercise.solution);
      await terminal.waitFor(`"${exercise.title}" passed. Press p to go back to it.`);
      expect(terminal.text()).toContain(nextTitle);
      terminal.press('p');
      // Who comes back may stay.
      await terminal.waitFor('✔ Passed');
      terminal.press('q');
      await terminal.ended();
    }
    await using again = learner.open();
    await again.waitFor('✔ Passed');
    await again.waitFor('auto-advance on');
    again.press('a');
    await again.waitFor('From now on the course waits for n');
    await save(learner, exercise.start);
    // Not passed any more, in one word or the other: a save before the files are watched is no work of the learner's.
    await again.waitFor(/○ To do|✘ Not there yet/);
    await save(learner, exercise.solution);
    await again.waitFor('✔ Passed');
    expect(again.text()).not.toContain('auto-advance on');
  });
});

describe('stuck', () => {
  test('the first hint is the one for the mistake that was made', async () => {
    await using learner = await createReader({ stop });
    await using terminal = await openExercise(learner);
    for (const [index, { name, trips, brings }] of exercise.mistakes.entries()) {
      await save(learner, { ...exercise.solution, ...exercise.mistakeFiles[name] });
      const failed = exercise.checks.find(({ id }) => id === trips.check)?.sentence ?? 'Not there yet';
      await terminal.waitFor(text => onlyFailed(text, failed));
      terminal.press('h');
      await terminal.waitFor(`Hint ${index + 1}`);
      await terminal.waitFor(text => flat(text).includes(beginningOf(brings)));
      terminal.press(keys.escape);
      await terminal.waitFor(failed);
    }
  });

  test('hints come step by step, and come back when the learner does', async () => {
    await using learner = await createReader({ stop });
    {
      await using terminal = await openExercise(learner);
      terminal.press('h');
      await terminal.waitFor('Hint 1');
      expect(terminal.text()).not.toContain('Hint 2');
      terminal.press('h');
      await terminal.waitFor('Hint 2');
      terminal.press('q');
      await terminal.ended();
    }
    await using again = await openExercise(learner);
    again.press('h');
    await again.waitFor('Hint 2');
    expect(again.text()).not.toContain('Hint 3');
    again.press('h');
    await again.waitFor('Hint 3');
  });

  test('the solution is a difference to the file', async () => {
    const [file = ''] = exercise.files;
    const mine = linesOf(exercise.start[file]);
    const right = linesOf(exercise.solution[file]);
    await using learner = await createReader({ stop });
    await using terminal = await openExercise(learner);
    terminal.press('s');
    await terminal.waitFor('stands in your file');
    const shown = flat(terminal.text());
    expect(shown).toContain(flat(`- ${mine.find(line => !right.includes(line))}`));
    expect(shown).toContain(flat(`+ ${right.find(line => !mine.includes(line))}`));
    await save(learner, exercise.solution);
    await terminal.waitFor('Your files are the same as the solution.');
    terminal.press('s');
    await terminal.waitFor('✔ Passed');
  });
});

/** Its verdict needs no synthesis, so that it comes at once. */
function oneAboutTypes(): Exercise {
  const found = allExercises(course).find(({ needs, mistakes }) => needs === 'types' && mistakes.length > 1);
  if (found === undefined) throw new Error('The course has no exercise about types alone.');
  return found;
}

async function openExercise(learner: Learner): Promise<TestTerminal> {
  const terminal = learner.open();
  await terminal.waitFor(exercise.title);
  await terminal.waitFor('To do', 60_000);
  return terminal;
}

async function save(learner: Learner, files: Readonly<Record<string, string>>): Promise<void> {
  for (const file of exercise.files) await learner.save(`${exercise.folder}/${file}`, files[file] ?? '');
}

function onlyFailed(text: string, sentence: string): boolean {
  const failed = text.split('\n').filter(line => line.includes('✘ not yet'));
  return failed.length === 1 && (failed[0]?.includes(sentence) ?? false);
}

function beginningOf(hint: string): string {
  const text = exercise.hints.find(({ id }) => id === hint)?.text ?? 'no such hint';
  return flat(plainText(parseInline(text))).slice(0, 60);
}

function linesOf(text = ''): readonly string[] {
  return text.split('\n').filter(line => line.trim() !== '');
}
