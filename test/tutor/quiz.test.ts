import { describe, expect, test } from 'vitest';
import type { Quiz } from '../../src/course/model.ts';
import { contextOf } from '../../src/tutor/context.ts';
import { markOf } from '../../src/tutor/quiz-grading.ts';
import { shuffledBy } from '../../src/tutor/shuffle.ts';
import { Session } from './play.ts';
import { courseWith, matchQuiz, oneQuiz, orderQuiz, severalQuiz } from './tiny-course.ts';

const quizzes = [oneQuiz, severalQuiz, matchQuiz, orderQuiz];

function meet(quiz: Quiz, kept = 0): Session {
  const quizzesKept = kept === 0 ? {} : { [quiz.id]: kept };
  return new Session({ quizzes: quizzesKept }, courseWith(quiz));
}

function quizOf(session: Session) {
  const { quiz } = session.state;
  if (quiz === undefined) throw new Error('no quiz');
  return quiz;
}

/** Moves the cursor to a position, from wherever it is. */
function to(session: Session, position: number): Session {
  while (quizOf(session).cursor < position) session.play('down');
  while (quizOf(session).cursor > position) session.play('up');
  return session;
}

const choose = (session: Session, option: number) =>
  to(session, quizOf(session).shown.indexOf(option)).play('choose');

/** Puts the right of pair `right` beside the left of pair `left`. */
function match(session: Session, left: number, right: number, key: Key = 'choose'): Session {
  to(session, left).play(key);
  return to(session, quizOf(session).shown.indexOf(right)).play(key);
}

/** Moves items until they stand in this order. */
function arrange(session: Session, wanted: readonly number[]): Session {
  wanted.forEach((item, position) => {
    const from = quizOf(session).arrangement.indexOf(item);
    if (from === position) return;
    to(session, from).play('choose');
    to(session, position).play('choose');
  });
  return session;
}

type Key = 'choose' | 'forward';

const answers = {
  'one-quiz': session => to(session, quizOf(session).shown.indexOf(0)),
  'several-quiz': session => choose(choose(session, 0), 1),
  'match-quiz': (session, key) =>
    match(match(match(match(session, 0, 0, key), 1, 0, key), 2, 2, key), 3, 3, key),
  'order-quiz': session => arrange(session, [0, 1, 2, 3]),
} satisfies Record<string, (session: Session, key?: Key) => Session>;

const answer = (quiz: Quiz, session: Session, key?: Key) =>
  answers[quiz.id as keyof typeof answers](session, key);

const answerRight = (quiz: Quiz) => answer(quiz, meet(quiz)).play('submit');

describe.each(quizzes.map(quiz => [quiz.kind, quiz] as const))('%s', (_kind, quiz) => {
  test('a right answer is right, at the first attempt, and is kept', () => {
    const session = answerRight(quiz);
    expect(quizOf(session)).toMatchObject({ attempts: 1, outcome: { correct: true, reasons: [] } });
    expect(session.state.progress.quizzes).toEqual({ [quiz.id]: 1 });
    expect(contextOf(session.state)).toBe('lesson');
  });

  test('a solved quiz is met solved, and keys leave it alone', () => {
    const solved = quizOf(answerRight(quiz));
    const session = meet(quiz, 3);
    expect(quizOf(session)).toMatchObject({
      attempts: 3,
      outcome: { correct: true },
      chosen: solved.chosen.toSorted(),
      arrangement: solved.arrangement,
    });
    const met = session.state.quiz;
    expect(session.play('down', 'up', 'back').state.quiz).toBe(met);
    expect(session.play('submit').state.stop.kind).toBe('chapter-end');
    expect(session.state.progress.quizzes).toEqual({ [quiz.id]: 3 });
  });

  test('an unsolved quiz counts on, and is met with no answer in it', () => {
    const session = meet(quiz, -2);
    expect(quizOf(session)).toMatchObject({ attempts: 2, outcome: undefined, chosen: [], changed: false });
    answer(quiz, session).play('submit');
    expect(session.state.progress.quizzes).toEqual({ [quiz.id]: 3 });
  });

  test('is shown in the same order each time', () => {
    expect(quizOf(meet(quiz))).toEqual(quizOf(meet(quiz)));
  });

  test('may be left unanswered', () => {
    const session = meet(quiz).play('next');
    expect(session.state.stop.kind).toBe('chapter-end');
    expect(session.state.progress.quizzes).toEqual({});
  });

  test('says what is missing instead of grading nothing', () => {
    if (quiz.kind === 'one') return;
    const session = meet(quiz).play('submit');
    expect(session.state.notice?.text).toContain('n to go on without');
    expect(quizOf(session)).toMatchObject({ attempts: 0, outcome: undefined });
  });
});

test.each([oneQuiz, matchQuiz].map(quiz => [quiz.kind, quiz] as const))(
  '%s: arrows and the main key are enough, and then it goes on',
  (_kind, quiz) => {
    const session = answer(quiz, meet(quiz), 'forward').play('forward');
    expect(quizOf(session)).toMatchObject({ attempts: 1, outcome: { correct: true } });
    expect(session.play('forward').state.stop.kind).toBe('chapter-end');
  },
);

test('order: the main key takes, puts, and answers once something was moved', () => {
  const session = meet(orderQuiz).play('forward', 'down', 'forward');
  expect(quizOf(session)).toMatchObject({ held: undefined, changed: true, attempts: 0 });
  expect(quizOf(session.play('forward')).attempts).toBe(1);
});

test('several: the main key marks the first option and answers from then on', () => {
  const session = meet(severalQuiz).play('forward');
  expect(quizOf(session)).toMatchObject({ attempts: 0 });
  expect(quizOf(session.play('down', 'choose', 'forward'))).toMatchObject({ attempts: 1 });
});

describe('a wrong answer', () => {
  test.each([
    ['one: of what was chosen, not of what was right', oneQuiz, [1], ['Codegen is Gen 1.']],
    [
      'several: of what was chosen wrongly and left out',
      severalQuiz,
      [0, 2],
      ['It replaced the amplify command.', 'Push belongs to Gen 1.'],
    ],
    ['several: of what was left out', severalQuiz, [1], ['It is imported from @aws-amplify/backend.']],
  ] as const)('gives the reasons, %s', (_what, quiz, options, reasons) => {
    const session = meet(quiz);
    for (const option of options) choose(session, option);
    session.play('submit');
    expect(quizOf(session).outcome).toMatchObject({ correct: false, reasons });
    expect(session.state.progress.quizzes).toEqual({ [quiz.id]: -1 });
  });

  test('match: of each pair that is wrong', () => {
    const session = match(match(match(match(meet(matchQuiz), 0, 2), 1, 0), 2, 0), 3, 3);
    // 'Gen 2' was put beside 'amplify push', and stays there: 'Gen 1' may be used twice.
    expect(quizOf(session).arrangement).toEqual([2, 0, 0, 3]);
    expect(quizOf(session.play('submit')).outcome?.reasons).toEqual(['Push is older.', 'ampx is newer.']);
  });

  test('order: of the first item that stands wrong, and of no other', () => {
    const session = arrange(meet(orderQuiz), [0, 2, 1, 3]).play('submit');
    expect(quizOf(session).outcome).toMatchObject({ correct: false, reasons: ['A template is deployed.'] });
  });

  test('can be tried again: reasons stay while the answer is changed, and each try counts', () => {
    const session = choose(meet(oneQuiz), 1).play('submit');
    choose(session, 2);
    expect(quizOf(session)).toMatchObject({ changed: true, outcome: { reasons: ['Codegen is Gen 1.'] } });
    expect(quizOf(session.play('submit')).outcome?.reasons).toEqual([
      'The console shows, it makes no types.',
    ]);
    to(session, quizOf(session).shown.indexOf(0)).play('submit');
    expect(session.state.progress.quizzes).toEqual({ 'one-quiz': 3 });
  });

  test.each(quizzes.map(quiz => [quiz.kind, quiz] as const))(
    '%s: the same again does not count',
    (_kind, quiz) => {
      const session = meet(quiz);
      if (quiz.kind === 'match') for (const left of [3, 2, 1, 0]) match(session, left, left === 0 ? 2 : 0);
      else if (quiz.kind === 'order') arrange(session, [3, 2, 1, 0]);
      else choose(session, 2);
      if (quiz.kind === 'match') match(match(session, 2, 3), 3, 0);
      session.play('submit', 'submit');
      expect(quizOf(session)).toMatchObject({ attempts: 1, outcome: { correct: false } });
      expect(session.state.notice?.text).toContain('press s to see the right one, or n to go on');
    },
  );
});

describe('line by line', () => {
  const marks = (session: Session, quiz: Quiz, lines: number) =>
    Array.from({ length: lines }, (_, line) => markOf(quiz, quizOf(session), line));

  test('order: each line is right or wrong, as long as it stands as it was answered', () => {
    const session = arrange(meet(orderQuiz), [0, 2, 1, 3]);
    expect(marks(session, orderQuiz, 4)).toEqual([undefined, undefined, undefined, undefined]);
    session.play('submit');
    expect(marks(session, orderQuiz, 4)).toEqual(['right', 'wrong', 'wrong', 'right']);
    arrange(session, [0, 1, 2, 3]);
    expect(marks(session, orderQuiz, 4)).toEqual(['right', undefined, undefined, 'right']);
    expect(marks(session.play('submit'), orderQuiz, 4)).toEqual(['right', 'right', 'right', 'right']);
  });

  test('match: each pair is, and a partner of the same text is as good', () => {
    const session = match(match(match(match(meet(matchQuiz), 0, 2), 1, 0), 2, 0), 3, 3).play('submit');
    expect(marks(session, matchQuiz, 4)).toEqual(['wrong', 'right', 'wrong', 'right']);
    expect(marks(match(session, 0, 0), matchQuiz, 4)).toEqual([undefined, 'right', 'wrong', 'right']);
  });

  test('one and several: what was chosen is, what was left out is not', () => {
    expect(marks(choose(meet(oneQuiz), 1).play('submit'), oneQuiz, 3)).toEqual([
      undefined,
      'wrong',
      undefined,
    ]);
    const several = choose(choose(meet(severalQuiz), 0), 2).play('submit');
    expect(marks(several, severalQuiz, 3)).toEqual(['right', undefined, 'wrong']);
    expect(marks(choose(several, 2), severalQuiz, 3)).toEqual(['right', undefined, undefined]);
  });

  test('any answer: all lines are right exactly where the answer is', () => {
    const seen = { right: 0, wrong: 0 };
    for (let seed = 0; seed < 400; seed += 1) {
      const quiz = seed % 2 === 0 ? matchQuiz : orderQuiz;
      const session = meet(quiz);
      for (const number of shuffledBy(`walk ${seed}`, 60)) {
        session.play((['down', 'choose', 'up', 'choose', 'down', 'submit'] as const)[number % 6] ?? 'down');
        const { outcome, changed } = session.state.quiz ?? {};
        if (session.state.stop.kind !== 'lesson' || outcome?.correct) break;
        if (outcome === undefined || changed) continue;
        const all = marks(session, quiz, 4);
        seen.wrong += 1;
        expect(all).not.toContain(undefined);
        expect(all).toContain('wrong');
      }
      const { outcome } = session.state.quiz ?? {};
      if (!outcome?.correct) continue;
      seen.right += 1;
      expect(marks(session, quiz, 4)).toEqual(['right', 'right', 'right', 'right']);
    }
    expect(seen.right).toBeGreaterThan(1);
    expect(seen.wrong).toBeGreaterThan(100);
  });
});

describe.each(quizzes.map(quiz => [quiz.kind, quiz] as const))('giving up on %s', (_kind, quiz) => {
  test('needs one try', () => {
    const session = meet(quiz).play('solution');
    expect(quizOf(session)).toMatchObject({ answerShown: false, attempts: 0 });
    expect(session.state.notice?.text).toContain('Try an answer first');
    expect(session.state.progress.answersShown).toEqual([]);
  });

  test('shows the right answer, and keeps that it was shown, not found', () => {
    const session = meet(quiz, -3).play('solution');
    const { chosen, arrangement } = quizOf(answerRight(quiz));
    expect(quizOf(session)).toMatchObject({ answerShown: true, outcome: undefined, held: undefined });
    expect(quizOf(session).chosen).toEqual(chosen.toSorted());
    expect(quizOf(session).arrangement).toEqual(arrangement);
    expect(session.state.progress).toMatchObject({ quizzes: { [quiz.id]: -3 }, answersShown: [quiz.id] });
    expect(contextOf(session.state)).toBe('lesson');
    // It is met again as it was left, and keys leave it alone.
    const again = new Session(session.state.progress, courseWith(quiz));
    expect(quizOf(again)).toMatchObject({ answerShown: true, chosen: quizOf(session).chosen });
    again.play('previous');
    const met = quizOf(again);
    expect(quizOf(again.play('down', 'up', 'back'))).toBe(met);
  });
});

describe('one', () => {
  test('after a wrong answer and Enter again, an arrow and Enter answer the next option', () => {
    const session = meet(oneQuiz).play({ type: 'viewport', lines: 20, height: 20, focus: 5 });
    to(session, quizOf(session).shown.indexOf(1)).play('submit', 'submit');
    session.play({ type: 'viewport', lines: 24, height: 19, focus: 5, reveal: 5 });
    const before = quizOf(session).cursor;
    session.play(before < 2 ? 'down' : 'up', 'submit');
    expect(quizOf(session)).toMatchObject({ attempts: 2, cursor: before < 2 ? before + 1 : before - 1 });
    expect(quizOf(session).chosen).toEqual([quizOf(session).shown[quizOf(session).cursor]]);
  });

  test('the main key answers with the option at the cursor', () => {
    const session = meet(oneQuiz);
    to(session, quizOf(session).shown.indexOf(1)).play('forward');
    expect(quizOf(session)).toMatchObject({ chosen: [1], attempts: 1 });
  });

  test('a mark counts more than the cursor', () => {
    const session = choose(meet(oneQuiz), 0);
    to(session, quizOf(session).shown.indexOf(1)).play('submit');
    expect(quizOf(session).outcome?.correct).toBe(true);
  });
});

test('several: choosing twice takes it back', () => {
  expect(quizOf(choose(choose(meet(severalQuiz), 1), 1)).chosen).toEqual([]);
});

describe('match', () => {
  test('shows a right that several lefts share once', () => {
    expect(quizOf(meet(matchQuiz)).shown.toSorted()).toEqual([0, 2, 3]);
  });

  test('takes a left, walks the rights, puts one, and goes on to the next open left', () => {
    const session = meet(matchQuiz).play('down', 'choose');
    expect(quizOf(session)).toMatchObject({ held: 1, cursor: 0 });
    session.play('choose');
    expect(quizOf(session)).toMatchObject({ held: undefined, cursor: 2 });
    expect(quizOf(session).arrangement[1]).toBe(quizOf(session).shown[0]);
  });

  test('a right of one left alone moves when it is put elsewhere', () => {
    expect(quizOf(match(match(meet(matchQuiz), 0, 2), 1, 2)).arrangement).toEqual([-1, 2, -1, -1]);
  });

  test('back puts down without a pair', () => {
    const session = meet(matchQuiz).play('down', 'choose', 'down', 'back');
    expect(quizOf(session)).toMatchObject({ held: undefined, cursor: 1, arrangement: [-1, -1, -1, -1] });
  });
});

describe('order', () => {
  test('what is held moves with the cursor, and stops at the ends', () => {
    const [first, second, ...others] = quizOf(meet(orderQuiz)).arrangement;
    const session = meet(orderQuiz).play('choose', 'down');
    expect(quizOf(session)).toMatchObject({
      held: first,
      cursor: 1,
      arrangement: [second, first, ...others],
    });
    session.play('up', 'up', 'up');
    expect(quizOf(session)).toMatchObject({ cursor: 0, arrangement: [first, second, ...others] });
    expect(quizOf(session.play('back')).held).toBeUndefined();
  });
});
