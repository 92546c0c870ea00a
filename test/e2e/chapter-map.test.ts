import { expect, test } from 'vitest';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys } from '../support/terminal.ts';
import { createReader, flat } from './learner.ts';

const course = await fixtureCourse();

test.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])('the map of a chapter, and the way around it, at $columns x $rows', { timeout: 200_000 }, async size => {
  const [chapter] = course.chapters;
  const exercises = chapter?.lessons.flatMap(lesson => lesson.exercises) ?? [];
  const wayAround = exercises.find(({ id }) => id === chapter?.testOut);
  if (chapter === undefined || wayAround === undefined) throw new Error('The chapter has no way around it.');
  await using learner = await createReader({ stop: undefined });
  {
    await using terminal = learner.open(size);
    await terminal.waitFor('Map of the chapter');
    const shown = flat(terminal.text());
    for (const heading of ['What you build', 'How long it takes', 'What it needs', 'You know this already?'])
      expect(shown).toContain(heading);
    expect(shown).toContain(`for each of ${exercises.length} exercises`);
    terminal.press(keys.end);
    await terminal.waitFor(`Go on with "${chapter.lessons[0]?.title}".`);
    for (const lesson of chapter.lessons.slice(-3)) expect(terminal.text()).toContain(lesson.title);

    terminal.press('t');
    await terminal.waitFor(`exercise ${exercises.indexOf(wayAround) + 1} of ${exercises.length}`);
    await terminal.waitFor('checker ready', 90_000);
    for (const [file, text] of Object.entries(wayAround.solution))
      await learner.save(`${wayAround.folder}/${file}`, text);
    await terminal.waitFor('✔ Passed', 60_000);
    await terminal.waitFor(text => flat(text).includes('You have tested out of chapter 1'));
    terminal.press('l');
    await terminal.waitFor('Lessons and exercises');
    terminal.press(keys.home);
    await terminal.waitFor(`tested out, 1 of ${chapter.lessons.length + exercises.length} done`);
    terminal.press(keys.enter);
    await terminal.waitFor('it counts as known');
    expect(terminal.text()).not.toContain('You know this already?');
    terminal.press('q');
    await terminal.ended();
    expect(terminal.text()).toContain('You are at the map of the chapter');
  }
  const progress = JSON.parse(await learner.read('.course/progress.json'));
  expect(progress).toMatchObject({ lessonsRead: [], stop: { kind: 'chapter-start', chapter: chapter.id } });
  expect(Object.keys(progress.exercisesPassed)).toEqual([wayAround.id]);
});
