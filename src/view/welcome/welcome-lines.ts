import type { WelcomeState } from '../../tutor/welcome.ts';
import { cut } from '../document/fit.ts';
import { emptyLine, type Line, line, type Span, span, spansWidth } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';

const DOWNLOAD =
  'About 1 GB of packages is downloaded into this folder: Amplify, the AWS CDK and TypeScript, with which your work is checked. You can read meanwhile, and delete the folder at the end.';

const ABOUT =
  'A course in your terminal. You read short lessons, write real backend files in your own editor, and every save is checked: the types, and what AWS would create. You need no AWS account.';

/** The welcome: what this is, and the question for the folder. */
export function welcomeLines(state: WelcomeState, theme: Theme, columns: number): readonly Line[] {
  const width = Math.min(columns, PROSE);
  const lines = [
    line(span('Learn AWS Amplify Gen 2', 'title')),
    emptyLine,
    ...wrap([span(ABOUT)], width),
    emptyLine,
    line(span('Folder for your exercises', 'heading')),
    fieldLine(state, theme, width),
    ...verdictLines(state, theme, width),
    ...choiceLines(state, width),
    emptyLine,
    ...wrap([span(DOWNLOAD, 'quiet')], width),
    emptyLine,
    ...wrap(
      [
        span('Enter', 'strong'),
        span(' starts   ', 'quiet'),
        span('Tab', 'strong'),
        span(' completes   ', 'quiet'),
        span('Esc', 'strong'),
        span(' suggested folder   ', 'quiet'),
        span('Ctrl-C', 'strong'),
        span(' leaves', 'quiet'),
      ],
      width,
    ),
  ];
  return lines.map(({ spans }) => ({ spans: cut(spans, width) }));
}

/** The text with its cursor; of a long text, the part around the cursor. */
function fieldLine({ folder, cursor }: WelcomeState, theme: Theme, width: number): Line {
  const characters = [...folder];
  // Pointer, caret, and a wide character below it.
  const room = Math.max(1, width - 4);
  let from = 0;
  while (spansWidth([span(characters.slice(from, cursor).join(''))]) >= room) from += 1;
  let to = characters.length;
  while (to > cursor && spansWidth([span(characters.slice(from, to).join(''))]) > room) to -= 1;
  const before = characters.slice(from, cursor).join('');
  const at = characters.slice(cursor, Math.max(cursor + 1, to))[0];
  const after = characters.slice(cursor + 1, to).join('');
  // ASCII only: measuring anything else for the first time costs the first frame a tenth of itself.
  return line(span('> ', 'accent'), span(before), ...caret(at, theme), span(after));
}

/** Without colours there is no inverse character either: a mark stands before it. */
function caret(character: string | undefined, theme: Theme): readonly Span[] {
  if (theme.colour) return [span(character ?? ' ', 'caret')];
  return [span('_'), span(character ?? '')];
}

/** More names than these don't help. */
const MOST_CHOICES = 12;

function choiceLines({ choices }: WelcomeState, width: number): readonly Line[] {
  if (choices.length === 0) return [];
  const more = choices.length > MOST_CHOICES ? ` and ${choices.length - MOST_CHOICES} more` : '';
  const names = choices.slice(0, MOST_CHOICES).join(', ');
  return wrap([span(`Folders: ${names}${more}.`, 'quiet')], width, {
    first: [span('  ')],
    rest: [span('  ')],
  });
}

function verdictLines(state: WelcomeState, { figures }: Theme, width: number): readonly Line[] {
  const say = (mark: string, look: 'good' | 'bad' | 'quiet', words: string) =>
    wrap([span(words, look === 'quiet' ? 'quiet' : 'text')], width, {
      first: [span(`${mark} `, look)],
      rest: [span('  ')],
    });
  const { verdict, refusal, folder, accepting } = state;
  if (refusal !== undefined) return say(figures.cross, 'bad', refusal);
  if (folder.trim() === '') return say(' ', 'quiet', 'Type a folder.');
  switch (verdict?.kind) {
    case 'new':
      return say(figures.tick, 'good', 'A new folder: it will be made.');
    case 'workspace':
      return say(figures.tick, 'good', 'A workspace of this course: you go on where you were.');
    case 'other':
    case 'unusable':
      return say(figures.cross, 'bad', verdict.reason);
    case undefined:
      return say(' ', 'quiet', accepting ? 'Looking at the folder first.' : ' ');
  }
}
