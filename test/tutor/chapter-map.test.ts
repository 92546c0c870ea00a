import { describe, expect, test } from 'vitest';
import { emptyProgress } from '../../src/progress/progress.ts';
import { progressOf } from '../../src/tutor/chapter-progress.ts';
import { contextOf } from '../../src/tutor/context.ts';
import { whatIsOpen } from '../../src/tutor/open-work.ts';
import { suggestCommand, suggestNext } from '../../src/tutor/suggest.ts';
import { minutesOfAnExercise, timeFor } from '../../src/tutor/time-estimate.ts';
import { at, chapterEnd, exerciseStop, lessonStop, Session } from './play.ts';
import { mappedCourse as course } from './tiny-course.ts';

const map = { kind: 'chapter-start', chapter: 'generations' } as const;
const [generations] = course.chapters;
if (generations === undefined) throw new Error('no chapter');
const session = (progress = {}) => new Session(progress, course);

test('a chapter with a map opens on it, one without on its first lesson', () => {
  const began = session();
  expect(began.state.stop).toEqual(map);
  expect(contextOf(began.state)).toBe('chapter-start');
  expect(began.play('next').state.stop).toEqual(lessonStop('evolution'));
  expect(began.play('previous').state.stop).toEqual(map);
  expect(Session.at(chapterEnd('generations'), {}, course).play('next').state.stop).toEqual(
    lessonStop('rules'),
  );
});

test('it is kept as the place where the learner is, and nothing counts as read by it', () => {
  const began = session();
  expect(began.state.progress).toMatchObject({ stop: map, lessonsRead: [] });
  expect(session({ stop: map }).state.stop).toEqual(map);
  expect(session({ stop: { kind: 'chapter-start', chapter: 'gone' } }).state.stop).toEqual(map);
});

test('what is suggested on it, on the screen and without one', () => {
  expect(suggestNext(course, session().state)).toEqual({
    sentence: 'Go on with "Title of evolution".',
    command: 'next',
  });
  expect(suggestCommand(course, emptyProgress).command).toBe('amplify-gen2-learn show evolution');
});

test('the list leads to it', () => {
  expect(Session.at(lessonStop('why'), {}, course).play('list', 'top', 'submit').state.stop).toEqual(map);
});

describe('testing out', () => {
  const passed = { exercisesPassed: { 'first-model': at } };

  test('the key leads to the exercise; its pass says that the chapter is known, and reads no lesson', () => {
    const began = session().play('test-out');
    expect(began.state.stop).toEqual(exerciseStop('first-model'));
    began.play(began.verdict('first-model', 'passed'));
    expect(began.state.notice).toMatchObject({ tone: 'good' });
    expect(began.state.notice?.text).toContain('tested out of chapter 1');
    expect(began.state.progress.lessonsRead).toEqual([]);
    expect(progressOf(generations, began.state.progress)).toMatchObject({ done: false, testedOut: true });
  });

  test('is said once, and never where all was done', () => {
    const again = Session.at(exerciseStop('first-model'), passed, course);
    again.play(again.verdict('first-model', 'passed'));
    expect(again.state.notice).toBeUndefined();
    const whole = {
      lessonsRead: ['evolution', 'why'],
      exercisesPassed: { 'fix-typo': at },
      quizzes: { 'one-quiz': 1, 'several-quiz': 1 },
    };
    const last = Session.at(exerciseStop('first-model'), whole, course);
    last.play(last.verdict('first-model', 'passed'));
    expect(last.state.notice).toBeUndefined();
    expect(progressOf(generations, last.state.progress)).toMatchObject({ done: true, testedOut: false });
  });

  test('another exercise of the chapter is none', () => {
    const other = Session.at(exerciseStop('fix-typo'), {}, course);
    other.play(other.verdict('fix-typo', 'passed'));
    expect(other.state.notice).toBeUndefined();
    expect(progressOf(generations, other.state.progress).testedOut).toBe(false);
  });

  test('leaves nothing open in the chapter', () => {
    const progress = { ...emptyProgress, ...passed };
    expect(whatIsOpen(course, map, progress)?.title).toBe('Title of rules');
    expect(whatIsOpen(course, chapterEnd('generations'), progress)?.title).toBe('Title of rules');
    expect(timeFor(generations, progress).left).toBe(0);
  });

  test('means nothing elsewhere', () => {
    const elsewhere = Session.at(exerciseStop('fix-typo'), {}, course).play('test-out');
    expect(elsewhere.state.stop).toEqual(exerciseStop('fix-typo'));
  });
});

test('the time is what the authors say, and so many minutes for an exercise', () => {
  const solving = 2 * minutesOfAnExercise;
  expect(timeFor(generations, emptyProgress)).toEqual({ reading: 4, solving, left: 4 + solving });
  const some = { ...emptyProgress, lessonsRead: ['why'], quizzes: { 'several-quiz': 1 } };
  expect(timeFor(generations, { ...some, exercisesPassed: { 'fix-typo': at } }).left).toBe(
    2 + minutesOfAnExercise,
  );
});
