import { describe, expect, test } from 'vitest';
import type { Trigger } from '../../../src/course/exercise-schema.ts';
import { matchesTrigger, nextHint } from '../../../src/tutor/hints/next-hint.ts';
import type { CheckResult, Diagnostic, Verdict } from '../../../src/verify/verdict.ts';
import { exerciseStop, Session, verdictOf } from '../play.ts';
import { model } from '../tiny-course.ts';

const diagnostic = (stage: Diagnostic['stage'], code: string): Diagnostic => ({
  stage,
  code,
  file: undefined,
  line: undefined,
  column: undefined,
  plain: undefined,
  message: '',
  frame: [],
});

const check = (id: string, state: CheckResult['state']): CheckResult => ({
  id,
  sentence: '',
  state,
  expected: undefined,
  found: undefined,
});

const passedStage = { state: 'passed', milliseconds: 1 } as const;
const failedStage = { state: 'failed', milliseconds: 1 } as const;
const base: Verdict = {
  ...verdictOf('first-model', 1, 'failed'),
  types: passedStage,
  synthesis: passedStage,
};

const typeError: Verdict = { ...base, types: failedStage, diagnostics: [diagnostic('types', 'TS2551')] };
const otherTypeError: Verdict = { ...base, types: failedStage, diagnostics: [diagnostic('types', 'TS2322')] };
const synthesisError: Verdict = {
  ...base,
  synthesis: failedStage,
  diagnostics: [diagnostic('synthesis', 'missing-authorization')],
};
const checkFailed: Verdict = {
  ...base,
  checks: [check('has-model', 'passed'), check('content-required', 'failed')],
};

const bothFailed: Verdict = { ...typeError, checks: checkFailed.checks };
const saying = (found: string): Verdict => ({
  ...base,
  checks: [{ ...check('content-required', 'failed'), found }],
});
const saysNothing = saying('The backend has no data part.');
const saysOther = saying('Todo.content is an optional String.');
/** Its general hint for the check stands before the one for a single way to get it wrong. */
const exercise = {
  hints: [
    ...model.hints,
    {
      id: 'nothing-there',
      text: 'Register it.',
      when: { stage: 'checks', check: 'content-required', says: /no data part/ },
    } as const,
  ],
};

describe('a trigger', () => {
  const cases: readonly (readonly [Trigger, Verdict, boolean])[] = [
    [{ stage: 'types' }, typeError, true],
    [{ stage: 'types', code: 'TS2551' }, typeError, true],
    [{ stage: 'types', code: 'TS2551' }, otherTypeError, false],
    [{ stage: 'types' }, checkFailed, false],
    [{ stage: 'synthesis', code: 'missing-authorization' }, synthesisError, true],
    [{ stage: 'types', code: 'missing-authorization' }, synthesisError, false],
    [{ stage: 'synthesis', code: 'unknown' }, synthesisError, false],
    [{ stage: 'checks' }, checkFailed, true],
    [{ stage: 'checks', check: 'content-required' }, checkFailed, true],
    [{ stage: 'checks', check: 'has-model' }, checkFailed, false],
    [{ stage: 'checks' }, typeError, false],
    [{ stage: 'types', code: ['TS2322', 'TS2551'] }, typeError, true],
    [{ stage: 'types', code: ['TS2322', 'TS2345'] }, typeError, false],
    [{ stage: 'checks', check: 'content-required', says: /no data/ }, saysNothing, true],
    [{ stage: 'checks', check: 'content-required', says: /no data/ }, saysOther, false],
  ];
  test.each(cases)('%j', (trigger, verdict, matches) => {
    expect(matchesTrigger(trigger, verdict)).toBe(matches);
  });
});

describe('the next hint', () => {
  const cases: readonly (readonly [string, Verdict | undefined, readonly string[], string | undefined])[] = [
    ['without a verdict: the ladder', undefined, [], 'look'],
    ['the ladder in order', undefined, ['look'], 'look-closer'],
    ['the ladder ends; hints for other mistakes stay unsaid', undefined, ['look', 'look-closer'], undefined],
    ['the mistake made comes first', typeError, [], 'typo'],
    ['after the ladder was begun too', typeError, ['look'], 'typo'],
    ['another mistake: what was found', otherTypeError, [], 'found'],
    ['untouched: the ladder', { ...otherTypeError, untouched: true }, [], 'look'],
    ['what is seen first comes first, whatever the order of the hints', bothFailed, [], 'typo'],
    ['of two that speak of it, the one about this way to get it wrong', saysNothing, [], 'nothing-there'],
    ['and never the one about another way', saysOther, [], 'required'],
    ['each once', typeError, ['typo'], 'look'],
    ['a check that fails', checkFailed, ['look', 'look-closer'], 'required'],
    ['a passed verdict: the ladder', { ...base, status: 'passed' }, [], 'look'],
  ];
  test.each(cases)('%s', (_what, verdict, shown, expected) => {
    const hints = shown.flatMap(id => exercise.hints.filter(hint => hint.id === id));
    expect(nextHint(exercise, verdict, hints)?.id).toBe(expected);
  });
});

describe('the key', () => {
  test('shows them one by one, in the overlay, and counts them', () => {
    const session = Session.at(exerciseStop('first-model'));
    session.play(session.verdict('first-model', 'failed', typeError), 'hint');
    expect(session.state.exercises['first-model']?.hints.map(({ id }) => id)).toEqual(['typo']);
    expect(session.state.overlay?.kind).toBe('hints');
    session.play('hint', 'hint', 'hint');
    expect(session.state.exercises['first-model']?.hints.map(({ id }) => id)).toEqual([
      'typo',
      'look',
      'look-closer',
    ]);
    expect(session.state.progress.hintsShown).toEqual({ 'first-model': 3 });
    expect(session.state.notice?.text).toContain('all the hints');
    expect(session.play('back').state.overlay).toBeUndefined();
  });

  test('goes by the last verdict while a new one is made', () => {
    const session = Session.at(exerciseStop('first-model'));
    session.play(session.verdict('first-model', 'failed', checkFailed));
    session.play({ type: 'saved', exercise: 'first-model' });
    session.play(session.verdict('first-model', 'running'), 'hint');
    expect(session.state.exercises['first-model']?.hints.map(({ id }) => id)).toEqual(['required']);
  });

  test('first shows again what an earlier session showed, and counts it once', () => {
    const session = Session.at(exerciseStop('first-model'), { hintsShown: { 'first-model': 2 } });
    session.play(session.verdict('first-model', 'failed', typeError));
    expect(session.effectsOf('hint')).toEqual([]);
    expect(session.state.exercises['first-model']?.hints.map(({ id }) => id)).toEqual(['typo', 'look']);
    session.play('hint');
    expect(session.state.exercises['first-model']?.hints.map(({ id }) => id)).toEqual([
      'typo',
      'look',
      'look-closer',
    ]);
    expect(session.play('hint', 'back').state.progress.hintsShown).toEqual({ 'first-model': 3 });
  });

  test('shows what there is where an earlier session had more', () => {
    const session = Session.at(exerciseStop('first-model'), { hintsShown: { 'first-model': 9 } });
    expect(session.effectsOf('hint', 'hint')).toEqual([]);
    expect(session.state.exercises['first-model']?.hints.map(({ id }) => id)).toEqual([
      'look',
      'look-closer',
    ]);
    expect(session.state.progress.hintsShown).toEqual({ 'first-model': 9 });
  });

  test('says so where there are none', () => {
    const session = Session.at(exerciseStop('owner-rule')).play('hint');
    expect(session.state).toMatchObject({ overlay: undefined, notice: { tone: 'info' } });
  });
});
