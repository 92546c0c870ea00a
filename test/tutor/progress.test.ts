import { expect, test } from 'vitest';
import type { Effect } from '../../src/tutor/effects.ts';
import { lessonStop, Session } from './play.ts';

const saves = (effects: readonly Effect[]) => effects.filter(({ type }) => type === 'save-progress');

test('the stop is saved at each move, once', () => {
  const session = new Session();
  const effects = session.effectsOf('next');
  expect(effects).toEqual([{ type: 'save-progress', progress: session.state.progress }]);
  expect(session.state.progress.stop).toEqual(lessonStop('evolution', 1));
});

test.each(['down', 'help', 'glossary', 'list', 'back', 'previous', 'open-editor', 'hint'] as const)(
  '%s at the start changes nothing that is kept, so nothing is saved',
  command => {
    const session = new Session();
    expect(saves(session.effectsOf(command))).toEqual([]);
  },
);

test('a lesson is read when its last page is reached, not before', () => {
  const session = new Session().play('next');
  expect(session.state.progress.lessonsRead).toEqual([]);
  expect(session.play('next').state.progress.lessonsRead).toEqual(['evolution']);
  expect(session.play('previous', 'next').state.progress.lessonsRead).toEqual(['evolution']);
});

test('a lesson of one page is read when the program opens on it', () => {
  const session = new Session({ stop: lessonStop('why') });
  expect(session.state.progress.lessonsRead).toEqual(['why']);
  expect(saves(session.effects)).toHaveLength(1);
});

test('a session that only opens and leaves again saves nothing', () => {
  const first = new Session();
  const second = new Session(first.state.progress).play('quit');
  expect(second.effects.map(({ type }) => type)).toEqual(['sandbox', 'quit']);
});

test('leaving saves what is unsaved before it ends the program, and takes no more keys', () => {
  const session = new Session();
  expect(session.effectsOf('next', 'quit', 'next').map(({ type }) => type)).toEqual([
    'save-progress',
    'quit',
  ]);
  expect(session.state).toMatchObject({ leaving: true, stop: lessonStop('evolution', 1) });
});

test('moving on by itself is a setting that is kept', () => {
  const session = new Session();
  expect(saves(session.effectsOf('toggle-auto-advance'))).toHaveLength(1);
  expect(session.state.progress.settings.autoAdvance).toBe(true);
  expect(session.play('toggle-auto-advance').state.progress.settings.autoAdvance).toBe(false);
});

test('what another program has done is shown, and where the learner is stays', () => {
  const session = new Session().play('next');
  const own = session.state.progress;
  const kept = {
    ...own,
    stop: lessonStop('why'),
    lessonsRead: [...own.lessonsRead, 'why'],
    exercisesPassed: { 'by-check': '2026-01-01T00:00:00.000Z' },
    settings: { autoAdvance: true },
  };
  session.play({ type: 'progress-kept', progress: kept });
  expect(session.state.progress).toEqual({ ...kept, stop: own.stop, settings: own.settings });
  const settled = session.state;
  session.play({ type: 'progress-kept', progress: kept });
  expect(session.state).toBe(settled);
});
