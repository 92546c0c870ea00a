import { describe, expect, test } from 'vitest';
import { emptyProgress } from '../../src/progress/progress.ts';
import { courseRows, listRows } from '../../src/tutor/list-rows.ts';
import { chapterEnd, exerciseStop, lessonStop, Session } from './play.ts';
import { course } from './tiny-course.ts';

const ids = (session: Session) => listRows(course, session.state).map(({ id }) => id);
const list = (session: Session) => {
  const { overlay } = session.state;
  if (overlay?.kind !== 'list') throw new Error('no list');
  return overlay;
};
const underCursor = (session: Session) => listRows(course, session.state)[list(session).cursor]?.id;
const text = (typed: string) => ({ type: 'text', text: typed }) as const;
const everything = [
  'generations',
  'evolution',
  'fix-typo',
  'first-model',
  'why',
  'authorization',
  'rules',
  'owner-rule',
];
const someDone = {
  lessonsRead: ['evolution'],
  exercisesPassed: { 'first-model': 'then' },
  quizzes: { 'one-quiz': 2 },
};

test('shows chapters, lessons and exercises in order, with their state', () => {
  const rows = courseRows(
    course,
    { ...emptyProgress, ...someDone, stop: lessonStop('why') },
    { filter: '', show: 'all' },
  );
  expect(rows.map(({ id, number, done, here }) => [id, number, done, here])).toEqual([
    ['generations', '1', false, false],
    ['evolution', '1.1', true, false],
    ['fix-typo', '', false, false],
    ['first-model', '', true, false],
    ['why', '1.2', false, true],
    ['authorization', '2', false, false],
    ['rules', '2.1', false, false],
    ['owner-rule', '', false, false],
  ]);
  expect(rows[0]?.progress).toEqual({
    lessons: { done: 1, total: 2 },
    exercises: { done: 1, total: 2 },
    done: false,
    testedOut: false,
  });
});

describe('a lesson that was read with a quiz left open', () => {
  const read = { ...someDone, quizzes: { 'one-quiz': -2 } };
  const rowOf = (session: Session) => listRows(course, session.state).find(({ id }) => id === 'evolution');

  test('is not done, and its row leads to the quiz', () => {
    const session = Session.at(exerciseStop('fix-typo'), read).play('list');
    expect(rowOf(session)).toMatchObject({ done: false, quizOpen: true });
    expect(session.play('up', 'submit').state.stop).toEqual(lessonStop('evolution', 1));
  });

  test.each([{ quizzes: { 'one-quiz': 3 } }, { answersShown: ['one-quiz'] }])('is done with %j', quiz => {
    const session = Session.at(exerciseStop('fix-typo'), { ...read, ...quiz }).play('list');
    expect(rowOf(session)).toMatchObject({ done: true, quizOpen: false, stop: lessonStop('evolution') });
  });
});

test('opens where the learner stands', () => {
  expect(underCursor(Session.at(exerciseStop('first-model')).play('list'))).toBe('first-model');
  expect(underCursor(Session.at(lessonStop('rules', 1)).play('list'))).toBe('rules');
});

test('opens at a chapter end with what was left open there', () => {
  const session = Session.at(chapterEnd('generations'), someDone).play('list');
  expect(list(session).show).toBe('open');
  expect(underCursor(session)).toBe('fix-typo');
  const done = {
    lessonsRead: ['evolution', 'why'],
    exercisesPassed: { 'fix-typo': 'x', 'first-model': 'x' },
    quizzes: { 'one-quiz': 1, 'several-quiz': 1 },
  };
  expect(list(Session.at(chapterEnd('generations'), done).play('list')).show).toBe('all');
});

test.each([
  [[], 'evolution'],
  [['down', 'down'], 'first-model'],
  [['next', 'previous'], 'evolution'],
  [['up', 'up', 'up'], 'generations'],
  [['bottom', 'down'], 'authorization'],
  [['fold-all', 'bottom', 'down'], 'owner-rule'],
  [['bottom', 'top'], 'generations'],
  [['page-down'], 'why'],
  [['half-page-down'], 'first-model'],
  [['half-page-down', 'half-page-up'], 'evolution'],
  [['page-down', 'page-up'], 'evolution'],
] as const)('%j moves the cursor to %s', (commands, id) => {
  const session = new Session().play('list', { type: 'viewport', lines: 8, height: 4 }, ...commands);
  expect(underCursor(session)).toBe(id);
});

test.each(['forward', 'choose', 'submit'] as const)('%s jumps', command => {
  const session = new Session().play('list', 'down', command);
  expect(session.state).toMatchObject({ overlay: undefined, stop: exerciseStop('fix-typo') });
});

test('a chapter leads to its first lesson', () => {
  expect(new Session().play('list', 'bottom', 'choose').state.stop).toEqual(lessonStop('rules'));
});

test.each(['back', 'list'] as const)('%s closes it and changes nothing', command => {
  const session = new Session().play('next');
  const before = session.state;
  expect(session.play('list', 'down', command).state).toEqual(before);
});

describe('folding', () => {
  const folded = ['generations', 'evolution', 'fix-typo', 'first-model', 'why', 'authorization'];

  test('the chapter at hand is open, the others are folded', () => {
    expect(ids(new Session().play('list'))).toEqual(folded);
    expect(ids(Session.at(exerciseStop('owner-rule')).play('list'))).toEqual([
      'generations',
      'authorization',
      'rules',
      'owner-rule',
    ]);
  });

  test.each([
    [['fold'], 'generations', ['generations', 'authorization']],
    [['fold', 'fold', 'unfold'], 'generations', folded],
    [['unfold'], 'fix-typo', folded],
    [['bottom', 'unfold'], 'authorization', everything],
    [['fold-all'], 'fix-typo', everything],
    [['fold-all', 'fold-all'], 'generations', ['generations', 'authorization']],
    [['fold-all', 'fold'], 'generations', ['generations', 'authorization', 'rules', 'owner-rule']],
  ] as const)('%j from fix-typo leaves the cursor on %s', (commands, cursor, rows) => {
    const session = Session.at(exerciseStop('fix-typo')).play('list', ...commands);
    expect(ids(session)).toEqual(rows);
    expect(underCursor(session)).toBe(cursor);
  });

  test('what is looked for is found in folded chapters, and the folds come back after it', () => {
    const session = new Session().play('list', 'filter', text('owner'), 'fold', 'unfold', 'fold-all');
    expect(ids(session)).toEqual(['authorization', 'owner-rule']);
    expect(ids(session.play('back', 'fold', 'filter', text('\b\b\b\b\b'), 'back'))).toEqual(folded);
  });
});

test('what is next is marked, and the folded chapter that holds it', () => {
  const marked = (session: Session) =>
    listRows(course, session.state)
      .filter(({ next }) => next)
      .map(({ id }) => id);
  expect(marked(Session.at(exerciseStop('fix-typo')).play('list'))).toEqual(['first-model']);
  const last = Session.at(lessonStop('why'), { quizzes: { 'several-quiz': 1 } });
  expect(marked(last.play('list'))).toEqual(['authorization']);
  expect(marked(last.play('fold-all'))).toEqual(['rules']);
});

describe('the show-cycle', () => {
  test('goes all, open, done; empty chapters go', () => {
    const session = new Session(someDone).play('list', 'fold-all', 'cycle-filter');
    expect(ids(session)).toEqual(everything.filter(id => id !== 'evolution' && id !== 'first-model'));
    expect(ids(session.play('cycle-filter'))).toEqual(['generations', 'evolution', 'first-model']);
    expect(ids(session.play('cycle-filter'))).toEqual(everything);
  });

  test('keeps the cursor on its row where that stays', () => {
    const session = Session.at(exerciseStop('owner-rule'), someDone).play('list', 'fold-all', 'cycle-filter');
    expect(underCursor(session)).toBe('owner-rule');
    expect(underCursor(session.play('cycle-filter'))).toBe('first-model');
  });

  test('keeps it there too when something passes meanwhile and goes', () => {
    const session = Session.at(exerciseStop('fix-typo')).play('list', 'cycle-filter', 'down');
    expect(underCursor(session)).toBe('first-model');
    session.play(session.verdict('fix-typo', 'passed'));
    expect(ids(session)).not.toContain('fix-typo');
    expect(underCursor(session)).toBe('first-model');
  });

  test('of nothing is an empty list, and jumping stays', () => {
    const session = new Session().play('list', 'cycle-filter', 'cycle-filter');
    expect(ids(session)).toEqual([]);
    expect(session.play('down', 'choose').state.stop).toEqual(lessonStop('evolution'));
  });
});

describe('the filter', () => {
  test.each([
    ['model', ['generations', 'first-model']],
    ['MODEL', ['generations', 'first-model']],
    ['title rule', ['authorization', 'rules', 'owner-rule']],
    ['authorization', ['authorization', 'rules', 'owner-rule']],
    ['authorization owner', ['authorization', 'owner-rule']],
    ['1.2', ['generations', 'why']],
    ['nothing such', []],
    ['modex\bl', ['generations', 'first-model']],
    ['\u001b[A\tmodel', []],
    ['\b\b', everything],
  ])('%j leaves %j', (typed, expected) => {
    expect(ids(new Session().play('list', 'fold-all', 'filter', text(typed)))).toEqual(expected);
  });

  test('Enter jumps to the first match at once', () => {
    const session = new Session().play('list', 'filter', text('owner'), 'submit');
    expect(session.state.stop).toEqual(exerciseStop('owner-rule'));
  });

  test('arrows choose among the matches, other commands wait', () => {
    const session = new Session().play('list', 'filter', text('rule'), 'down', 'help', 'next-open', 'reset');
    expect(list(session)).toMatchObject({ filter: 'rule', filtering: true });
    expect(underCursor(session)).toBe('owner-rule');
  });

  test('back ends typing, again closes the list', () => {
    const session = new Session().play('list', 'filter', text('model'), 'back');
    expect(list(session)).toMatchObject({ filter: 'model', filtering: false });
    expect(session.play('back').state.overlay).toBeUndefined();
  });

  test('text means nothing elsewhere', () => {
    const session = new Session().play('list', text('model'));
    expect(list(session).filter).toBe('');
    expect(session.play('back', text('q')).state.leaving).toBe(false);
  });
});
