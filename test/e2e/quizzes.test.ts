import { expect, test } from 'vitest';
import { parseInline, plainText } from '../../src/course/inline.ts';
import type { Lesson, Quiz } from '../../src/course/model.ts';
import { allQuizzes } from '../../src/course/walk.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys, type TestTerminal } from '../support/terminal.ts';
import { createReader, flat, pointAt } from './learner.ts';

const course = await fixtureCourse();
const kinds = ['one', 'several', 'match', 'order'] as const;

test.each(kinds)('a quiz of kind %s: wrong with a reason, then right; a key goes on', async kind => {
  const { lesson, quiz } = firstOf(kind);
  const page = lesson.pages().findIndex(own => own.quiz === quiz);
  await using learner = await createReader({ stop: { kind: 'lesson', lesson: lesson.id, page } });
  await using terminal = learner.open();
  const place = `page ${page + 1} of ${lesson.pages().length}`;
  await terminal.waitFor(place);

  await terminal.waitFor(says(await answerWrong(terminal, quiz)));
  await terminal.waitFor('✘ Not yet.');
  await answerRight(terminal, quiz);
  await terminal.waitFor('✔ Right after 2 tries.');
  await terminal.waitFor(says(quiz.explanation));
  expect(terminal.text()).toContain(place);
  terminal.press('n');
  await terminal.waitFor(text => !text.includes(place) || !text.includes(lesson.title));
  terminal.press('p');
  await terminal.waitFor(place);
  terminal.press(keys.end);
  await terminal.waitFor('✔ Right after 2 tries.');

  terminal.press('q');
  expect(await terminal.ended()).toMatchObject({ code: 0, cursorVisible: true, alternateScreen: false });
});

function firstOf(kind: Quiz['kind']): { readonly lesson: Lesson; readonly quiz: Quiz } {
  const found = allQuizzes(course).find(({ quiz }) => quiz.kind === kind);
  if (found === undefined) throw new Error(`The course has no quiz of kind ${kind}.`);
  return found;
}

/** Answers with one mistake. Returns the reason that must be given. */
async function answerWrong(terminal: TestTerminal, quiz: Quiz): Promise<string> {
  const reason = await layWrong(terminal, quiz);
  terminal.press(keys.enter);
  return reason;
}

async function layWrong(terminal: TestTerminal, quiz: Quiz): Promise<string> {
  switch (quiz.kind) {
    case 'one':
    case 'several': {
      const wrong = existing(quiz.options.find(({ correct }) => !correct));
      await choose(terminal, wrong.text);
      return wrong.reason;
    }
    case 'match': {
      // The first two get each other's partner.
      const [first, second, ...others] = quiz.pairs;
      await join(terminal, existing(first).left, existing(second).right);
      await join(terminal, existing(second).left, existing(first).right);
      for (const { left, right } of others) await join(terminal, left, right);
      return existing(second).reason;
    }
    case 'order': {
      const texts = quiz.items.map(({ text }) => text);
      // The shuffle may have put the first one last already; an order that nobody touched is not answered.
      const last = texts.length - 1;
      await bringTo(terminal, texts, 0, orderOf(terminal, texts)[last] === texts[0] ? last - 1 : last);
      return existing(quiz.items.find(({ text }) => text === orderOf(terminal, texts)[0])).reason;
    }
  }
}

async function answerRight(terminal: TestTerminal, quiz: Quiz): Promise<void> {
  switch (quiz.kind) {
    case 'one':
      await choose(terminal, existing(quiz.options.find(({ correct }) => correct)).text);
      break;
    case 'several':
      for (const { text, correct } of quiz.options) {
        if (correct !== isChosen(terminal, text)) await choose(terminal, text);
      }
      break;
    case 'match':
      for (const { left, right } of quiz.pairs.slice(0, 2)) await join(terminal, left, right);
      break;
    case 'order': {
      const texts = quiz.items.map(({ text }) => text);
      for (const place of texts.keys()) await bringTo(terminal, texts, place, place);
    }
  }
  terminal.press(keys.enter);
}

/** Marks an option, or takes its mark away. */
async function choose(terminal: TestTerminal, text: string): Promise<void> {
  const before = isChosen(terminal, text);
  await pointAt(terminal, item(text));
  terminal.press(keys.space);
  await terminal.waitFor(() => isChosen(terminal, text) !== before);
}

async function join(terminal: TestTerminal, left: string, right: string): Promise<void> {
  await pointAt(terminal, item(left));
  terminal.press(keys.space);
  await terminal.waitFor('Partner of');
  await pointAt(terminal, item(right));
  terminal.press(keys.space);
  await terminal.waitFor(text => !text.includes('Partner of'));
}

/** Takes an item of the order and carries it to a place. */
async function bringTo(
  terminal: TestTerminal,
  texts: readonly string[],
  index: number,
  place: number,
): Promise<void> {
  const text = existing(texts[index]);
  const placeNow = () => orderOf(terminal, texts).indexOf(text);
  await pointAt(terminal, item(text));
  terminal.press(keys.space);
  await terminal.waitFor('↕');
  while (placeNow() !== place) {
    const before = placeNow();
    terminal.press(before < place ? keys.down : keys.up);
    await terminal.waitFor(() => placeNow() !== before);
  }
  terminal.press(keys.space);
  await terminal.waitFor(shown => !shown.includes('↕'));
}

/** The items as they stand on the screen. */
function orderOf(terminal: TestTerminal, texts: readonly string[]): readonly string[] {
  const rowOf = (text: string) => terminal.screen().findIndex(line => item(text).test(line));
  return [...texts].sort((one, other) => rowOf(one) - rowOf(other));
}

function isChosen(terminal: TestTerminal, text: string): boolean {
  return terminal.screen().some(line => item(text).test(line) && /\(•\)|\[x\]/.test(line));
}

/** The row of an option, an item or a left, whatever marks stand before its first words. */
function item(text: string): RegExp {
  const words = plain(text).slice(0, 30);
  const exactly = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  // One option may begin like another.
  const end = words.length < 30 ? String.raw`(?:(?:\s+[✔✘] (?:right|wrong))?\s*$|\s+→)` : '';
  return new RegExp(String.raw`^[\s❯→↕•x\d()[\]]*${exactly}${end}`);
}

function says(text: string): (screen: string) => boolean {
  return screen => flat(screen).includes(flat(plain(text)));
}

function plain(text: string): string {
  return plainText(parseInline(text));
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The quiz has too few items.');
  return value;
}
