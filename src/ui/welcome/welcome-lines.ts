import { cutFront } from '../document/fit.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';
import type { WelcomeState } from './welcome-state.ts';

const ABOUT =
  'A course in your terminal. You read short lessons, write real backend files in your own editor, and every save is checked: the types, and what AWS would create. You need no AWS account.';

/** The welcome, without its menu. */
export function welcomeLines(state: WelcomeState, theme: Theme, columns: number): readonly Line[] {
  const width = Math.min(columns, PROSE);
  const question = state.choosing ? 'You have been here before' : 'Folder for your exercises';
  return [
    line(span('Learn AWS Amplify Gen 2', 'title')),
    emptyLine,
    ...wrap([span(ABOUT)], width),
    emptyLine,
    line(span(question, 'heading')),
    ...(state.choosing
      ? [line(span('  '), span(cutFront(state.text, width - 2, theme.figures.ellipsis), 'accent'))]
      : [fieldLine(state, theme, width), ...verdictLines(state, theme, width)]),
    emptyLine,
    ...(state.choosing
      ? []
      : [
          line(
            span('Enter', 'strong'),
            span(' starts   ', 'quiet'),
            span('Esc', 'strong'),
            span(' leaves', 'quiet'),
          ),
        ]),
  ];
}

function fieldLine({ text }: WelcomeState, { figures }: Theme, width: number): Line {
  const shown = cutFront(text, width - 3, figures.ellipsis);
  return line(span(`${figures.pointer} `, 'accent'), span(shown), span('_', 'accent'));
}

function verdictLines(
  { text, identity, submitted }: WelcomeState,
  { figures }: Theme,
  width: number,
): readonly Line[] {
  const say = (mark: string, look: 'good' | 'bad' | 'quiet', words: string) =>
    wrap([span(words, look === 'quiet' ? 'quiet' : 'text')], width, {
      first: [span(`${mark} `, look)],
      rest: [span('  ')],
    });
  if (text.trim() === '') return say(' ', 'quiet', 'Type a folder.');
  switch (identity?.kind) {
    case 'new':
      return say(figures.tick, 'good', 'A new folder: it will be made.');
    case 'workspace':
      return say(figures.tick, 'good', 'A workspace of this course: you go on where you were.');
    case 'other':
    case 'unusable':
      return say(figures.cross, 'bad', identity.reason);
    case undefined:
      return say(' ', 'quiet', submitted ? 'Looking at the folder first.' : ' ');
  }
}
