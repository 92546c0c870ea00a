import { describe, expect, test } from 'vitest';
import { lessonStop, Session } from './play.ts';

const long = { type: 'viewport', lines: 100, height: 20 } as const;

test.each([
  [['down'], 1],
  [['up'], 0],
  [['down', 'down', 'up'], 1],
  [['page-down'], 19],
  [['half-page-down'], 10],
  [['half-page-down', 'half-page-down', 'half-page-up'], 10],
  [['page-down', 'page-up'], 0],
  [['bottom'], 80],
  [['bottom', 'down'], 80],
  [['bottom', 'page-down', 'up'], 79],
  [['bottom', 'top'], 0],
] as const)('%j leads to line %i', (commands, line) => {
  expect(new Session().play(long, ...commands).state.scroll).toBe(line);
});

test.each([
  ['the document shrinks', { lines: 30, height: 20 }, 10],
  ['the terminal grows', { lines: 100, height: 90 }, 10],
  ['all fits', { lines: 5, height: 20 }, 0],
  ['the terminal reports nothing', { lines: Number.NaN, height: 0 }, 0],
])('scrolls back when %s', (_what, viewport, line) => {
  expect(new Session().play(long, 'bottom', { type: 'viewport', ...viewport }).state.scroll).toBe(line);
});

test('an overlay scrolls by itself and leaves the page where it was', () => {
  const session = new Session().play(
    long,
    'page-down',
    'help',
    { type: 'viewport', lines: 40, height: 20 },
    'bottom',
  );
  expect(session.state.overlay).toEqual({ kind: 'help', scroll: 20 });
  expect(session.play({ type: 'viewport', lines: 25, height: 20 }).state.overlay).toEqual({
    kind: 'help',
    scroll: 5,
  });
  expect(session.play('back').state).toMatchObject({ overlay: undefined, scroll: 19 });
});

describe('with a quiz', () => {
  const withCursorAt = (focus: number) => ({ ...long, focus });

  test('arrows scroll until the quiz is in sight, then move its cursor', () => {
    const session = Session.at(lessonStop('evolution', 1)).play(withCursorAt(90), 'down');
    expect(session.state).toMatchObject({ scroll: 1, quiz: { cursor: 0 } });
    expect(session.play('bottom', 'down').state).toMatchObject({ scroll: 80, quiz: { cursor: 1 } });
  });

  test('the cursor is followed out of sight, but a reader who scrolled away is not pulled back', () => {
    const session = Session.at(lessonStop('evolution', 1)).play({ ...long, focus: 70 }, 'page-down');
    session.play('bottom', 'up', withCursorAt(70));
    session.play(withCursorAt(75));
    // With two lines above it: an option may have more than one.
    expect(session.state.scroll).toBe(73);
    expect(session.play('top', withCursorAt(75)).state.scroll).toBe(0);
    expect(session.play(withCursorAt(99)).state.scroll).toBe(80);
  });

  test('a notice that takes a line of the page leaves the cursor in sight, and the keys move it on', () => {
    const session = Session.at(lessonStop('evolution', 1)).play({ ...long, focus: 99 }, 'bottom');
    session.play({ ...long, height: 18, focus: 99 });
    expect(session.state.scroll).toBe(82);
    expect(session.play('down').state.quiz?.cursor).toBe(1);
  });

  test('what is said of an answer is brought into sight once, and the next arrow moves the cursor', () => {
    const session = Session.at(lessonStop('evolution', 1)).play(
      { ...long, focus: 85 },
      'bottom',
      'down',
      'submit',
    );
    expect(session.state.quiz).toMatchObject({ attempts: 1, unseen: true });
    session.play({ lines: 120, height: 20, focus: 85, reveal: 100, type: 'viewport' });
    expect(session.state).toMatchObject({ scroll: 100, quiz: { unseen: false, cursor: 1 } });
    session.play('down', { lines: 120, height: 20, focus: 87, type: 'viewport' });
    expect(session.state).toMatchObject({ scroll: 85, quiz: { cursor: 2 } });
  });

  test('an option above the screen is shown before it is chosen', () => {
    const session = Session.at(lessonStop('evolution', 1)).play({ ...long, focus: 40 }, 'bottom', 'choose');
    expect(session.state).toMatchObject({ scroll: 38, quiz: { chosen: [] } });
    expect(session.play('choose').state.quiz?.chosen).toHaveLength(1);
  });

  test('the cursor of the list is not taken for that of the quiz', () => {
    const session = Session.at(lessonStop('evolution', 1)).play(withCursorAt(90), 'down', 'list');
    session.play({ type: 'viewport', lines: 30, height: 20, focus: 5 }, 'back', withCursorAt(90));
    expect(session.state.scroll).toBe(1);
  });

  test('an option out of sight is not chosen: the key scrolls', () => {
    const session = Session.at(lessonStop('evolution', 1)).play(withCursorAt(90), 'choose');
    expect(session.state).toMatchObject({ scroll: 19, quiz: { chosen: [] } });
    expect(session.play('submit').state).toMatchObject({ scroll: 38, quiz: { attempts: 0 } });
  });
});
