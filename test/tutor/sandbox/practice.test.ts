import { expect, it } from 'vitest';
import { contextOf } from '../../../src/tutor/context.ts';
import { faultChoices } from '../../../src/tutor/sandbox/faults.ts';
import type { PracticeState } from '../../../src/tutor/sandbox/model.ts';
import { exerciseStop, lessonStop } from '../play.ts';
import { happens, practiceOn, requestsOf, running, sessionAt } from './runs.ts';

const practice = (state: PracticeState) => happens({ kind: 'practice', practice: state });

it('is looked for once, where it matters', () => {
  expect(requestsOf(sessionAt(lessonStop('why')), 'down')).toEqual([]);
  const follow = { kind: 'follow-practice' };
  const session = sessionAt(lessonStop('why'));
  expect(requestsOf(session, { type: 'go', stop: lessonStop('first-deploy') })).toEqual([follow]);
  expect(requestsOf(session, { type: 'go', stop: lessonStop('costs') }, 'practice')).toEqual([]);
  expect(requestsOf(sessionAt(exerciseStop('first-model')), 'practice')).toEqual([follow]);
});

it('is started and stopped by the same key', () => {
  const session = sessionAt(lessonStop('first-deploy')).play('practice');
  expect(contextOf(session.state)).toBe('practice');
  expect(requestsOf(session, 'toggle-practice')).toEqual([{ kind: 'start-practice' }]);
  expect(session.state.sandbox.practice.kind).toBe('starting');
  // Impatience changes nothing.
  expect(requestsOf(session, 'toggle-practice')).toEqual([]);
  session.play(practice(practiceOn()));
  expect(requestsOf(session, 'toggle-practice')).toEqual([{ kind: 'stop-practice' }]);
});

it('is not taken away from a run that deploys to it', () => {
  const session = running().play(practice(practiceOn()), 'back', 'practice');
  expect(requestsOf(session, 'toggle-practice')).toEqual([]);
  expect(session.state.notice?.text).toContain('A run deploys to it');
  session.play('reset-practice');
  expect(session.state.overlay?.kind).toBe('practice');
});

it('is emptied after a question', () => {
  const session = sessionAt(lessonStop('costs')).play(practice(practiceOn()), 'practice', 'reset-practice');
  expect(session.state.overlay).toMatchObject({ kind: 'confirm', action: 'reset-practice' });
  expect(requestsOf(session, 'yes')).toEqual([{ kind: 'reset-practice' }]);
  expect(session.state.overlay?.kind).toBe('practice');
});

it('goes wrong on demand: what is chosen is switched on, then off', () => {
  const session = sessionAt(lessonStop('costs')).play('practice', 'faults');
  expect(session.state.notice?.text).toContain('Press s to start it');
  session.play(practice(practiceOn()), 'faults', 'up', 'down', 'down');
  expect(contextOf(session.state)).toBe('faults');
  const choice = faultChoices[2];
  expect(choice?.id).toBe('not-bootstrapped');
  expect(requestsOf(session, 'choose')).toEqual([{ kind: 'break', faults: { missingBootstrap: true } }]);
  session.play(practice(practiceOn({ missingBootstrap: true })));
  expect(requestsOf(session, 'choose')).toEqual([{ kind: 'fix', faults: ['missingBootstrap'] }]);
  session.play('bottom', 'down');
  expect(session.state.overlay).toMatchObject({ cursor: faultChoices.length - 1 });
  expect(session.play('back').state.overlay?.kind).toBe('practice');
});

it.each(faultChoices)('recognises the fault $id that it switches on', choice => {
  expect(choice.isOn({})).toBe(false);
  expect(choice.isOn(choice.faults)).toBe(true);
  const others = faultChoices.filter(({ id, isOn }) => id !== choice.id && isOn(choice.faults));
  expect(others).toEqual([]);
});
