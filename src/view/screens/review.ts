import { parseInline } from '../../course/inline.ts';
import type { Lesson, Quiz } from '../../course/model.ts';
import { isOpenQuiz } from '../../tutor/quiz-grading.ts';
import { findQuiz } from '../../tutor/review/due.ts';
import { comesBack } from '../../tutor/review/words.ts';
import type { ReviewSession } from '../../tutor/state.ts';
import { inlineSpans } from '../document/inline.ts';
import { emptyLine, type Line, line, type Span, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { keyOf } from '../keymap.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';
import { quizDocument } from './quiz.ts';
import { suggestionLines } from './suggestion.ts';

/** A question that is asked again, with the lesson that it belongs to; at the end, what came of them all. */
export function reviewDocument(context: ScreenContext, review: ReviewSession, width: number): Document {
  const found = review.quiz && findQuiz(context.course, review.quiz.quiz);
  return found ? questionDocument(context, review, found, width) : endDocument(context, review, width);
}

function questionDocument(
  context: ScreenContext,
  review: ReviewSession,
  { quiz, lesson }: { readonly quiz: Quiz; readonly lesson: Lesson },
  width: number,
): Document {
  const { quiz: answer } = review;
  if (answer === undefined) return { lines: [] };
  const prose = Math.min(width, PROSE);
  const key = keyOf('review', 'look-up') ?? '';
  const head = [
    ...wrap(
      [
        span('From the lesson ', 'quiet'),
        span(lesson.title, 'strong'),
        span('; ', 'quiet'),
        span(key),
        span(' opens it', 'quiet'),
      ],
      prose,
    ),
    emptyLine,
  ];
  const asked = quizDocument(quiz, answer, settingOf(context, width));
  const { told, focus } = asked;
  const after = isOpenQuiz(answer) ? [] : answeredLines(context, review, quiz, prose);
  return {
    lines: [...head, ...asked.lines, ...after],
    focus: focus === undefined ? undefined : head.length + focus,
    told: told && { first: head.length + told.first, end: head.length + told.end + after.length },
  };
}

/** When it comes back, and how to go on. */
function answeredLines(
  { state }: ScreenContext,
  { quizzes, at }: ReviewSession,
  quiz: Quiz,
  width: number,
): readonly Line[] {
  const when = `It ${comesBack(state.progress, quiz.id, state.now)}.`;
  const sentence = at + 1 < quizzes.length ? 'Go on to the next question.' : 'See what you remembered.';
  return [
    ...wrap([span(when, 'quiet')], width, { first: [span('  ')], rest: [span('  ')] }),
    emptyLine,
    ...suggestionLines({ sentence, key: keyOf('review', 'forward') }, { width }),
  ];
}

function endDocument(context: ScreenContext, review: ReviewSession, width: number): Document {
  const { quizzes, answers } = review;
  const prose = Math.min(width, PROSE);
  const right = quizzes.filter(id => answers[id] === 'right').length;
  return {
    lines: [
      ...wrap([span('What you remembered', 'title')], prose),
      line(span(`${right} of ${quizzes.length} right at the first try.`)),
      emptyLine,
      ...quizzes.flatMap(id => cameOf(context, review, id, prose)),
      emptyLine,
      ...suggestionLines(
        { sentence: 'Go back to where you were in the course.', key: keyOf('review', 'forward') },
        { width: prose },
      ),
    ],
  };
}

/** A question with what the first answer was, and when it comes back. */
function cameOf(
  { course, state, theme }: ScreenContext,
  { answers }: ReviewSession,
  id: string,
  width: number,
): readonly Line[] {
  const found = findQuiz(course, id);
  if (found === undefined) return [];
  const { figures } = theme;
  const answer = answers[id];
  const mark: Span =
    answer === 'right'
      ? span(`${figures.tick} right    `, 'good')
      : answer === 'wrong'
        ? span(`${figures.cross} wrong    `, 'warning')
        : span('○ skipped  ', 'quiet');
  const indent = ' '.repeat(theme.borders ? 2 : 0);
  const lead = { first: [span(indent), mark], rest: [span(`${indent}           `)] };
  const plain = { first: lead.rest, rest: lead.rest };
  return [
    ...wrap(inlineSpans(parseInline(found.quiz.question), theme), width, lead),
    ...wrap(
      [span(`${found.lesson.title}; ${comesBack(state.progress, id, state.now)}`, 'quiet')],
      width,
      plain,
    ),
  ];
}
