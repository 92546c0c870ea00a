import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/tutor/context.ts';
import { isOpenQuiz } from '../../src/tutor/quiz-grading.ts';
import { askedAgainAt, dueQuizzes, nextReview } from '../../src/tutor/review/due.ts';
import { sheetOf } from '../../src/tutor/sheet.ts';
import { at, chapterEnd, exerciseStop, lessonStop, Session } from './play.ts';
import { course } from './tiny-course.ts';

const DAY = 86_400_000;
const daysLater = (days: number) => new Date(Date.parse(at) + days * DAY).toISOString();
const since = (days: number, box = 0) => ({ box, since: daysLater(-days) });
const seen = { type: 'viewport', lines: 10, height: 20 } as const;

/** one-quiz is due for a day, match-quiz for three days; several-quiz will be in a day. */
const wrongBefore = {
  quizzes: { 'one-quiz': 2, 'several-quiz': 3, 'match-quiz': 2, 'order-quiz': 1 },
  reviews: { 'one-quiz': since(2), 'match-quiz': since(4), 'several-quiz': since(0) },
};

const reviewing = (session: Session) => {
  const { review } = session.state;
  if (review === undefined) throw new Error('no review');
  return review;
};
const asked = (session: Session) => reviewing(session).quiz?.quiz;

/** Answers the quiz of one option on top by the option at a position. */
function answerAt(session: Session, position: number): Session {
  const cursor = () => sheetOf(session.state).quiz?.cursor ?? 0;
  while (cursor() < position) session.play('down');
  while (cursor() > position) session.play('up');
  return session.play('choose', 'submit', seen);
}

/** Answers the quiz of one option that is asked. */
function answerOne(session: Session, right: boolean): Session {
  const { quiz } = reviewing(session);
  if (quiz === undefined) throw new Error('nothing is asked');
  const wanted = quiz.shown.findIndex(option => (option === 0) === right);
  return answerAt(session, wanted);
}

describe('what is due', () => {
  test('comes with its lesson, what waits longest first', () => {
    const { progress } = new Session(wrongBefore).state;
    expect(dueQuizzes(course, progress, at).map(({ quiz, lesson }) => [quiz.id, lesson.id])).toEqual([
      ['match-quiz', 'rules'],
      ['one-quiz', 'evolution'],
    ]);
    expect(nextReview(course, progress, at)?.quiz.id).toBe('several-quiz');
    expect(dueQuizzes(course, progress, daysLater(1)).map(({ quiz }) => quiz.id)).toContain('several-quiz');
  });

  test('is nothing before the time is known, and nothing that the course no longer has', () => {
    const { progress } = new Session({ reviews: { 'one-quiz': since(2), gone: since(2) } }).state;
    expect(dueQuizzes(course, progress, '')).toEqual([]);
    expect(dueQuizzes(course, progress, at).map(({ quiz }) => quiz.id)).toEqual(['one-quiz']);
  });

  test("at a chapter's end, all that went wrong in it is asked, and then what is due elsewhere", () => {
    const session = Session.at(chapterEnd('generations'), wrongBefore);
    const { ofChapter, due } = askedAgainAt(course, session.state);
    expect(ofChapter.map(({ quiz }) => quiz.id)).toEqual(['one-quiz', 'several-quiz']);
    expect(due.map(({ quiz }) => quiz.id)).toEqual(['match-quiz']);
    session.play('review');
    expect(reviewing(session).quizzes).toEqual(['one-quiz', 'several-quiz', 'match-quiz']);
  });

  test("is what the command asks, also at a chapter's end", () => {
    const session = Session.at(chapterEnd('generations'), wrongBefore).play({ type: 'review-due', at });
    expect(reviewing(session).quizzes).toEqual(['match-quiz', 'one-quiz']);
  });

  test('is said once, when the screen stands', () => {
    const session = new Session(wrongBefore);
    expect(session.state.notice?.text).toBe('2 quizzes are due again. Press R to answer them.');
    expect(session.play('next').state.notice).toBeUndefined();
    expect(new Session({ ...wrongBefore, reviews: {} }).state.notice?.text).toContain('3 quizzes are due');
    expect(new Session({ quizzes: { 'one-quiz': 1 } }).state.notice).toBeUndefined();
  });
});

describe('a lesson', () => {
  test('notes when a quiz was solved that was wrong at first', () => {
    const session = Session.at(lessonStop('evolution', 1)).play(seen);
    const right = session.state.quiz?.shown.indexOf(0) ?? 0;
    answerAt(session, right === 0 ? 1 : 0);
    expect(session.state.progress).toMatchObject({ quizzes: { 'one-quiz': -1 }, reviews: {} });
    session.now = daysLater(2);
    answerAt(session, right);
    expect(session.state.progress).toMatchObject({
      quizzes: { 'one-quiz': 2 },
      reviews: { 'one-quiz': { box: 0, since: daysLater(2) } },
    });
  });
});

describe('a review', () => {
  const begun = (progress = wrongBefore) =>
    Session.at(exerciseStop('fix-typo'), progress).play('review', seen);

  test('asks one quiz after the other, over the place where the learner stays', () => {
    const session = begun();
    expect(asked(session)).toBe('match-quiz');
    expect(contextOf(session.state)).toBe('review-quiz');
    session.play('next', seen);
    expect(asked(session)).toBe('one-quiz');
    answerOne(session, true);
    expect(contextOf(session.state)).toBe('review');
    session.play('forward', seen);
    expect(asked(session)).toBeUndefined();
    expect(reviewing(session).answers).toEqual({ 'one-quiz': 'right' });
    session.play('forward');
    expect(session.state.review).toBeUndefined();
    expect(session.state.stop).toEqual(exerciseStop('fix-typo'));
  });

  test('right: it comes back after three days; what was skipped is still due', () => {
    const session = answerOne(begun().play('next', seen), true);
    expect(session.state.progress.reviews).toMatchObject({
      'one-quiz': { box: 1, since: at },
      'match-quiz': since(4),
    });
    // What counts in the course stays as it was.
    expect(session.state.progress.quizzes).toEqual(wrongBefore.quizzes);
  });

  test('wrong, then right: it starts over, from when it was solved', () => {
    const session = begun({ ...wrongBefore, reviews: { ...wrongBefore.reviews, 'one-quiz': since(9, 2) } });
    session.play('next', seen);
    answerOne(session, false);
    expect(session.state.progress.reviews['one-quiz']).toEqual({ box: 0, since: at });
    session.now = daysLater(1);
    answerOne(session, true);
    expect(reviewing(session).answers).toEqual({ 'one-quiz': 'wrong' });
    expect(session.state.progress.reviews['one-quiz']).toEqual({ box: 0, since: daysLater(1) });
    expect(session.state.progress.quizzes).toEqual(wrongBefore.quizzes);
  });

  test('the answer is shown to who tried, and does not count', () => {
    const session = begun().play('next', seen, 'solution');
    expect(session.state.notice?.text).toContain('Try an answer first');
    answerOne(session, false).play('solution');
    const { quiz } = reviewing(session);
    expect(quiz && isOpenQuiz(quiz)).toBe(false);
    expect(session.state.progress.reviews['one-quiz']).toEqual({ box: 0, since: at });
    expect(session.state.progress.answersShown).toEqual([]);
  });

  test('Escape puts down what is held, then leaves, and says what is still due', () => {
    const session = begun().play('choose');
    expect(reviewing(session).quiz?.held).toBeDefined();
    expect(reviewing(session.play('back')).quiz?.held).toBeUndefined();
    session.play('back');
    expect(session.state.review).toBeUndefined();
    expect(session.state.notice?.text).toBe('2 quizzes are still due. Press R to go on with the review.');
  });

  test('nothing of the place below moves: keys of the exercise wait, help lies over the review', () => {
    const session = begun();
    const before = session.state;
    session.play('reset', 'hint', 'open-editor', 'translate', 'previous', 'check');
    expect(session.state.review).toEqual(before.review);
    expect(session.state.overlay).toBeUndefined();
    expect(session.state.exercises).toEqual(before.exercises);
    session.play('help');
    expect(contextOf(session.state)).toBe('reading');
    expect(contextOf(session.play('back').state)).toBe('review-quiz');
  });

  test('another place ends it', () => {
    const session = begun().play({ type: 'go', stop: lessonStop('why') });
    expect(session.state.review).toBeUndefined();
  });

  test('an exercise that passes meanwhile moves nobody on', () => {
    const session = begun({ ...wrongBefore, ...{ settings: { autoAdvance: true } } });
    session.play(session.verdict('fix-typo', 'failed'), { type: 'saved', exercise: 'fix-typo' });
    session.play(session.verdict('fix-typo', 'passed'));
    expect(session.state.stop).toEqual(exerciseStop('fix-typo'));
    expect(asked(session)).toBe('match-quiz');
  });

  test('where nothing is due, it says when something is', () => {
    const none = Session.at(lessonStop('why')).play('review');
    expect(none.state.notice?.text).toContain('Nothing is due. Quizzes that you answer wrong');
    const later = Session.at(lessonStop('why'), { reviews: { 'one-quiz': since(0, 1) } }).play('review');
    expect(later.state.notice?.text).toBe(
      'Nothing is due. The next quiz comes back in 3 days, of "Title of evolution".',
    );
    expect(later.state.review).toBeUndefined();
  });

  test('the key leads to the lesson of the question, and back to it as it was left', () => {
    const session = begun().play('next', seen, 'down');
    const { review } = session.state;
    session.play('look-up');
    expect(session.state.stop).toEqual(lessonStop('evolution'));
    expect(session.state.review).toBeUndefined();
    // Who leaves the program there comes back to where they were.
    expect(session.state.progress.stop).toEqual(exerciseStop('fix-typo'));
    session.play('next', 'look-up');
    expect(session.state.stop).toEqual(exerciseStop('fix-typo'));
    expect(session.state.review).toEqual(review);
  });

  test('who goes on in another lesson has ended the detour', () => {
    const session = begun().play('next', seen, 'look-up', { type: 'go', stop: lessonStop('why') });
    expect(session.state.detour).toBeUndefined();
    expect(session.state.progress.stop).toEqual(lessonStop('why'));
  });
});
