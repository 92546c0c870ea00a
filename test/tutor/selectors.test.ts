import { describe, expect, test } from 'vitest';
import { emptyProgress } from '../../src/progress/progress.ts';
import { whatWasDone } from '../../src/tutor/chapter-progress.ts';
import { whatIsOpen } from '../../src/tutor/open-work.ts';
import { suggestCommand, suggestNext } from '../../src/tutor/suggest.ts';
import { chapterEnd, exerciseStop, lessonStop, Session } from './play.ts';
import { positionOf } from './position.ts';
import { course } from './tiny-course.ts';

const [generations] = course.chapters;
if (generations === undefined) throw new Error('no chapter');

describe('the position', () => {
  test('of a page', () => {
    expect(positionOf(course, lessonStop('evolution', 1))).toMatchObject({
      chapter: { id: 'generations' },
      lesson: { id: 'evolution' },
      exercise: undefined,
      title: 'Title of evolution',
      pages: { done: 2, total: 3 },
      places: { done: 1, total: 9 },
    });
  });

  test('of an exercise', () => {
    expect(positionOf(course, exerciseStop('owner-rule'))).toMatchObject({
      chapter: { id: 'authorization' },
      lesson: { id: 'rules' },
      exercise: { id: 'owner-rule' },
      pages: undefined,
      places: { done: 7, total: 9 },
    });
  });

  test('of a chapter end, and of nothing', () => {
    expect(positionOf(course, chapterEnd('generations'))).toMatchObject({
      title: 'Title of generations',
      lesson: undefined,
      places: { done: 5, total: 9 },
    });
    expect(positionOf(course, lessonStop('gone'))).toBeUndefined();
  });
});

describe('what was done in a chapter', () => {
  test('counts lessons, exercises, quizzes, answers and hints of that chapter', () => {
    const summary = whatWasDone(generations, {
      ...emptyProgress,
      lessonsRead: ['evolution', 'rules'],
      exercisesPassed: { 'first-model': 'then', 'owner-rule': 'then' },
      quizzes: { 'one-quiz': 2, 'several-quiz': -3, 'match-quiz': 1 },
      hintsShown: { 'first-model': 2, 'fix-typo': 1, 'owner-rule': 9 },
    });
    expect(summary).toEqual({
      lessons: { done: 1, total: 2 },
      exercises: { done: 1, total: 2 },
      quizzes: { done: 1, total: 2 },
      answersShown: 0,
      quizAnswers: 5,
      hints: 3,
      done: false,
      testedOut: false,
      leftOpen: [
        { kind: 'exercise', title: 'Title of fix-typo', stop: exerciseStop('fix-typo') },
        { kind: 'lesson', title: 'Title of why', stop: lessonStop('why') },
        { kind: 'quiz', title: 'Which are Gen 2?', stop: lessonStop('why') },
      ],
    });
  });

  test('leaves nothing open when all is done', () => {
    const summary = whatWasDone(generations, {
      ...emptyProgress,
      lessonsRead: ['evolution', 'why'],
      exercisesPassed: { 'first-model': 'x', 'fix-typo': 'x' },
      quizzes: { 'one-quiz': 1, 'several-quiz': 1 },
    });
    expect(summary).toMatchObject({ done: true, leftOpen: [] });
  });
});

test('a quiz whose answer was shown leaves nothing open, and is not counted as answered', () => {
  const summary = whatWasDone(generations, {
    ...emptyProgress,
    lessonsRead: ['evolution', 'why'],
    exercisesPassed: { 'first-model': 'x', 'fix-typo': 'x' },
    quizzes: { 'one-quiz': 1, 'several-quiz': -2 },
    answersShown: ['several-quiz'],
  });
  expect(summary).toMatchObject({
    leftOpen: [],
    done: true,
    quizzes: { done: 1, total: 2 },
    answersShown: 1,
  });
});

const courseEnd = { kind: 'course-end' } as const;
const read = {
  lessonsRead: ['evolution', 'why', 'rules'],
  quizzes: { 'one-quiz': 1, 'several-quiz': 1, 'match-quiz': 1, 'order-quiz': 1 },
};

test.each([
  [exerciseStop('fix-typo'), {}, 'Title of first-model'],
  [lessonStop('why', 0), {}, 'Title of owner-rule'],
  [chapterEnd('authorization'), { 'fix-typo': 'x', 'owner-rule': 'x' }, 'Title of first-model'],
  [lessonStop('why', 0), { 'owner-rule': 'x', 'fix-typo': 'x', 'first-model': 'x' }, undefined],
])('with all lessons read, what is open after %j with %j is %s', (from, exercisesPassed, title) => {
  expect(whatIsOpen(course, from, { ...emptyProgress, ...read, exercisesPassed })?.title).toBe(title);
});

describe('the suggestion', () => {
  const everything = {
    lessonsRead: ['evolution', 'why', 'rules'],
    exercisesPassed: { 'fix-typo': 'x', 'first-model': 'x', 'owner-rule': 'x' },
    quizzes: { 'one-quiz': 1, 'several-quiz': 1, 'match-quiz': 1, 'order-quiz': 1 },
  };

  test.each([
    ['a page', lessonStop('evolution'), {}, 'next', 'next page'],
    ['an open quiz', lessonStop('evolution', 1), {}, 'submit', 'Answer'],
    ['a solved quiz', lessonStop('evolution', 1), everything, 'next', 'next page'],
    ['the last page', lessonStop('evolution', 2), {}, 'next', 'Title of fix-typo'],
    ['a chapter end', chapterEnd('generations'), {}, 'next', 'chapter 2, "Title of authorization"'],
    ['the last chapter end', chapterEnd('authorization'), {}, 'next', 'what you have built'],
    ['the end, with work left', courseEnd, {}, 'next-open', 'Title of evolution'],
    ['the end of all', courseEnd, everything, undefined, 'whole course'],
  ] as const)('on %s', (_where, stop, progress, command, sentence) => {
    const suggestion = suggestNext(course, Session.at(stop, progress).state);
    expect(suggestion.command).toBe(command);
    expect(suggestion.sentence).toContain(sentence);
  });

  test('on an exercise follows its verdict', () => {
    const session = Session.at(exerciseStop('fix-typo'));
    const command = () => suggestNext(course, session.state).command;
    expect(command()).toBe('open-editor');
    session.play(session.verdict('fix-typo', 'failed'));
    expect(command()).toBe('open-editor');
    session.play('hint', 'hint', 'hint');
    expect(command()).toBe('solution');
    session.play({ type: 'saved', exercise: 'fix-typo' });
    session.play(session.verdict('fix-typo', 'passed'));
    expect(suggestNext(course, session.state)).toEqual({
      sentence: 'Go on with the exercise "Title of first-model".',
      command: 'next',
    });
  });

  test('where the machine is at fault says how to fix it', () => {
    const session = Session.at(exerciseStop('first-model'));
    const problem = { code: 'x', message: 'It hung.', resolution: 'Press c to check again.' };
    session.play(session.verdict('first-model', 'unavailable', { problem }));
    expect(suggestNext(course, session.state)).toEqual({
      sentence: 'Press c to check again.',
      command: 'check',
    });
    session.play({ type: 'install', install: { kind: 'failed', problem } });
    expect(suggestNext(course, session.state).command).toBe('retry-install');
  });

  test.each([
    ['at the very start', {}, 'show evolution'],
    ['on a page', { stop: lessonStop('why') }, 'show why'],
    ['on an open exercise', { stop: exerciseStop('fix-typo') }, 'check fix-typo'],
    ['on a passed one', { ...everything, stop: exerciseStop('fix-typo') }, 'check first-model'],
    ['at a chapter end', { stop: chapterEnd('generations') }, 'show rules'],
    ['at the last chapter end', { stop: chapterEnd('authorization') }, 'list'],
    ['at the end', { stop: courseEnd }, 'list'],
  ])('without a screen, %s', (_where, progress, command) => {
    const suggestion = suggestCommand(course, { ...emptyProgress, ...progress });
    expect(suggestion.command).toBe(`amplify-gen2-learn ${command}`);
    expect(suggestion.sentence).toMatch(/\.$|\.ts\.$/);
  });
});
