import { expect, test } from 'vitest';
import { publishedProgram } from '../support/built-program.ts';
import { sourceCourse } from '../support/source-course.ts';
import { keys } from '../support/terminal.ts';
import { createReader } from './learner.ts';

const course = await sourceCourse();

test.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])(
  'the list folds, and finds what stands in a text, at $columns x $rows',
  { timeout: 120_000 },
  async size => {
    const [first, second] = course.chapters;
    const lesson = second?.lessons[0];
    if (first === undefined || second === undefined || lesson === undefined)
      throw new Error('no second chapter');
    await using learner = await createReader({}, { program: publishedProgram() });
    await using terminal = learner.open(size);
    await terminal.waitFor('page 1 of');
    terminal.press('l');
    await terminal.waitFor(`▾ ${first.number} ${first.title}`);
    await terminal.waitFor(/0 of \d+ done, (\d+ h )?(\d+ min )?left/);
    await terminal.waitFor(/next +\d+ min/);

    terminal.press(keys.left);
    await terminal.waitFor(`▸ ${first.number} ${first.title}`);
    await terminal.waitFor(`▸ ${second.number} ${second.title}`);
    expect(terminal.text()).not.toContain(lesson.title);
    terminal.press(keys.down);
    await terminal.waitFor(`❯ ▸ ${second.number}`);
    terminal.press(keys.right);
    await terminal.waitFor(lesson.title);
    terminal.press('f');
    await terminal.waitFor(text => text.includes('▾') && !text.includes('▸'));
    terminal.press('f');
    await terminal.waitFor(text => text.includes('▸') && !text.includes('▾'));

    // A word of one lesson's text, which is in no title.
    const wanted = course.chapters
      .slice(1)
      .flatMap(({ lessons }) => lessons.flatMap(own => own.texts()))
      .find(({ text }) => /\bCloudFormation\b/.test(text));
    expect(wanted).toBeDefined();
    terminal.press('/');
    terminal.press('CloudFormation');
    await terminal.waitFor(/\d+ by title, \d+ by text/);
    await terminal.waitFor(/❯ +○ /);
    const below =
      terminal.screen()[terminal.screen().findIndex(line => line.trimStart().startsWith('❯')) + 1];
    expect(below).toMatch(/CloudFormation/i);
    terminal.press(keys.enter);
    await terminal.waitFor(text => !text.includes('Lessons and exercises'));
    expect(terminal.text()).toMatch(/page \d+ of|exercise \d+ of/);
  },
);
