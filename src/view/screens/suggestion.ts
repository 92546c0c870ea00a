import { nextStop } from '../../course/stops.ts';
import { spelled } from '../../spelling.ts';
import { contextOf } from '../../tutor/context.ts';
import type { Command } from '../../tutor/events.ts';
import { standingOf } from '../../tutor/exercise-state.ts';
import { exerciseAt, type Place, placeOf } from '../../tutor/sequence.ts';
import { suggestNext } from '../../tutor/suggest.ts';
import { cut } from '../document/fit.ts';
import { type Line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { keyOf } from '../keymap.ts';
import type { ScreenContext } from './context.ts';

export interface NextStep {
  readonly sentence: string;
  readonly key: string | undefined;
}

/** What to do next at this stop, and the key that does it. */
export function nextStep({ course, state, theme }: ScreenContext): NextStep {
  const { sentence, command } = suggestNext(course, state);
  return {
    sentence: spelled(sentence, theme.program),
    key: command && keyOf(contextOf({ ...state, overlay: undefined, review: undefined }), command),
  };
}

/** The key, then the sentence. */
export function suggestionLines(
  { sentence, key }: NextStep,
  { width }: Pick<Setting, 'width'>,
): readonly Line[] {
  if (key === undefined) return wrap([span(sentence, 'quiet')], width);
  return wrap([span(sentence, 'quiet')], width, {
    first: [span(key, 'strong'), span('  ')],
    rest: [span(' '.repeat(key.length + 2))],
  });
}

/** A key of the bottom line. */
export interface KeyHint {
  readonly key: string;
  readonly word: string;
  readonly command: Command;
}

/** Columns that the keys for help and for leaving need beside the first key. */
const ALWAYS = 24;

/** The keys of the bottom line; after a pass the first one is the way on, and says where it leads. */
export function withNextNamed(
  { course, state, theme }: ScreenContext,
  hints: readonly KeyHint[],
  width: number,
): readonly KeyHint[] {
  const exercise = exerciseAt(course, state.stop);
  if (state.overlay || state.review || !exercise || standingOf(exercise, state) !== 'passed') return hints;
  const next = nextStop(course, state.stop);
  const place = next && placeOf(course, next);
  const going = hints.find(({ command }) => command === 'next');
  if (place === undefined || going === undefined) return hints;
  const word = cut([span(`to ${titleOf(place)}`)], width - ALWAYS, theme.figures.ellipsis);
  return [{ ...going, word: word.map(({ text }) => text).join('') }, ...hints.filter(hint => hint !== going)];
}

function titleOf(place: Place): string {
  switch (place.kind) {
    case 'lesson':
      return `"${place.lesson.title}"`;
    case 'exercise':
      return `"${place.exercise.title}"`;
    case 'chapter-start':
      return `chapter ${place.chapter.number}, "${place.chapter.title}"`;
    case 'chapter-end':
      return 'the end of the chapter';
    case 'course-end':
      return 'the end of the course';
  }
}
