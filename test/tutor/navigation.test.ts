import { describe, expect, test } from 'vitest';
import type { Stop } from '../../src/course/stop.ts';
import { emptyProgress } from '../../src/progress/progress.ts';
import { initialState } from '../../src/tutor/initial-state.ts';
import { chapterEnd, exerciseStop, lessonStop, Session } from './play.ts';
import { course } from './tiny-course.ts';

const sequence: readonly Stop[] = [
  lessonStop('evolution', 0),
  lessonStop('evolution', 1),
  lessonStop('evolution', 2),
  exerciseStop('fix-typo'),
  exerciseStop('first-model'),
  lessonStop('why', 0),
  chapterEnd('generations'),
  lessonStop('rules', 0),
  lessonStop('rules', 1),
  exerciseStop('owner-rule'),
  chapterEnd('authorization'),
  { kind: 'course-end' },
];

describe('next and previous', () => {
  test('lead through every page, exercise and chapter end, and back', () => {
    const session = new Session();
    const there = [session.state.stop, ...sequence.slice(1).map(() => session.play('next').state.stop)];
    expect(there).toEqual(sequence);
    const back = [session.state.stop, ...sequence.slice(1).map(() => session.play('previous').state.stop)];
    expect(back).toEqual(sequence.toReversed());
  });

  test.each([
    ['next', 'at the last stop', sequence.at(-1)],
    ['previous', 'at the first stop', sequence[0]],
  ] as const)('%s %s stays and says so until the next key', (command, _where, stop) => {
    const session = Session.at(stop as Stop).play(command);
    expect(session.state.stop).toEqual(stop);
    expect(session.state.notice?.text).toMatch(/(end|beginning) of the course/);
    expect(session.play('down').state.notice).toBeUndefined();
  });

  test('a move starts at the top, with nothing over it', () => {
    const session = new Session().play({ type: 'viewport', lines: 50, height: 20 }, 'down', 'help', 'next');
    expect(session.state).toMatchObject({ stop: sequence[1], scroll: 0, overlay: undefined });
  });

  test('an open quiz or exercise may be left', () => {
    expect(Session.at(lessonStop('evolution', 1)).play('next').state.stop).toEqual(sequence[2]);
    expect(Session.at(exerciseStop('fix-typo')).play('next').state.stop).toEqual(sequence[4]);
  });
});

describe('the main key', () => {
  test('shows the page screen by screen before it goes on', () => {
    const session = new Session().play({ type: 'viewport', lines: 25, height: 10 });
    expect(session.play('forward').state.scroll).toBe(9);
    expect(session.play('forward').state.scroll).toBe(15);
    expect(session.state.stop).toEqual(sequence[0]);
    expect(session.play('forward').state.stop).toEqual(sequence[1]);
  });

  test('goes on from a page that fits', () => {
    expect(new Session().play({ type: 'viewport', lines: 10, height: 10 }, 'forward').state.stop).toEqual(
      sequence[1],
    );
  });
});

describe('the main key on an exercise', () => {
  test.each(['forward', 'choose', 'submit'] as const)('%s says that it is not solved, and stays', command => {
    const session = Session.at(exerciseStop('fix-typo')).play(command, command);
    expect(session.state.stop).toEqual(exerciseStop('fix-typo'));
    expect(session.state.notice?.text).toContain('not solved yet. Press n');
    expect(session.play('next').state.stop).toEqual(exerciseStop('first-model'));
  });

  test('goes on from one that passed', () => {
    const session = Session.at(exerciseStop('fix-typo'), { exercisesPassed: { 'fix-typo': 'x' } });
    expect(session.play('forward').state.stop).toEqual(exerciseStop('first-model'));
  });
});

describe('where a kept stop leads', () => {
  const cases: readonly (readonly [string, Stop | undefined, object, Stop])[] = [
    ['nothing kept: the start', undefined, {}, lessonStop('evolution', 0)],
    ['the same page', lessonStop('evolution', 2), {}, lessonStop('evolution', 2)],
    ['a page that was removed: the last', lessonStop('evolution', 9), {}, lessonStop('evolution', 2)],
    ['a page that never was', lessonStop('evolution', -1), {}, lessonStop('evolution', 0)],
    ['an exercise by its earlier id', exerciseStop('model-one'), {}, exerciseStop('first-model')],
    ['a chapter end', chapterEnd('generations'), {}, chapterEnd('generations')],
    ['a lesson that is gone, nothing done: the start', lessonStop('gone', 1), {}, lessonStop('evolution', 0)],
    [
      'a lesson that is gone: after the last thing done',
      lessonStop('gone', 1),
      { lessonsRead: ['evolution'], exercisesPassed: { 'first-model': 'x' } },
      lessonStop('why', 0),
    ],
    [
      'an exercise that is gone',
      exerciseStop('gone'),
      { lessonsRead: ['evolution'] },
      exerciseStop('fix-typo'),
    ],
    ['a chapter that is gone', chapterEnd('gone'), { lessonsRead: ['why'] }, chapterEnd('generations')],
  ];

  test.each(cases)('%s', (_what, stop, done, expected) => {
    expect(initialState(course, { ...emptyProgress, ...done, stop }).stop).toEqual(expected);
    expect(new Session({ ...done }).play({ type: 'go', stop: stop ?? expected }).state.stop).toEqual(
      expected,
    );
  });

  test('a renamed exercise keeps its tick and its hints', () => {
    const kept = {
      ...emptyProgress,
      exercisesPassed: { 'model-one': 'then' },
      hintsShown: { 'model-one': 2 },
    };
    const { progress } = initialState(course, kept);
    expect(progress.exercisesPassed['first-model']).toBe('then');
    expect(progress.hintsShown['first-model']).toBe(2);
  });

  test('an empty course is a broken build', () => {
    expect(() => initialState({ title: '', chapters: [] }, emptyProgress)).toThrow('empty');
  });
});

describe('to what was left open', () => {
  test('at a chapter end: the first thing left in it, quizzes too', () => {
    const done = {
      lessonsRead: ['evolution', 'why'],
      exercisesPassed: { 'fix-typo': 'x', 'first-model': 'x' },
    };
    const session = Session.at(chapterEnd('generations'), done).play('next-open');
    expect(session.state.stop).toEqual(lessonStop('evolution', 1));
  });

  test('elsewhere: the next lesson, quiz or exercise that is open, from the start again after the end', () => {
    const session = Session.at(exerciseStop('first-model'), { quizzes: { 'match-quiz': 1 } });
    const round = [
      lessonStop('why', 0),
      lessonStop('rules', 0),
      lessonStop('rules', 1),
      exerciseStop('owner-rule'),
      lessonStop('evolution', 0),
      lessonStop('evolution', 1),
      exerciseStop('fix-typo'),
      exerciseStop('first-model'),
    ];
    expect(round.map(() => session.play('next-open').state.stop)).toEqual(round);
  });

  test('a quiz that was left open is found again, one whose answer was shown is not', () => {
    const read = {
      lessonsRead: ['evolution', 'why', 'rules'],
      exercisesPassed: { 'fix-typo': 'x', 'first-model': 'x', 'owner-rule': 'x' },
      quizzes: { 'one-quiz': -1, 'several-quiz': -4, 'match-quiz': 1, 'order-quiz': 2 },
      answersShown: ['several-quiz'],
    };
    const session = Session.at(exerciseStop('owner-rule'), read).play('next-open');
    expect(session.state.stop).toEqual(lessonStop('evolution', 1));
    expect(session.play('next-open').state.notice?.text).toBe('This is all that is left open.');
  });

  test('says when nothing is left', () => {
    const session = new Session({
      lessonsRead: ['evolution', 'why', 'rules'],
      exercisesPassed: { 'fix-typo': 'x', 'first-model': 'x', 'owner-rule': 'x' },
      quizzes: { 'one-quiz': 1, 'several-quiz': 1, 'match-quiz': 1, 'order-quiz': 1 },
    }).play('next-open');
    expect(session.state.notice).toMatchObject({ tone: 'good', text: 'Nothing of the course is left open.' });
  });
});
