import { describe, expect, test } from 'vitest';
import { runBuilt } from '../support/built-program.ts';
import { firstLessonOf, headingOf, lessonOf } from '../support/find-in-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys } from '../support/terminal.ts';
import { createLearner, jumpTo, leaveMap } from './learner.ts';

const course = await fixtureCourse();
const commands = lessonOf(course, 'commands');
const models = lessonOf(course, 'models');

describe.each([
  // There is no room for a schema beside another: it stands below it.
  { columns: 80, rows: 24, ofSchema: /╭─ Gen 2 {2}amplify\/data\/resource\.ts ─+╮\n +│ import \{/ },
  { columns: 120, rows: 40, ofSchema: /│ type Song +│ import \{ +│/ },
])('at $columns x $rows', ({ columns, rows, ofSchema }) => {
  test('t shows Gen 1 code in Gen 2, and hides it', { timeout: 120_000 }, async () => {
    await using learner = await createLearner();
    await runBuilt(['init'], { cwd: learner.home, env: learner.env });
    await using terminal = learner.open({ columns, rows });
    await leaveMap(terminal);
    await terminal.waitFor(headingOf(firstLessonOf(course)));
    expect(terminal.text()).not.toContain('t Gen 2');

    await jumpTo(terminal, commands.title);
    terminal.press('n');
    await terminal.waitFor('t Gen 2');
    const before = terminal.screen().slice(0, -3);
    terminal.press('t');
    await terminal.waitFor(/│ amplify mock +│ # amplify mock +│/);
    await terminal.waitFor('t Gen 1 only');
    expect(terminal.text()).toContain('npx ampx sandbox --identifier feature');
    terminal.press('t');
    await terminal.waitFor('t Gen 2');
    expect(terminal.screen().slice(0, -3)).toEqual(before);
    terminal.press('t');
    await terminal.waitFor('git switch -c staging');
    terminal.press(keys.escape);
    await terminal.waitFor('t Gen 2');
    expect(terminal.screen().slice(0, -3)).toEqual(before);

    await jumpTo(terminal, models.title);
    await terminal.waitFor(headingOf(models));
    terminal.press('t');
    await terminal.waitFor(ofSchema);
    terminal.press('q');
    expect(await terminal.ended()).toMatchObject({ code: 0 });
  });
});
