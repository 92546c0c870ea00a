import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/tutor/effects.ts';
import { standingOf } from '../../src/tutor/exercise-state.ts';
import type { Diagnostic, ResourceSummary, Verdict } from '../../src/verify/verdict.ts';
import type { InstallState } from '../../src/workspace/install/install-state.ts';
import { at, exerciseStop, lessonStop, Session, verdictEvent, verdictOf } from './play.ts';
import { model, owner, typo } from './tiny-course.ts';

const verifies = (effects: readonly Effect[]) => effects.filter(({ type }) => type === 'verify');
const saved = (exercise: string) => ({ type: 'saved', exercise }) as const;
const installing: InstallState = {
  kind: 'installing',
  placed: 10,
  total: 100,
  resumed: false,
  installer: 'pnpm',
};
const install = (state: InstallState) => ({ type: 'install', install: state }) as const;
const resources: ResourceSummary = { services: [], added: [], removed: [] };

describe('verifying', () => {
  test('an exercise is verified when it is entered, and not again when it is entered again', () => {
    const session = Session.at(lessonStop('evolution', 2));
    expect(verifies(session.effectsOf('next'))).toEqual([
      { type: 'verify', exercise: 'fix-typo', revision: session.revision('fix-typo') },
    ]);
    session.play(session.verdict('fix-typo', 'failed'));
    expect(verifies(session.effectsOf('help', 'back', 'previous', 'next', 'down'))).toEqual([]);
  });

  test('who was at an exercise before its files were there and watched gets a verdict on what is there now', () => {
    const session = Session.at(lessonStop('evolution', 2)).play('next');
    session.play(session.verdict('fix-typo', 'failed'));
    expect(verifies(session.effectsOf({ type: 'started', at }))).toEqual([
      { type: 'verify', exercise: 'fix-typo', revision: session.revision('fix-typo') },
    ]);
  });

  test('the exercise on which the program opens is verified', () => {
    const session = new Session({ stop: exerciseStop('fix-typo') });
    expect(verifies(session.effects)).toHaveLength(1);
  });

  test('each save of the exercise at hand is verified, with a newer revision each', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    const revisions = verifies(session.effectsOf(saved('fix-typo'), saved('fix-typo'))).map(effect =>
      effect.type === 'verify' ? effect.revision : 0,
    );
    expect(revisions).toHaveLength(2);
    expect(revisions[1]).toBeGreaterThan(revisions[0] ?? 0);
    expect(revisions[1]).toBe(session.revision('fix-typo'));
  });

  test('a save, and a check by hand, scroll up to the verdict; a save elsewhere does not', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    const scrolled = () => session.play({ type: 'viewport', lines: 100, height: 10 }, 'bottom');
    for (const look of [saved('fix-typo'), 'check'] as const) {
      scrolled();
      expect(session.state.scroll).toBeGreaterThan(0);
      session.play(look);
      expect(session.state.scroll).toBe(0);
    }
    scrolled();
    session.play(saved('first-model'));
    expect(session.state.scroll).toBeGreaterThan(0);
  });

  test('a save elsewhere is verified when one gets there', () => {
    const session = Session.at(exerciseStop('fix-typo')).play('next');
    session.play(session.verdict('first-model', 'passed'), 'previous');
    expect(verifies(session.effectsOf(saved('first-model')))).toEqual([]);
    expect(standingOf(model, session.state)).toBe('not-verified');
    expect(verifies(session.effectsOf('next'))).toHaveLength(1);
    expect(standingOf(model, session.state)).toBe('verifying');
  });

  test('a save of something that is no exercise is nothing', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    expect(session.effectsOf(saved('unknown'))).toEqual([]);
    expect(Object.keys(session.state.exercises)).toEqual(['fix-typo']);
  });

  test('a key verifies by hand', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play(session.verdict('fix-typo', 'failed'));
    expect(verifies(session.effectsOf('check'))).toHaveLength(1);
  });
});

describe('verdicts', () => {
  test('of an older save are dropped', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    const old = session.verdict('fix-typo', 'passed');
    session.play(saved('fix-typo'), old);
    expect(session.state.exercises['fix-typo']?.verdict).toBeUndefined();
    expect(session.state.progress.exercisesPassed).toEqual({});
  });

  test('a running one that comes late does not undo the settled one', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play(session.verdict('fix-typo', 'failed'), session.verdict('fix-typo', 'running'));
    expect(session.state.exercises['fix-typo']?.verdict?.status).toBe('failed');
  });

  test('while a new one is made, the last settled one can still be read', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play(session.verdict('fix-typo', 'failed'), saved('fix-typo'));
    session.play(session.verdict('fix-typo', 'running'));
    expect(session.state.exercises['fix-typo']).toMatchObject({
      verdict: { status: 'running' },
      settled: { status: 'failed' },
    });
  });

  test('of unknown exercises are dropped', () => {
    const session = new Session().play(verdictEvent(verdictOf('gone', 5, 'passed')));
    expect(session.state.exercises).toEqual({});
  });

  test('the first pass is kept with its time, later ones leave it', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play(session.verdict('fix-typo', 'passed'), saved('fix-typo'));
    const again = verdictOf('fix-typo', session.revision('fix-typo'), 'passed');
    session.play({ type: 'verdict', verdict: again, at: '2030-01-01T00:00:00.000Z' });
    expect(session.state.progress.exercisesPassed).toEqual({ 'fix-typo': at });
    session.play(saved('fix-typo'));
    session.play(session.verdict('fix-typo', 'failed'));
    expect(session.state.progress.exercisesPassed).toEqual({ 'fix-typo': at });
  });

  test('a pass that comes after one has moved on counts', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play('next', session.verdict('fix-typo', 'passed'));
    expect(session.state.progress.exercisesPassed).toEqual({ 'fix-typo': at });
  });
});

describe('moving on', () => {
  const auto = { settings: { autoAdvance: true } };

  test('is a key', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play(session.verdict('fix-typo', 'failed'), saved('fix-typo'));
    session.play(session.verdict('fix-typo', 'passed'));
    expect(session.state.stop).toEqual(exerciseStop('fix-typo'));
    expect(standingOf(typo, session.state)).toBe('passed');
    expect(session.play('forward').state.stop).toEqual(exerciseStop('first-model'));
  });

  test('happens by itself where the learner turned that on', () => {
    const session = Session.at(exerciseStop('fix-typo'), auto);
    session.play(session.verdict('fix-typo', 'failed'), saved('fix-typo'));
    session.play(session.verdict('fix-typo', 'running'), session.verdict('fix-typo', 'passed'));
    expect(session.state.stop).toEqual(exerciseStop('first-model'));
    expect(session.state.progress).toMatchObject({ exercisesPassed: { 'fix-typo': at } });
    expect(session.state.notice).toMatchObject({ tone: 'good', text: expect.stringContaining('passed') });
    expect(session.play('previous').state.stop).toEqual(exerciseStop('fix-typo'));
  });

  test.each([
    ['on coming back to a solved exercise', []],
    ['under an open overlay', ['failed', 'help']],
    ['when another exercise passes', ['failed', 'next']],
  ] as const)('does not happen %s', (_when, [before, command]) => {
    const session = Session.at(exerciseStop('fix-typo'), auto);
    if (before !== undefined) session.play(session.verdict('fix-typo', before));
    if (command !== undefined) session.play(command);
    const { stop } = session.state;
    session.play(saved('fix-typo'));
    session.play(session.verdict('fix-typo', 'passed'));
    expect(session.state.stop).toEqual(stop);
  });
});

describe('while the packages are being installed', () => {
  test('an exercise that needs them waits, and is verified when they are there', () => {
    const session = new Session().play(install(installing), {
      type: 'go',
      stop: exerciseStop('first-model'),
    });
    expect(standingOf(model, session.state)).toBe('waiting-for-packages');
    session.play(session.verdict('first-model', 'unavailable'));
    expect(standingOf(model, session.state)).toBe('waiting-for-packages');
    expect(verifies(session.effectsOf(install({ ...installing, placed: 99 })))).toEqual([]);
    expect(verifies(session.effectsOf(install({ kind: 'ready' })))).toHaveLength(1);
    expect(session.state.notice).toMatchObject({ tone: 'good', text: 'The packages are installed.' });
    session.play(session.verdict('first-model', 'passed'));
    expect(standingOf(model, session.state)).toBe('passed');
  });

  test('one that needs none does not wait', () => {
    const session = new Session().play(install(installing), { type: 'go', stop: exerciseStop('fix-typo') });
    expect(standingOf(typo, session.state)).toBe('verifying');
    session.play(session.verdict('fix-typo', 'passed'));
    expect(standingOf(typo, session.state)).toBe('passed');
    expect(verifies(session.effectsOf(install({ kind: 'ready' })))).toEqual([]);
  });

  test('one that was left is verified on coming back', () => {
    const session = new Session().play(install(installing), {
      type: 'go',
      stop: exerciseStop('first-model'),
    });
    session.play(session.verdict('first-model', 'unavailable'), 'next');
    expect(verifies(session.effectsOf(install({ kind: 'ready' })))).toEqual([]);
    expect(verifies(session.effectsOf('previous'))).toHaveLength(1);
  });

  test('checking by hand says why there is no answer yet', () => {
    const session = new Session().play(
      install(installing),
      { type: 'go', stop: exerciseStop('first-model') },
      'check',
    );
    expect(session.state.notice?.text).toContain('still being installed');
  });

  test('packages that were there all along make no noise, and verdicts stand', () => {
    const session = Session.at(exerciseStop('first-model'));
    session.play(session.verdict('first-model', 'failed'));
    expect(session.effectsOf(install({ kind: 'ready' }))).toEqual([]);
    expect(session.state.notice).toBeUndefined();
  });

  test('going on with an installation is said', () => {
    const session = new Session().play(install({ ...installing, resumed: true }));
    expect(session.state.notice?.text).toContain('where it stopped');
  });

  test('a failure is said with its way out, and can be tried again', () => {
    const problem = { code: 'no-network', message: 'No network.', resolution: 'Press i to try again.' };
    const session = new Session();
    expect(session.effectsOf('retry-install')).toEqual([]);
    session.play(install(installing), install({ kind: 'failed', problem }));
    expect(session.state.notice).toEqual({ tone: 'problem', text: 'No network.', problem });
    expect(session.effectsOf('retry-install')).toEqual([{ type: 'retry-install' }]);
  });
});

test('a process that came back answers what it could not', () => {
  const off = { state: 'off', pid: undefined, bytes: undefined } as const;
  const engine = (state: 'failed' | 'ready') =>
    ({ type: 'engine', engine: { types: off, synthesis: { ...off, state } } }) as const;
  const session = Session.at(exerciseStop('first-model')).play(engine('failed'));
  session.play(session.verdict('first-model', 'unavailable'));
  expect(verifies(session.effectsOf(engine('ready')))).toHaveLength(1);
  expect(verifies(session.effectsOf(engine('ready')))).toEqual([]);
});

describe('the editor', () => {
  const error = (file: string | undefined, line: number | undefined): Diagnostic => ({
    stage: 'types',
    code: 'TS2551',
    file,
    line,
    column: 1,
    plain: undefined,
    message: '',
    frame: [],
  });
  const open = {
    type: 'open-editor',
    exercise: 'fix-typo',
    file: 'amplify/data/resource.ts',
    line: undefined,
  };

  test.each([
    ['the first file, where its work starts', [], open],
    [
      'the first error',
      [error('amplify/data/resource.ts', 7), error('amplify/backend.ts', 1)],
      { ...open, line: 7 },
    ],
    [
      'an error in a file that is given',
      [error('amplify/backend.ts', 3)],
      { ...open, file: 'amplify/backend.ts', line: 3 },
    ],
    [
      'past errors without a place',
      [error(undefined, undefined), error('amplify/data/resource.ts', 2)],
      { ...open, line: 2 },
    ],
    ['never in a package', [error('../node_modules/x.d.ts', 9)], open],
  ])('opens %s', (_what, diagnostics, effect) => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play(session.verdict('fix-typo', 'failed', { diagnostics }));
    expect(session.effectsOf('open-editor')).toEqual([effect]);
  });

  test('uses the last errors while new ones are looked for', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play(
      session.verdict('fix-typo', 'failed', { diagnostics: [error('amplify/data/resource.ts', 7)] }),
    );
    session.play(saved('fix-typo'), session.verdict('fix-typo', 'running'));
    expect(session.effectsOf('open-editor')).toEqual([{ ...open, line: 7 }]);
  });

  test('what was opened is said', () => {
    const session = new Session().play({ type: 'editor-opened', editor: 'VS Code', file: 'resource.ts' });
    expect(session.state.notice?.text).toContain('resource.ts is open in VS Code');
  });
});

test.each(['open-editor', 'check', 'hint', 'solution', 'reset', 'resources'] as const)(
  '%s off an exercise does nothing but say so',
  command => {
    const session = Session.at(lessonStop('evolution'));
    expect(session.effectsOf(command)).toEqual([]);
    expect(session.state).toMatchObject({ overlay: undefined, notice: { tone: 'info' } });
  },
);

describe('reset and undo', () => {
  test('a reset asks first, and only yes does it', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    expect(session.effectsOf('reset', 'forward', 'submit', 'choose', 'next', 'reset')).toEqual([]);
    expect(session.state.overlay).toEqual({ kind: 'confirm', action: 'reset', exercise: 'fix-typo' });
    expect(session.effectsOf('no')).toEqual([]);
    expect(session.effectsOf('reset', 'back')).toEqual([]);
    expect(session.state.overlay).toBeUndefined();
    expect(session.effectsOf('reset', 'yes')).toEqual([{ type: 'reset', exercise: 'fix-typo' }]);
    expect(session.state.overlay).toBeUndefined();
  });

  test('after it the exercise is verified, and the way back is said', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    session.play(session.verdict('fix-typo', 'passed'));
    expect(verifies(session.effectsOf({ type: 'was-reset', exercise: 'fix-typo' }))).toHaveLength(1);
    expect(session.state.notice?.text).toMatch(/Press u/);
    expect(session.state.progress.exercisesPassed).toEqual({ 'fix-typo': at });
  });

  test('undo works from anywhere; what came back is verified where one stands', () => {
    expect(new Session().effectsOf('undo')).toEqual([{ type: 'undo' }]);
    const session = Session.at(exerciseStop('fix-typo'));
    const undone = { type: 'undone', exercise: 'fix-typo', what: 'the reset of 10:30' } as const;
    expect(verifies(session.effectsOf(undone))).toHaveLength(1);
    expect(session.state.notice?.text).toContain('the reset of 10:30');
    expect(session.play({ type: 'nothing-to-undo' }).state.notice?.text).toContain('nothing to undo');
  });
});

describe('the solution', () => {
  const diffs = [{ file: 'amplify/data/resource.ts', lines: [{ kind: 'added', text: 'x' }] }] as const;
  const loaded = (exercise: string) => ({ type: 'solution-loaded', exercise, diffs }) as const;

  test('is loaded, then shown, and compared again with what is saved meanwhile', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    expect(session.effectsOf('solution')).toEqual([{ type: 'load-solution', exercise: 'fix-typo' }]);
    expect(session.state.overlay).toMatchObject({ kind: 'solution', diffs: undefined });
    expect(session.play(loaded('fix-typo')).state.overlay).toMatchObject({ diffs });
    expect(session.effectsOf(saved('fix-typo'))).toContainEqual({
      type: 'load-solution',
      exercise: 'fix-typo',
    });
    expect(session.play('solution').state.overlay).toBeUndefined();
  });

  test('one that comes too late is not shown', () => {
    const session = Session.at(exerciseStop('fix-typo')).play('solution', 'back', loaded('fix-typo'));
    expect(session.state.overlay).toBeUndefined();
    session.play('next', 'solution', loaded('fix-typo'));
    expect(session.state.overlay).toMatchObject({ diffs: undefined });
  });

  test('where loading fails, the problem is said and the overlay goes', () => {
    const problem = { code: 'missing', message: 'The file is gone.', resolution: 'Press r.' };
    const session = Session.at(exerciseStop('fix-typo')).play('solution', { type: 'failed', problem });
    expect(session.state).toMatchObject({ overlay: undefined, notice: { tone: 'problem', problem } });
  });
});

describe('resources', () => {
  test.each([
    ['of the verdict', 'first-model', { resources }, 'resources'],
    ['unknown before a synthesis', 'first-model', { resources: undefined }, undefined],
    ['none where only types are taught', 'fix-typo', { resources: undefined }, undefined],
  ] as const)('%s', (_what, id, parts: Partial<Verdict>, overlay) => {
    const session = Session.at(exerciseStop(id));
    session.play(session.verdict(id, 'passed', parts), 'resources');
    expect(session.state.overlay?.kind).toBe(overlay);
    expect(session.state.notice === undefined).toBe(overlay !== undefined);
  });

  test('stay to be read while the next verdict is made', () => {
    const session = Session.at(exerciseStop('owner-rule'));
    session.play(session.verdict('owner-rule', 'passed', { resources }), saved('owner-rule'));
    session.play(session.verdict('owner-rule', 'running'), 'resources');
    expect(session.state.overlay?.kind).toBe('resources');
    expect(standingOf(owner, session.state)).toBe('verifying');
  });
});
