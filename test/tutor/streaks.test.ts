import { describe, expect, test } from 'vitest';
import type { Course, Quiz } from '../../src/course/model.ts';
import { lessonBehindQuiz } from '../../src/tutor/look-up/fitting-lesson.ts';
import { suggestNext } from '../../src/tutor/suggest.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { exerciseStop, lessonStop, Session } from './play.ts';
import { course, oneQuiz } from './tiny-course.ts';

const seen = { type: 'viewport', lines: 10, height: 20 } as const;

/** Answers the quiz of the page wrong, another time each time. */
function answerWrong(session: Session, times: number): Session {
  for (let count = 0; count < times; count += 1) {
    const { quiz } = session.state;
    const wrong = quiz?.shown.findIndex(
      (option, place) => option !== 0 && (quiz.outcome === undefined || place !== quiz.cursor),
    );
    while ((session.state.quiz?.cursor ?? 0) < (wrong ?? 0)) session.play('down');
    while ((session.state.quiz?.cursor ?? 0) > (wrong ?? 0)) session.play('up');
    session.play('choose', 'submit', seen);
  }
  return session;
}

describe('three wrong answers in a row', () => {
  const atQuiz = (progress = {}) => Session.at(lessonStop('evolution', 1), progress).play(seen);

  test('offer the lesson, once, with a key that leads there and back', () => {
    const session = answerWrong(atQuiz(), 2);
    expect(session.state.offer).toBeUndefined();
    answerWrong(session, 1);
    expect(session.state.offer).toEqual({ of: 'one-quiz', lesson: 'evolution' });
    expect(session.state.notice?.text).toBe(
      'Three wrong answers in a row. "Title of evolution" teaches this: press b to read it, and b again to come back.',
    );
    const { quiz } = session.state;
    session.play('look-up');
    expect(session.state.stop).toEqual(lessonStop('evolution'));
    session.play('look-up');
    expect(session.state.stop).toEqual(lessonStop('evolution', 1));
    expect(session.state.quiz).toEqual(quiz);
    // Never again for this quiz, in another session too.
    answerWrong(session, 4);
    expect(session.state.offer).toBeUndefined();
    const { lessonsOffered } = session.state.progress;
    expect(lessonsOffered).toEqual(['one-quiz']);
    expect(answerWrong(atQuiz({ lessonsOffered }), 4).state.offer).toBeUndefined();
  });

  test('in a review they speak of the lesson of the question, from where the key leads back to it', () => {
    const reviewing = Session.at(exerciseStop('owner-rule'), { quizzes: { 'one-quiz': 2 } });
    reviewing.play('review', seen);
    for (let count = 0; count < 3; count += 1) {
      const { quiz } = reviewing.state.review ?? {};
      const wanted = quiz?.shown.findIndex((option, place) => option !== 0 && place !== quiz.cursor) ?? 0;
      const cursor = () => reviewing.state.review?.quiz?.cursor ?? 0;
      while (cursor() < wanted) reviewing.play('down');
      while (cursor() > wanted) reviewing.play('up');
      reviewing.play('choose', 'submit', seen);
    }
    expect(reviewing.state.offer).toEqual({ of: 'one-quiz', lesson: 'evolution' });
    expect(reviewing.play('look-up').state.stop).toEqual(lessonStop('evolution'));

    const detour = Session.at(exerciseStop('owner-rule'), { quizzes: { 'one-quiz': 2 } });
    detour.play('review', seen, 'look-up', 'next', seen);
    expect(detour.state.stop).toEqual(lessonStop('evolution', 1));
    expect(detour.play('look-up').state.review?.quizzes).toEqual(['one-quiz']);
  });

  test('a right answer ends the streak, another place the offer', () => {
    const session = answerWrong(atQuiz(), 2);
    session.play({ type: 'go', stop: lessonStop('why') });
    expect(session.state.wrongInARow).toBe(2);
    const offered = answerWrong(atQuiz(), 3).play('next');
    expect(offered.state.offer).toBeUndefined();
    expect(offered.play('look-up').state.notice?.text).toContain('There is nothing to look up here');
  });
});

describe('the fitting lesson', () => {
  const quiz = (parts: Partial<Quiz>) => ({ ...oneQuiz, id: 'asked', ...parts }) as Quiz;
  const withQuiz = (asked: Quiz): Course => {
    const [first, second] = course.chapters;
    const [evolution, why] = first?.lessons ?? [];
    const [rules] = second?.lessons ?? [];
    if (!first || !second || !evolution || !why || !rules) throw new Error('The tiny course changed.');
    const term = (name: string) => ({ name, definition: 'Short.' });
    const page = (terms: readonly string[], own?: Quiz) => ({
      blocks: [],
      quiz: own,
      terms: terms.map(term),
    });
    return {
      ...course,
      chapters: [
        {
          ...first,
          lessons: [
            { ...evolution, pages: () => [page(['Sandbox', 'Template'])] },
            { ...why, pages: () => [page(['Stack'])] },
          ],
        },
        { ...second, lessons: [{ ...rules, pages: () => [page(['Rule'], asked)] }] },
      ],
    };
  };
  const fitting = (asked: Quiz) => lessonBehindQuiz(withQuiz(asked), 'asked')?.id;

  test.each<readonly [string, Partial<Quiz>, string]>([
    ['its own, where no text points further back', {}, 'rules'],
    ['its own, where only terms of its own lesson are named', { question: 'What is a rule?' }, 'rules'],
    ['the one that explains a term of it', { question: 'What does a sandbox make?' }, 'evolution'],
    ['the one that explains most', { question: 'A stack, a template, or a sandbox?' }, 'evolution'],
    ['the later one of two', { question: 'A stack of a sandbox?' }, 'why'],
    [
      'the one that it links to',
      { question: 'A stack?', explanation: 'See [that](01-evolution.md).' },
      'evolution',
    ],
    ['no later one', { explanation: 'See [that](09-later.md).' }, 'rules'],
  ])('is %s', (_, parts, expected) => {
    expect(fitting(quiz(parts))).toBe(expected);
  });

  test('is not that of a term which nearly every quiz names', () => {
    const asked = quiz({ question: 'What does a sandbox make?' });
    const { chapters, ...rest } = withQuiz(asked);
    const [last] = chapters.slice(-1);
    const [rules] = last?.lessons ?? [];
    if (!last || !rules) throw new Error('The tiny course changed.');
    const more = (id: string, question: string) => ({
      blocks: [],
      quiz: quiz({ id, question }),
      terms: [],
    });
    const others = (question: string): Course => ({
      ...rest,
      chapters: [
        ...chapters,
        {
          ...last,
          lessons: [
            { ...rules, pages: () => ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(id => more(id, question)) },
          ],
        },
      ],
    });
    expect(lessonBehindQuiz(others('And what else?'), 'asked')?.id).toBe('evolution');
    expect(lessonBehindQuiz(others('And what else does a sandbox do?'), 'asked')?.id).toBe('rules');
  });

  test('is none where the course has no such quiz', () => {
    expect(lessonBehindQuiz(course, 'gone')).toBeUndefined();
  });
});

describe('three checks of an exercise that find the same', () => {
  const save = { type: 'saved', exercise: 'fix-typo' } as const;
  const error = (code: string, message = 'm'): Partial<Verdict> => ({
    types: { state: 'failed', milliseconds: 1 },
    diagnostics: [
      {
        stage: 'types',
        code,
        file: undefined,
        line: undefined,
        column: undefined,
        plain: undefined,
        message,
        frame: [],
      },
    ],
  });
  const fails = (session: Session, parts: Partial<Verdict>) =>
    session.play(save).play(session.verdict('fix-typo', 'failed', parts));
  const begun = (progress = {}) => Session.at(exerciseStop('fix-typo'), progress);

  test('offer its lesson, once; the suggestion stays until it passes', () => {
    const session = begun();
    for (const times of [1, 2, 3]) {
      fails(session, error('TS1'));
      expect(session.state.offer !== undefined, `${times}`).toBe(times === 3);
    }
    expect(session.state.notice?.text).toMatch(/^Three times the same\. "Title of evolution" teaches this/);
    session.play('down');
    expect(suggestNext(session.course, session.state)).toEqual({
      sentence: 'Read "Title of evolution" again: it teaches this.',
      command: 'look-up',
    });
    session.play('look-up');
    expect(session.state.stop).toEqual(lessonStop('evolution'));
    session.play('look-up');
    expect(session.state.stop).toEqual(exerciseStop('fix-typo'));
    for (let count = 0; count < 4; count += 1) fails(session, error('TS1'));
    expect(session.state.offer).toBeUndefined();
  });

  test('another error, a pass, and checks that nobody asked for count for nothing', () => {
    const other = begun();
    for (const code of ['TS1', 'TS1', 'TS2', 'TS1']) fails(other, error(code));
    expect(other.state.offer).toBeUndefined();

    const passed = begun();
    fails(passed, error('TS1'));
    fails(passed, error('TS1'));
    passed.play(save).play(passed.verdict('fix-typo', 'passed'));
    fails(passed, error('TS1'));
    expect(passed.state.offer).toBeUndefined();

    const looked = begun();
    for (let count = 0; count < 4; count += 1) {
      looked.play({ type: 'started', at: looked.now });
      looked.play(looked.verdict('fix-typo', 'failed', error('TS1')));
    }
    expect(looked.state.offer).toBeUndefined();

    // The edge tells the last state of a verdict twice.
    const twice = begun();
    twice.play(save);
    for (let count = 0; count < 4; count += 1) twice.play(twice.verdict('fix-typo', 'failed', error('TS1')));
    expect(twice.state.offer).toBeUndefined();
  });

  test('a check of the files by hand counts too', () => {
    const session = begun();
    for (let count = 0; count < 3; count += 1) {
      session.play('check').play(session.verdict('fix-typo', 'failed', error('TS1')));
    }
    expect(session.state.offer).toEqual({ of: 'fix-typo', lesson: 'evolution' });
    expect(session.play(save).play(session.verdict('fix-typo', 'passed')).state.offer).toBeUndefined();
  });
});
