import { spelled } from '../../spelling.ts';
import { contextOf } from '../../tutor/context.ts';
import { suggestNext } from '../../tutor/suggest.ts';
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
    key: command && keyOf(contextOf({ ...state, overlay: undefined }), command),
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
