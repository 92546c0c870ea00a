import figures from 'figures';
import type { Line, Look, Span } from './document/line.ts';

/** How the screen looks: the figures it uses and whether it may use colour and links. Nothing is told by colour alone. */
export interface Theme {
  readonly figures: typeof figures;
  readonly colour: boolean;
  /** The terminal shows OSC 8 links. */
  readonly hyperlinks: boolean;
  /** Lines around code and between panes, marks at the cursor: off for screen readers, which are told by roles. */
  readonly borders: boolean;
  /** What the learner types for this program: commands in texts are written so. */
  readonly program: string;
}

/** The terminal's own 16 colours only: they follow the learner's light or dark scheme. */
const SGR: Readonly<Record<Look, readonly number[]>> = {
  text: [],
  strong: [1],
  emphasis: [3],
  code: [36],
  link: [4, 94],
  title: [1, 36],
  heading: [1],
  quiet: [2],
  accent: [36],
  good: [32],
  warning: [33],
  bad: [31],
  cursor: [1, 36],
  fault: [1, 31],
  caret: [7],
  keyword: [35],
  string: [32],
  literal: [33],
  type: [36],
  name: [94],
  comment: [2, 3],
};

const CLOSE: Readonly<Record<number, number>> = { 1: 22, 2: 22, 3: 23, 4: 24, 7: 27 };

/** A line as a string with the escape codes that the theme allows. */
export function paint(line: Line, theme: Theme): string {
  return line.spans.map(piece => paintSpan(piece, theme)).join('');
}

function paintSpan({ text, look, href }: Span, theme: Theme): string {
  // Ink reads links that end in BEL only.
  const linked =
    href !== undefined && theme.hyperlinks ? `\x1b]8;;${address(href)}\x07${text}\x1b]8;;\x07` : text;
  const codes = SGR[look];
  if (!theme.colour || codes.length === 0) return linked;
  const open = codes.map(code => `\x1b[${code}m`).join('');
  const close = codes.map(code => `\x1b[${CLOSE[code] ?? 39}m`).reverse();
  return open + linked + close.join('');
}

/** Nothing in an address may end the escape sequence early. */
function address(href: string): string {
  return href.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/** The theme that fits what the terminal can do. */
export function createTheme(capabilities: {
  readonly colour: boolean;
  readonly hyperlinks: boolean;
  readonly screenReader: boolean;
  readonly program: string;
}): Theme {
  return {
    figures,
    colour: capabilities.colour && !capabilities.screenReader,
    hyperlinks: capabilities.hyperlinks && !capabilities.screenReader,
    borders: !capabilities.screenReader,
    program: capabilities.program,
  };
}
