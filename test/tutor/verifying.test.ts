import { expect, test } from 'vitest';
import { allExercises } from '../../src/course/walk.ts';
import type { Effect } from '../../src/tutor/effects.ts';
import type { Command, TutorEvent } from '../../src/tutor/events.ts';
import { standingOf } from '../../src/tutor/exercise-state.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { exerciseStop, lessonStop, Session, verdictEvent, verdictOf } from './play.ts';
import { consentTo, happens, practicePlace } from './sandbox/runs.ts';
import { course } from './tiny-course.ts';

const exercises = allExercises(course);
const ids = exercises.map(({ id }) => id);
const off = { state: 'off', pid: undefined, bytes: undefined } as const;

/** The engine as the reducer's effects drive it: what is under way, until its verdict comes or nobody waits any more. */
class Engine {
  readonly underWay = new Map<string, number>();

  take(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type === 'verify') this.underWay.set(effect.exercise, effect.revision);
      if (effect.type === 'abandon') this.underWay.delete(effect.exercise);
    }
  }

  /** The verdict event of what is under way. */
  answer(exercise: string, status: Verdict['status']): TutorEvent {
    const revision = this.underWay.get(exercise) ?? 0;
    if (status !== 'running') this.underWay.delete(exercise);
    return verdictEvent(verdictOf(exercise, revision, status));
  }
}

function play(session: Session, engine: Engine, ...events: readonly (Command | TutorEvent)[]): void {
  for (const event of events) engine.take(session.effectsOf(event));
}

function expectHonest(session: Session, engine: Engine): void {
  for (const exercise of exercises) {
    if (standingOf(exercise, session.state) !== 'verifying') continue;
    expect(engine.underWay.get(exercise.id)).toBe(session.revision(exercise.id));
  }
}

test('who leaves an exercise before its verdict, and comes back, gets one', () => {
  const session = Session.at(exerciseStop('fix-typo'));
  const engine = new Engine();
  play(session, engine, 'check', { type: 'go', stop: exerciseStop('first-model') });
  expect([...engine.underWay.keys()]).toEqual(['first-model']);
  play(session, engine, engine.answer('first-model', 'passed'));
  play(session, engine, { type: 'go', stop: exerciseStop('fix-typo') });
  expect([...engine.underWay.keys()]).toEqual(['fix-typo']);
  play(session, engine, engine.answer('fix-typo', 'failed'));
  expect(exercises.map(exercise => standingOf(exercise, session.state)).slice(0, 2)).toEqual([
    'failed',
    'passed',
  ]);
});

test('a verdict that comes after its lesson was gone to is kept', () => {
  const session = Session.at(exerciseStop('fix-typo'));
  const engine = new Engine();
  play(session, engine, 'check', { type: 'go', stop: lessonStop('rules') });
  play(session, engine, engine.answer('fix-typo', 'passed'));
  expect(session.state.progress.exercisesPassed['fix-typo']).toBeDefined();
});

/** A walk is named by its seed. */
function randomFrom(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed * 2_654_435_761;
  return choices => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return choices[((state ^ (state >>> 13)) >>> 0) % choices.length] as (typeof choices)[number];
  };
}

test.each(Array.from({ length: 200 }, (_, seed) => seed))(
  'walk %i: nothing stands at "verifying" without a verification under way',
  seed => {
    const random = randomFrom(seed + 1);
    const session = new Session();
    const engine = new Engine();
    for (let count = 0; count < 120; count += 1) {
      const exercise = random(ids);
      const waiting = [...engine.underWay.keys()];
      const happen: readonly (() => Command | TutorEvent)[] = [
        () => ({ type: 'saved', exercise }),
        () => ({ type: 'saved', exercise }),
        () => ({ type: 'go', stop: exerciseStop(exercise) }),
        () => ({ type: 'go', stop: exerciseStop(exercise) }),
        () => ({ type: 'go', stop: lessonStop('rules') }),
        () => random(['check', 'next', 'previous', 'back', 'sandbox', 'deploy', 'stop-run'] as const),
        () =>
          waiting.length > 0 ? engine.answer(random(waiting), random(['running', 'passed', 'failed'])) : 'up',
        () => (waiting.length > 0 ? engine.answer(random(waiting), random(['passed', 'unavailable'])) : 'up'),
        // Too late: of a verification that was ended, or of one before the last save.
        () =>
          verdictEvent(verdictOf(exercise, session.revision(exercise) - 1, random(['running', 'passed']))),
        () => ({
          type: 'engine',
          engine: { types: off, synthesis: { ...off, state: random(['failed', 'ready']) } },
        }),
        () => ({ type: 'was-reset', exercise }),
        () => ({ type: 'undone', exercise, what: 'it' }),
        () => ({ type: 'started', at: '2026-01-02T03:04:05.000Z' }),
        () => ({ type: 'install', install: random([{ kind: 'ready' }, { kind: 'unknown' }] as const) }),
        () => happens({ kind: 'examined', run: session.state.sandbox.runs, place: practicePlace }),
        () =>
          happens({
            kind: 'consent',
            run: session.state.sandbox.runs,
            consent: consentTo(practicePlace, false),
          }),
        () =>
          happens({
            kind: 'ended',
            at: 3_600_000,
            run: session.state.sandbox.runs,
            end: { kind: 'given-up' },
          }),
      ];
      play(session, engine, random(happen)());
      expectHonest(session, engine);
    }
    // It goes quiet: all that is under way answers, and what that leads to.
    for (let rounds = 0; engine.underWay.size > 0; rounds += 1) {
      expect(rounds).toBeLessThan(20);
      for (const id of engine.underWay.keys()) play(session, engine, engine.answer(id, 'failed'));
    }
    expect(exercises.filter(exercise => standingOf(exercise, session.state) === 'verifying')).toEqual([]);
    const { stop } = session.state;
    const here = exercises.find(({ id }) => stop.kind === 'exercise' && stop.exercise === id);
    if (here !== undefined)
      expect(['passed', 'failed', 'unavailable']).toContain(standingOf(here, session.state));
  },
);
