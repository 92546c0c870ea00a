import type { Quiz } from '../course/model.ts';
import type { QuizState } from './state.ts';

/** Moves the cursor, and with it an item that is held; undefined where there is nowhere to go. */
export function moveCursor(quiz: Quiz, state: QuizState, by: 1 | -1): QuizState | undefined {
  const cursor = state.cursor + by;
  if (cursor < 0 || cursor >= positions(quiz, state)) return undefined;
  if (quiz.kind !== 'order' || state.held === undefined) return { ...state, cursor };
  const arrangement = [...state.arrangement];
  [arrangement[state.cursor], arrangement[cursor]] = [
    arrangement[cursor] as number,
    arrangement[state.cursor] as number,
  ];
  return { ...state, cursor, arrangement, changed: true };
}

/** Marks the option at the cursor, takes what is there, or puts what is held. */
export function chooseAtCursor(quiz: Quiz, state: QuizState): QuizState {
  switch (quiz.kind) {
    case 'one': {
      const option = state.shown[state.cursor];
      if (option === undefined || state.chosen.includes(option)) return state;
      return { ...state, chosen: [option], changed: true };
    }
    case 'several': {
      const option = state.shown[state.cursor];
      if (option === undefined) return state;
      const chosen = state.chosen.includes(option)
        ? state.chosen.filter(other => other !== option)
        : [...state.chosen, option];
      return { ...state, chosen, changed: true };
    }
    case 'match':
      return state.held === undefined ? takeLeft(state) : putRight(quiz, state, state.held);
    case 'order':
      return { ...state, held: state.held === undefined ? state.arrangement[state.cursor] : undefined };
  }
}

/** Lets go of what is held, where it stands. */
export function letGo(quiz: Quiz, state: QuizState): QuizState {
  if (state.held === undefined) return state;
  return { ...state, held: undefined, cursor: quiz.kind === 'match' ? state.held : state.cursor };
}

function takeLeft(state: QuizState): QuizState {
  const partner = state.shown.indexOf(state.arrangement[state.cursor] ?? -1);
  return { ...state, held: state.cursor, cursor: Math.max(0, partner) };
}

function putRight(quiz: Quiz & { kind: 'match' }, state: QuizState, left: number): QuizState {
  const right = state.shown[state.cursor];
  if (right === undefined) return state;
  const shared = quiz.pairs.filter(pair => pair.right === quiz.pairs[right]?.right).length > 1;
  const arrangement = state.arrangement.map((other, index) => {
    if (index === left) return right;
    // A right that belongs to one left alone is taken away from the left that had it.
    return other === right && !shared ? -1 : other;
  });
  const open = [...arrangement.keys()].filter(index => arrangement[index] === -1);
  return {
    ...state,
    arrangement,
    held: undefined,
    cursor: open.find(index => index > left) ?? open[0] ?? left,
    changed: state.changed || state.arrangement[left] !== right,
  };
}

function positions(quiz: Quiz, state: QuizState): number {
  if (quiz.kind === 'match') return state.held === undefined ? quiz.pairs.length : state.shown.length;
  return quiz.kind === 'order' ? quiz.items.length : quiz.options.length;
}
