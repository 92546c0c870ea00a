import { parseInline, plainText } from '../../course/inline.ts';
import type { Quiz } from '../../course/model.ts';
import { isOpenQuiz, type Mark, markOf } from '../../tutor/quiz-grading.ts';
import type { QuizState } from '../../tutor/state.ts';
import { inlineSpans } from '../document/inline.ts';
import {
  type Aria,
  emptyLine,
  type Line,
  type Look,
  line,
  type Span,
  span,
  textWidth,
} from '../document/line.ts';
import { proseWidth, roleWidth, type Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Document } from './context.ts';

const INSTRUCTIONS = {
  one: 'One answer is right. Space chooses, Enter answers.',
  several: 'Several answers may be right. Space chooses, Enter answers.',
  match: 'Space picks one up and puts it beside its partner, Enter answers.',
  order: 'Space picks one up, the arrows move it, Enter answers.',
} as const;

/** A quiz with the learner's answer so far, and what was said of the last answer. */
export function quizDocument(quiz: Quiz, state: QuizState, setting: Setting): Document {
  const inner = { ...setting, width: proseWidth(setting) };
  const head = [
    quizRule(inner),
    ...wrap(inlineSpans(parseInline(quiz.question), inner.theme, 'heading'), inner.width),
    ...wrap([span(INSTRUCTIONS[quiz.kind], 'quiet')], inner.width),
    emptyLine,
  ];
  const items = itemsOf(quiz, state, inner);
  const body = items.flatMap(item => item.lines);
  const outcome = outcomeLines(quiz, state, inner);
  const lines = [...head, ...body, ...outcome];
  const told = state.unseen ? { first: head.length + body.length, end: lines.length } : undefined;
  const before = items.slice(0, items.findIndex(item => item.current) + 1);
  if (before.length === 0) return { lines, told };
  return { lines, focus: head.length + before.reduce((sum, item) => sum + item.lines.length, 0) - 1, told };
}

interface Item {
  readonly lines: readonly Line[];
  readonly current: boolean;
}

function quizRule({ theme, width }: Setting): Line {
  if (!theme.borders) return line(span('Quiz'));
  const rule = theme.figures.line;
  return line(
    span(`${rule.repeat(2)} `, 'quiet'),
    span('Quiz', 'accent'),
    span(` ${rule.repeat(Math.max(0, width - 8))}`, 'quiet'),
  );
}

function itemsOf(quiz: Quiz, state: QuizState, setting: Setting): readonly Item[] {
  const answered = !isOpenQuiz(state);
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return state.shown.map((index, position) => {
        const chosen = state.chosen.includes(index);
        const current = !answered && position === state.cursor;
        const box = quiz.kind === 'one' ? (chosen ? '(•) ' : '( ) ') : chosen ? '[x] ' : '[ ] ';
        const aria: Aria = {
          role: quiz.kind === 'one' ? 'radio' : 'checkbox',
          state: { checked: chosen, selected: current },
        };
        return item(
          current,
          [span(box, chosen ? 'accent' : 'quiet')],
          quiz.options[index]?.text ?? '',
          setting,
          aria,
          markOf(quiz, state, index),
        );
      });
    case 'order':
      return state.arrangement.map((index, position) => {
        const current = !answered && position === state.cursor;
        const held = state.held === index;
        const mark = held ? `${setting.theme.figures.arrowUpDown} ` : `${position + 1} `;
        return item(
          current,
          [span(mark, held ? 'accent' : 'quiet')],
          quiz.items[index]?.text ?? '',
          setting,
          {
            role: 'listitem',
            state: { selected: current, checked: held },
          },
          held ? undefined : markOf(quiz, state, position),
        );
      });
    case 'match':
      return [...lefts(quiz, state, setting, answered), ...rights(quiz, state, setting)];
  }
}

function lefts(
  quiz: Quiz & { kind: 'match' },
  state: QuizState,
  setting: Setting,
  answered: boolean,
): readonly Item[] {
  const { figures } = setting.theme;
  const column = Math.min(
    Math.floor(setting.width / 2) - 4,
    Math.max(...quiz.pairs.map(pair => textWidth(plainText(parseInline(pair.left))))),
  );
  return quiz.pairs.map((pair, index) => {
    const held = state.held === index;
    const current = !answered && (held || (state.held === undefined && index === state.cursor));
    const right = quiz.pairs[state.arrangement[index] ?? -1]?.right;
    const partner =
      right === undefined
        ? [span(held ? 'which one?' : figures.ellipsis, 'quiet')]
        : inlineSpans(parseInline(right), setting.theme);
    const gap = ' '.repeat(Math.max(0, column - textWidth(plainText(parseInline(pair.left)))));
    const mark = span(`${held ? figures.arrowRight : ' '} `, 'accent');
    return item(
      current && !held,
      [mark],
      [
        ...inlineSpans(parseInline(pair.left), setting.theme),
        span(`${gap} ${figures.arrowRight} `, 'quiet'),
        ...partner,
      ],
      setting,
      { role: 'listitem', state: { selected: current } },
      markOf(quiz, state, index),
    );
  });
}

/** The partners to choose from, while a left looks for its own. */
function rights(quiz: Quiz & { kind: 'match' }, state: QuizState, setting: Setting): readonly Item[] {
  if (state.held === undefined) return [];
  const left = quiz.pairs[state.held]?.left ?? '';
  const title = wrap(
    [span('Partner of ', 'quiet'), ...inlineSpans(parseInline(left), setting.theme), span(':', 'quiet')],
    setting.width,
  );
  return [
    { lines: [emptyLine, ...title], current: false },
    ...state.shown.map((index, position) =>
      item(position === state.cursor, [], quiz.pairs[index]?.right ?? '', setting, {
        role: 'listitem',
        state: { selected: position === state.cursor },
      }),
    ),
  ];
}

function item(
  current: boolean,
  mark: readonly Span[],
  text: string | readonly Span[],
  setting: Setting,
  aria: Aria,
  graded?: Mark,
): Item {
  const own = typeof text === 'string' ? inlineSpans(parseInline(text), setting.theme) : text;
  const spans = [...own, ...markSpans(graded, setting)];
  const lead = !setting.theme.borders
    ? []
    : [span(current ? `${setting.theme.figures.pointer} ` : '  ', 'cursor'), ...mark];
  const rest = [span(' '.repeat(lead.reduce((sum, piece) => sum + textWidth(piece.text), 0)))];
  const shown = current
    ? spans.map(piece => (piece.look === 'text' ? { ...piece, look: 'cursor' as const } : piece))
    : spans;
  const [first = emptyLine, ...others] = wrap(shown, roleWidth(setting), { first: lead, rest });
  return { current, lines: [{ ...first, aria }, ...others] };
}

/** What the last answer was worth at this line. */
function markSpans(graded: Mark | undefined, { theme: { figures } }: Setting): readonly Span[] {
  switch (graded) {
    case 'right':
      return [span(` ${figures.tick} right`, 'good')];
    case 'wrong':
      return [span(` ${figures.cross} wrong`, 'warning')];
    case undefined:
      return [];
  }
}

function outcomeLines(
  quiz: Quiz,
  { outcome, changed: touched, attempts, answerShown, ...state }: QuizState,
  setting: Setting,
): readonly Line[] {
  const { figures } = setting.theme;
  const say = (text: string, look: Look = 'text') =>
    wrap(inlineSpans(parseInline(text), setting.theme, look), setting.width, {
      first: [span('  ')],
      rest: [span('  ')],
    });
  if (answerShown) {
    const what = wrap(
      [span(`${figures.info} This is the answer. It counts as shown, not as found.`)],
      setting.width,
    );
    return [emptyLine, ...what, ...say(quiz.explanation)];
  }
  if (!outcome) return [];
  if (outcome.correct) {
    const tries = attempts > 1 ? ` after ${attempts} tries` : '';
    return [emptyLine, line(span(`${figures.tick} Right${tries}.`, 'good')), ...say(quiz.explanation)];
  }
  // Once the answer was changed, nothing is known of it: what is still shown was said of the one before. Of one option,
  // the cursor is the answer.
  const changed = touched || (quiz.kind === 'one' && state.shown[state.cursor] !== state.chosen[0]);
  const verdict = changed
    ? line(span('Of your last answer:', 'quiet'))
    : line(span(`${figures.cross} Not yet.`, 'warning'));
  return [
    emptyLine,
    verdict,
    ...outcome.reasons.flatMap(reason => say(reason, changed ? 'quiet' : 'text')),
    ...wrap(
      [
        span('Change it and answer again, or press ', 'quiet'),
        span('s'),
        span(' to see the answer.', 'quiet'),
      ],
      setting.width,
      {
        first: [span('  ')],
        rest: [span('  ')],
      },
    ),
  ];
}
