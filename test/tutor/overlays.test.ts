import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/tutor/context.ts';
import { chapterEnd, exerciseStop, lessonStop, Session } from './play.ts';

describe.each(['help', 'glossary'] as const)('%s', kind => {
  test.each(['back', kind] as const)('is closed by %s, and nothing else happened', closing => {
    const session = Session.at(lessonStop('evolution', 1));
    const before = session.state;
    expect(session.play(kind).state.overlay).toEqual({ kind, scroll: 0 });
    expect(session.play(closing).state).toEqual(before);
  });

  test('the main key reads on and closes it at its end', () => {
    const session = new Session().play(kind, { type: 'viewport', lines: 30, height: 20 }, 'forward');
    expect(session.state.overlay).toEqual({ kind, scroll: 10 });
    expect(session.play('forward').state).toMatchObject({
      overlay: undefined,
      stop: lessonStop('evolution'),
    });
  });

  test('moving on closes it', () => {
    expect(new Session().play(kind, 'next').state).toMatchObject({
      overlay: undefined,
      stop: lessonStop('evolution', 1),
    });
  });

  test('its keys are not the quiz beneath', () => {
    const session = Session.at(lessonStop('evolution', 1)).play(kind, 'down', 'choose');
    expect(session.state.quiz).toMatchObject({ cursor: 0, chosen: [] });
  });
});

test('one overlay takes the place of another', () => {
  const session = Session.at(exerciseStop('first-model')).play('help', 'hint');
  expect(session.state.overlay?.kind).toBe('hints');
  expect(session.play('glossary').state.overlay?.kind).toBe('glossary');
  expect(session.play('list').state.overlay?.kind).toBe('list');
});

test('back changes nothing where nothing is open', () => {
  const session = Session.at(lessonStop('evolution', 2));
  const before = session.state;
  expect(session.effectsOf('back', 'back')).toEqual([]);
  expect(session.state).toEqual(before);
});

test.each([
  ['a page', lessonStop('evolution'), []],
  ['a quiz', lessonStop('evolution', 1), []],
  ['help', lessonStop('evolution'), ['help']],
  ['the list', lessonStop('evolution'), ['list']],
  ['a filter (Ctrl-C)', lessonStop('evolution'), ['list', 'filter']],
  ['a question', exerciseStop('fix-typo'), ['reset']],
] as const)('quit leaves from %s', (_where, stop, commands) => {
  const session = Session.at(stop).play(...commands);
  expect(session.effectsOf('quit')).toContainEqual({ type: 'quit' });
  expect(session.state.leaving).toBe(true);
});

test.each([
  ['lesson', lessonStop('evolution'), []],
  ['quiz', lessonStop('evolution', 1), []],
  ['exercise', exerciseStop('fix-typo'), []],
  ['chapter-end', chapterEnd('generations'), []],
  ['reading', lessonStop('evolution', 1), ['help']],
  ['list', lessonStop('evolution', 1), ['list']],
  ['filter', lessonStop('evolution', 1), ['list', 'filter']],
  ['confirm', exerciseStop('fix-typo'), ['reset']],
] as const)('keys mean what they mean in the context %s', (context, stop, commands) => {
  expect(contextOf(Session.at(stop).play(...commands).state)).toBe(context);
});
