import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { emptyProgress } from '../../../src/progress/progress.ts';
import { findQuiz } from '../../../src/tutor/review/due.ts';
import type { TerminalSize } from '../../../src/view/terminal-size.ts';
import type { Theme } from '../../../src/view/theme.ts';
import { fixtureCourse } from '../../ui/fixtures/course.ts';
import { openScreen, type Screen } from '../../ui/fixtures/screen.ts';
import { colourTheme, linearTheme, oldTheme, plainTheme } from '../../ui/fixtures/themes.ts';

const course = fixtureCourse();
const quizzes = course.chapters.flatMap(({ lessons }) =>
  lessons.flatMap(lesson => lesson.pages().flatMap(({ quiz }) => quiz?.id ?? [])),
);
const wrongBefore = { ...emptyProgress, quizzes: Object.fromEntries(quizzes.map(id => [id, 2])) };
const open = (size: TerminalSize = { columns: 80, rows: 40 }, theme: Theme = plainTheme) =>
  openScreen(size, theme, { progress: wrongBefore });
const flat = (screen: Screen) => stripVTControlCharacters(screen.text()).replaceAll(/\s+/g, ' ');

/** Chooses and answers until the quiz that is asked was answered once, whatever it is. */
function answerSomehow(screen: Screen): void {
  const attempts = () => screen.store.state().review?.quiz?.attempts ?? 1;
  screen.press('bottom');
  for (let step = 0; step < 40 && attempts() === 0; step += 1) {
    screen.press('choose', 'down', 'choose');
    screen.press('submit');
  }
  expect(attempts()).toBeGreaterThan(0);
}

function expectFits(screen: Screen, { columns, rows }: TerminalSize): void {
  expect(screen.rows().length).toBeLessThanOrEqual(rows - 1);
  for (const row of screen.rows()) expect(stringWidth(row), JSON.stringify(row)).toBeLessThanOrEqual(columns);
}

describe.each([
  ['plain', plainTheme],
  ['colour', colourTheme],
  ['old terminals', oldTheme],
  ['screen readers', linearTheme],
])('for %s', (_, theme) => {
  it.each([
    [40, 12],
    [80, 24],
    [120, 40],
  ])('fits into %ix%i, from the first question to the end', (columns, rows) => {
    const size = { columns, rows };
    const screen = open(size, theme).press('review');
    for (const [index, id] of quizzes.entries()) {
      expect(screen.store.state().review?.at).toBe(index);
      expectFits(screen, size);
      expect(flat(screen)).toContain('Review');
      expect(flat(screen)).toContain(`quiz ${index + 1} of ${quizzes.length}`);
      expect(findQuiz(course, id)).toBeDefined();
      answerSomehow(screen);
      expectFits(screen, size);
      screen.press('next');
    }
    expectFits(screen, size);
    expect(flat(screen)).toContain('What you remembered');
    screen.press('bottom', 'forward');
    expect(screen.store.state().review).toBeUndefined();
  });
});

it('says on a terminal of 20 by 5 that it needs more room, and goes on when there is', () => {
  const screen = open({ columns: 20, rows: 5 }).press('review');
  expect(screen.rows()).toHaveLength(1);
  expect(screen.resize({ columns: 80, rows: 24 }).text()).toContain('quiz 1 of');
});

it('names the lesson, the keys, and after the answer when it comes back', () => {
  const screen = open().press('review');
  const [first = ''] = quizzes;
  const lesson = findQuiz(course, first)?.lesson.title ?? '';
  expect(flat(screen)).toContain(`From the lesson ${lesson}; b opens it`);
  expect(screen.rows().at(-1)).toMatch(/Space choose {3}Enter answer {3}n next {3}Esc close/);
  answerSomehow(screen);
  const right = screen.store.state().review?.quiz?.outcome?.correct === true;
  if (!right) screen.press('solution');
  expect(flat(screen)).toContain(right ? 'It comes back in 3 days.' : 'It comes back in a day.');
  expect(flat(screen)).toContain('Space Go on to the next question.');
});

it('tells at the end what was right, what was wrong, and what was skipped', () => {
  const screen = open().press('review');
  answerSomehow(screen);
  const right = screen.store.state().review?.answers[quizzes[0] ?? ''] === 'right';
  for (const _ of quizzes) screen.press('next');
  expect(flat(screen)).toContain(`${right ? 1 : 0} of ${quizzes.length} right at the first try.`);
  expect(screen.text().match(/[✔✘] (right|wrong) {4}/g)).toHaveLength(1);
  expect(screen.text().match(/○ skipped/g)).toHaveLength(quizzes.length - 1);
  expect(flat(screen)).toContain(right ? 'comes back in 3 days' : 'comes back in a day');
  expect(screen.text().match(/is still due/g)).toHaveLength(quizzes.length - 1);
});

it('is offered on the bottom line where something is due, and not elsewhere', () => {
  expect(open({ columns: 120, rows: 40 }).press('top').rows().at(-1)).toContain('R review');
  expect(openScreen({ columns: 120, rows: 40 }).press('top').text()).not.toContain('R review');
});

it("offers at a chapter's end what went wrong in it, and what is due elsewhere", () => {
  const [chapter] = course.chapters;
  const own =
    chapter?.lessons.flatMap(lesson => lesson.pages().flatMap(({ quiz }) => quiz ?? [])).length ?? 0;
  const others = quizzes.length - own;
  const end = { type: 'go', stop: { kind: 'chapter-end', chapter: chapter?.id ?? '' } } as const;
  const screen = open().press('top').send(end);
  const counted = (count: number) => (count === 1 ? '1 quiz' : `${count} quizzes`);
  expect(flat(screen)).toContain(
    `R Answer once more: ${counted(own)} of this chapter that went wrong at first; ${counted(others)} of other chapters, due again.`,
  );
  expect(flat(openScreen({ columns: 80, rows: 40 }).press('top').send(end))).not.toContain('once more');
});

it('leads to the lesson and back, and says so on the bottom line', () => {
  const screen = open().press('review', 'look-up');
  expect(screen.text()).not.toContain('quiz 1 of');
  expect(screen.rows().at(-1)).toContain('b back to the review');
  expect(screen.press('look-up').text()).toContain(`quiz 1 of ${quizzes.length}`);
});
