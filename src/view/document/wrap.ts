import { splitAt } from './fit.ts';
import { type Line, type Span, span, spansWidth, textWidth } from './line.ts';
import type { Setting } from './setting.ts';

export interface WrapOptions {
  /** Stands before the first line, such as a bullet. Its width counts. */
  readonly first?: readonly Span[];
  /** Stands before all other lines. */
  readonly rest?: readonly Span[];
  /** A word that is too long sticks out instead of being broken. */
  readonly whole?: boolean;
}

interface Word {
  readonly spans: readonly Span[];
  /** The blanks before it. */
  readonly gap: readonly Span[];
}

/** A command to type, at the end of a text that says what it is for. */
const COMMAND = /(?<=: )((?:npx )?(?:amplify-gen2-learn|ampx|npm)(?: \S+)*)$/;

/** Wraps as the setting says: within the screen's width, or for print, where nothing is broken inside of a word. */
export function flow(spans: readonly Span[], setting: Setting, options: WrapOptions = {}): readonly Line[] {
  return wrap(spans, setting.width, { ...options, whole: setting.printed === true });
}

/**
 * Wraps at blanks to lines of at most `width` columns; a word that is too long is broken. Blanks at the ends are
 * dropped. A command at the end of a text stays on one line where a line has room for it.
 */
export function wrap(spans: readonly Span[], width: number, options: WrapOptions = {}): readonly Line[] {
  const first = options.first ?? [];
  const rest = options.rest ?? [];
  const lines: Line[] = [];
  let current: Span[] = [];
  let used = 0;
  const roomOf = () => Math.max(1, width - spansWidth(lines.length === 0 ? first : rest));
  const flush = () => {
    lines.push({ spans: [...(lines.length === 0 ? first : rest), ...current] });
    current = [];
    used = 0;
  };
  const widest = options.whole ? Number.POSITIVE_INFINITY : width - spansWidth(rest);
  for (const word of wordsOf(spans, widest)) {
    let remaining = word.spans;
    const gap = used === 0 ? 0 : spansWidth(word.gap);
    const columns = spansWidth(remaining);
    if (used > 0 && used + gap + columns > roomOf()) flush();
    else if (gap > 0) {
      current.push(...word.gap);
      used += gap;
    }
    while (!options.whole && used + spansWidth(remaining) > roomOf()) {
      const [head, tail] = splitLongWord(remaining, roomOf() - used);
      current.push(...head);
      flush();
      remaining = tail;
    }
    current.push(...remaining);
    used += spansWidth(remaining);
  }
  if (current.length > 0 || lines.length === 0) flush();
  return lines;
}

/** Wraps a line of code: every blank stays, continued lines are indented like the line and marked. */
export function wrapCode(spans: readonly Span[], width: number, mark: string): readonly Line[] {
  if (spansWidth(spans) <= width) return [{ spans }];
  const indent = /^ */.exec(spans.map(piece => piece.text).join(''))?.[0].length ?? 0;
  const lead = [span(' '.repeat(Math.min(indent, Math.floor(width / 3))) + mark, 'quiet')];
  const room = Math.max(1, width - spansWidth(lead));
  const lines: Line[] = [];
  let [head, tail] = splitCode(spans, width);
  lines.push({ spans: head });
  while (tail.length > 0) {
    [head, tail] = splitCode(tail, room);
    lines.push({ spans: [...lead, ...head] });
  }
  return lines;
}

function wordsOf(spans: readonly Span[], widest: number): readonly Word[] {
  const words: { spans: Span[]; gap: Span[] }[] = [{ spans: [], gap: [] }];
  for (const piece of spans) {
    for (const text of wordsIn(piece.text, widest)) {
      if (text === '') continue;
      const part = { ...piece, text };
      const word = words.at(-1);
      if (text.startsWith(' ')) {
        if (word && word.spans.length === 0) word.gap.push(part);
        else words.push({ spans: [], gap: [part] });
      } else word?.spans.push(part);
    }
  }
  return words.filter(word => word.spans.length > 0);
}

/** Words and the blanks between them; a command is one word where it fits. */
function wordsIn(text: string, widest: number): readonly string[] {
  const command = COMMAND.exec(text)?.[1];
  if (command === undefined || textWidth(command) > widest) return text.split(/( +)/);
  return [...text.slice(0, -command.length).split(/( +)/), command];
}

/** Paths and addresses break after a slash where that leaves a fair part; all else wherever the line ends. */
function splitLongWord(spans: readonly Span[], room: number): readonly [readonly Span[], readonly Span[]] {
  const [head, tail] = splitAt(spans, room);
  // A character wider than the whole line still has to go somewhere.
  if (head.length === 0) return [[], replaceTooWide(tail)];
  const text = head.map(piece => piece.text).join('');
  const slash = text.lastIndexOf('/') + 1;
  return slash > text.length / 2 && tail.length > 0 ? splitAt(spans, slash) : [head, tail];
}

/** Code breaks after a blank, comma, dot or bracket where there is one in the second half of the line. */
function splitCode(spans: readonly Span[], room: number): readonly [readonly Span[], readonly Span[]] {
  const [head, tail] = splitAt(spans, room);
  if (head.length === 0) return [[span('?')], []];
  if (tail.length === 0) return [head, tail];
  const text = head.map(piece => piece.text).join('');
  const blank = text.lastIndexOf(' ') + 1;
  const mark = Math.max(...[',', '(', '{', '/'].map(own => text.lastIndexOf(own) + 1));
  const place = [blank, mark].find(own => own > text.length / 2);
  return place !== undefined && /^[\x20-\x7e]*$/.test(text) ? splitAt(spans, place) : [head, tail];
}

function replaceTooWide(spans: readonly Span[]): readonly Span[] {
  const [first, ...others] = spans;
  if (!first) return [];
  const [character = ''] = first.text;
  return [{ ...first, text: `?${first.text.slice(character.length)}` }, ...others];
}
