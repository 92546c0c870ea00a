import { describe, expect, test } from 'vitest';
import type { Stop } from '../../src/course/stop.ts';
import type { Gen2Form } from '../../src/gen1/translate/translate-block.ts';
import type { TutorEvent } from '../../src/tutor/events.ts';
import { chapterEnd, exerciseStop, lessonStop, Session } from './play.ts';
import { gen1Code } from './tiny-course.ts';

const page = lessonStop('evolution', 2);
const quizPage = lessonStop('rules', 1);
const forms: readonly Gen2Form[] = [{ kind: 'untranslated', reason: 'No.' }];
const translated = (stop: Stop): TutorEvent => ({ type: 'translated', stop, forms });
const viewport: TutorEvent = { type: 'viewport', lines: 60, height: 20 };

const open = (stop: Stop) => Session.at(stop).play('translate', translated(stop));

test('the key asks for the Gen 2 form of the page’s code, and the answer opens it', () => {
  const session = Session.at(page);
  expect(session.effectsOf('translate')).toEqual([{ type: 'translate', stop: page, code: [gen1Code] }]);
  expect(session.state.translation).toMatchObject({ status: 'asked' });
  expect(session.play(translated(page)).state.translation).toMatchObject({ status: 'open', forms });
});

test.each(['translate', 'back'] as const)('%s hides it, and the page is as it was', closing => {
  const session = Session.at(page).play(viewport, 'down', 'down');
  const before = session.state;
  session.play('translate', translated(page), { ...viewport, reveal: 30 }, 'page-down');
  expect(session.state.scroll).toBeGreaterThan(2);
  expect(session.play(closing).state).toEqual(before);
});

test.each(['translate', 'back'] as const)('%s takes the question back before it is answered', closing => {
  const session = Session.at(page).play('translate', closing);
  expect(session.play(translated(page)).state.translation).toBeUndefined();
});

test('an answer that comes when the learner went on is dropped', () => {
  const session = Session.at(page).play('translate', 'next', translated(page));
  expect(session.state.translation).toBeUndefined();
  session.play({ type: 'go', stop: page }, 'translate', { type: 'go', stop: quizPage }, 'translate');
  expect(session.play(translated(page)).state.translation).toMatchObject({ status: 'asked' });
});

test('moving on hides it, and coming back finds the page as it is', () => {
  expect(open(page).play('next', 'previous').state).toMatchObject({ stop: page, translation: undefined });
});

test('a failure ends the waiting, and leaves what is open', () => {
  const problem = { code: 'bug', message: 'Bad.', resolution: 'Start again.' };
  const asked = Session.at(page).play('translate', { type: 'failed', problem });
  expect(asked.state).toMatchObject({ translation: undefined, notice: { problem } });
  expect(open(page).play({ type: 'failed', problem }).state.translation).toMatchObject({ status: 'open' });
});

describe('where there is nothing to translate', () => {
  test.each([
    ['a page without Gen 1 code', lessonStop('evolution')],
    ['a quiz without it', lessonStop('evolution', 1)],
    ['an exercise, whose solution it would give away', exerciseStop('first-model')],
    ['the end of a chapter', chapterEnd('generations')],
  ])('%s: the key says so', (_where, stop) => {
    const session = Session.at(stop);
    expect(session.effectsOf('translate')).toEqual([]);
    expect(session.state).toMatchObject({ translation: undefined, notice: { tone: 'info' } });
  });

  test('what lies over the page takes the key away from it', () => {
    const session = Session.at(page).play('help');
    expect(session.effectsOf('translate')).toEqual([]);
    expect(session.state.overlay?.kind).toBe('help');
  });
});

describe('scrolling', () => {
  test('it is brought into sight once; then the learner scrolls', () => {
    const session = open(page).play({ ...viewport, reveal: 25 });
    expect(session.state.scroll).toBe(25);
    session.play('up', { ...viewport, reveal: 25 });
    expect(session.state.scroll).toBe(24);
  });

  test('never behind the end', () => {
    expect(open(page).play({ ...viewport, reveal: 59 }).state.scroll).toBe(40);
  });

  test('not while something lies over it', () => {
    const session = open(page).play('help', { ...viewport, reveal: 25 });
    expect(session.state.scroll).toBe(0);
    expect(session.play('back', { ...viewport, reveal: 25 }).state.scroll).toBe(25);
  });

  test('the cursor of a quiz below moves with the page, which is no reason to follow it', () => {
    const session = Session.at(quizPage).play({ ...viewport, lines: 30, focus: 8 }, 'translate');
    session.play(translated(quizPage), { ...viewport, focus: 38, reveal: 0 });
    expect(session.state.scroll).toBe(0);
    session.play('translate', { ...viewport, lines: 30, focus: 8 });
    expect(session.state.scroll).toBe(0);
  });
});

describe('on a page with a quiz', () => {
  test('back puts down what the quiz holds before it hides the translation', () => {
    const session = open(quizPage).play('choose');
    expect(session.state.quiz?.held).toBeDefined();
    session.play('back');
    expect(session.state.quiz?.held).toBeUndefined();
    expect(session.state.translation).toBeDefined();
    expect(session.play('back').state.translation).toBeUndefined();
  });
});
