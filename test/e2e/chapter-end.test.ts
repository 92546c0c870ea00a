import { expect, test } from 'vitest';
import { nextStop } from '../../src/course/stops.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { createReader, flat } from './learner.ts';

const course = await fixtureCourse();

test('the end of a chapter: what is open, then all that was done, and what is next', {
  timeout: 200_000,
}, async () => {
  const [chapter, following] = course.chapters;
  const exercises = chapter?.lessons.flatMap(lesson => lesson.exercises) ?? [];
  const last = exercises.at(-1);
  if (chapter === undefined || last === undefined) throw new Error('The course has no exercise.');
  const quizzes = chapter.lessons.flatMap(lesson => lesson.pages().flatMap(({ quiz }) => quiz ?? []));
  const passedAt = '2026-01-02T03:04:05.000Z';
  await using learner = await createReader({
    stop: { kind: 'chapter-end', chapter: chapter.id },
    lessonsRead: chapter.lessons.map(({ id }) => id),
    quizzes: Object.fromEntries(quizzes.map(({ id }) => [id, 2])),
    exercisesPassed: Object.fromEntries(exercises.slice(0, -1).map(({ id }) => [id, passedAt])),
  });
  await using terminal = learner.open();
  await terminal.waitFor('End of the chapter');
  await terminal.waitFor(text => flat(text).includes(`Still open ○ ${last.title} exercise`));
  expect(terminal.text()).toMatch(tally('Exercises passed', exercises.length - 1, exercises.length));

  terminal.press('o');
  await terminal.waitFor(`exercise ${exercises.length} of ${exercises.length}`);
  await terminal.waitFor('checker ready', 90_000);
  for (const [file, text] of Object.entries(last.solution))
    await learner.save(`${last.folder}/${file}`, text);
  await terminal.waitFor('✔ Passed', 60_000);
  await goToEnd(terminal);

  const end = terminal.text();
  expect(end).toContain('You have done all of this chapter.');
  expect(end).toMatch(tally('Lessons read', chapter.lessons.length, chapter.lessons.length));
  expect(end).toMatch(tally('Quizzes answered', quizzes.length, quizzes.length));
  expect(end).toMatch(tally('Exercises passed', exercises.length, exercises.length));
  expect(end).toContain(`${quizzes.length * 2} quiz answers given`);
  expect(end).not.toContain('Still open');
  expect(flat(end)).toContain(
    following === undefined
      ? 'This is the last chapter so far.'
      : `Next Chapter ${following.number}: ${following.title} ${following.summary}`,
  );

  const next = nextStop(course, { kind: 'chapter-end', chapter: chapter.id });
  terminal.press('n');
  await terminal.waitFor(next === undefined ? 'This is the end of the course.' : 'Map of the chapter');
  terminal.press('l');
  const all = chapter.lessons.length + exercises.length;
  await terminal.waitFor(text => text.includes('Lessons and exercises'));
  terminal.press(keys.home);
  await terminal.waitFor(`${all} of ${all} done`);
});

/** Lessons may follow the last exercise. */
async function goToEnd(terminal: TestTerminal): Promise<void> {
  while (!terminal.text().includes('End of the chapter')) {
    const [header] = terminal.screen();
    terminal.press('n');
    await terminal.waitFor(() => terminal.screen()[0] !== header);
  }
  await terminal.waitFor('Exercises passed');
}

function tally(label: string, done: number, total: number): RegExp {
  return new RegExp(`${label} .*\\b${done} of ${total}\\b`);
}
