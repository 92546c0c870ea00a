import { expect, test } from 'vitest';
import { allQuizzes } from '../../src/course/walk.ts';
import { publishedProgram, runBuilt } from '../support/built-program.ts';
import { sourceCourse } from '../support/source-course.ts';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { createReader, flat, pointAt } from './learner.ts';

const course = await sourceCourse();
const program = publishedProgram();
const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

test('what was wrong comes back: with its lesson, there and back, right and wrong, and then on its day', {
  timeout: 200_000,
}, async () => {
  const [first, second, third] = allQuizzes(course).flatMap(({ quiz, lesson }) =>
    quiz.kind === 'one' ? [{ quiz, lesson }] : [],
  );
  if (!first || !second || !third) throw new Error('The course has not enough quizzes of one option.');
  const [lesson] = course.chapters.flatMap(({ lessons }) => lessons).slice(-1);
  if (lesson === undefined) throw new Error('The course has no lesson.');
  await using learner = await createReader(
    {
      stop: { kind: 'lesson', lesson: lesson.id, page: 0 },
      quizzes: { [first.quiz.id]: 2, [second.quiz.id]: 3, [third.quiz.id]: 2 },
      reviews: {
        [first.quiz.id]: { box: 1, since: daysAgo(9) },
        [second.quiz.id]: { box: 1, since: daysAgo(8) },
        [third.quiz.id]: { box: 0, since: daysAgo(0) },
      },
    },
    { program },
  );
  const review = () => runBuilt(['review', '--json'], { cwd: learner.home, env: learner.env, program });
  const before = JSON.parse((await review()).stdout);
  expect(before.due.map(({ quiz }: { quiz: string }) => quiz)).toEqual([first.quiz.id, second.quiz.id]);
  expect(before.next.quiz).toBe(third.quiz.id);

  // The way in on the screen: a line at the start, and its key.
  await using terminal = learner.open();
  await terminal.waitFor('2 quizzes are due again. Press R to answer them.');
  terminal.press('R');
  await terminal.waitFor('quiz 1 of 2');
  expect(terminal.text()).toContain(`From the lesson ${first.lesson.title}`);

  // To its lesson, and back.
  terminal.press('b');
  await terminal.waitFor(`page 1 of ${first.lesson.pages().length}`);
  expect(terminal.text()).toContain('b back to the review');
  terminal.press('b');
  await terminal.waitFor('quiz 1 of 2');

  await answer(terminal, first.quiz.options.find(({ correct }) => correct)?.text);
  await terminal.waitFor('It comes back in 7 days.');
  terminal.press(keys.space);
  await terminal.waitFor('quiz 2 of 2');
  await answer(terminal, second.quiz.options.find(({ correct }) => !correct)?.text);
  await terminal.waitFor('✘ Not yet.');
  await answer(terminal, second.quiz.options.find(({ correct }) => correct)?.text);
  await terminal.waitFor('It comes back in a day.');

  terminal.press('n');
  await terminal.waitFor('What you remembered');
  const end = flat(terminal.text());
  expect(end).toContain('1 of 2 right at the first try.');
  expect(end).toMatch(/✔ right .*comes back in 7 days/);
  expect(end).toMatch(/✘ wrong .*comes back in a day/);
  terminal.press(keys.space);
  await terminal.waitFor(`page 1 of ${lesson.pages().length}`);
  // What is not due is asked by nobody.
  terminal.press('R');
  await terminal.waitFor(text => flat(text).includes('Nothing is due. The next quiz comes back in a day'));
  terminal.press('q');
  expect(await terminal.ended()).toMatchObject({ code: 0, cursorVisible: true, alternateScreen: false });

  const kept = JSON.parse(await learner.read('.course/progress.json'));
  expect(kept.reviews).toMatchObject({
    [first.quiz.id]: { box: 2 },
    [second.quiz.id]: { box: 0 },
    [third.quiz.id]: { box: 0 },
  });
  expect(kept.quizzes).toEqual({ [first.quiz.id]: 2, [second.quiz.id]: 3, [third.quiz.id]: 2 });

  // The command says in words that nothing is due, also in a terminal.
  await using nothing = learner.open({ args: [program, 'review'] });
  expect(await nothing.ended()).toMatchObject({ code: 0, alternateScreen: false });
  expect(flat(nothing.text())).toContain('Nothing is due. The next quiz comes back in a day');

  // As soon as something is, it opens the screen on it.
  const due = { ...kept, reviews: { ...kept.reviews, [third.quiz.id]: { box: 0, since: daysAgo(2) } } };
  await learner.save('.course/progress.json', JSON.stringify(due));
  await using again = learner.open({ args: [program, 'review'] });
  await again.waitFor('quiz 1 of 1');
  expect(again.text()).toContain(`From the lesson ${third.lesson.title}`);
  again.press(keys.escape);
  await again.waitFor(`page 1 of ${lesson.pages().length}`);
  await again.waitFor('1 quiz is still due. Press R to go on with the review.');
  again.press('q');
  expect(await again.ended()).toMatchObject({ code: 0 });
});

/** Marks an option and answers by it. */
async function answer(terminal: TestTerminal, text: string | undefined): Promise<void> {
  if (text === undefined) throw new Error('The quiz has no such option.');
  // The first words: a narrow screen wraps the rest.
  await pointAt(terminal, `) ${words(text)}`);
  terminal.press(keys.space);
  await terminal.waitFor(`(•) ${words(text)}`);
  terminal.press(keys.enter);
}

function words(text: string): string {
  return text.replaceAll('`', '').slice(0, 24);
}
