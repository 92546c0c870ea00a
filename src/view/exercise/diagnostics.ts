import { spelled } from '../../spelling.ts';
import type { Diagnostic, FrameLine } from '../../verify/verdict.ts';
import { cut } from '../document/fit.ts';
import { type Line, line, type Span, span, textWidth } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { flow } from '../document/wrap.ts';
import { mark as markOf } from './marks.ts';

/** Long messages of the compiler repeat whole types; their beginning says what there is to say. */
const MOST_WORDS = 6;

/** An error: plain English first, then the place in the file, then the words of the compiler or of Amplify. */
export function diagnosticLines(diagnostic: Diagnostic, todo: boolean, setting: Setting): readonly Line[] {
  const { theme } = setting;
  const code = diagnostic.code === 'unknown' ? '' : `${diagnostic.code} `;
  const plain = spelled(diagnostic.plain ?? diagnostic.message, theme.program);
  const words =
    diagnostic.plain === undefined
      ? []
      : flow([span(code + diagnostic.message.replaceAll(/\s*\n\s*/g, ' '), 'quiet')], setting, {
          first: [span('  ')],
          rest: [span('  ')],
        });
  return [
    ...flow([span(plain, 'strong')], setting, {
      first: todo ? markOf('○', 'quiet', theme) : markOf(theme.figures.cross, 'bad', theme),
      rest: [span('  ')],
    }),
    ...placeLines(diagnostic, setting),
    ...frameLines(diagnostic.frame, setting),
    ...words.slice(0, MOST_WORDS),
    ...(words.length > MOST_WORDS ? [line(span(`  ${theme.figures.ellipsis}`, 'quiet'))] : []),
  ];
}

/** The place, whole: it is what one types, or clicks, to get there. */
function placeLines({ file, line: row, column }: Diagnostic, setting: Setting): readonly Line[] {
  if (file === undefined) return [];
  const place = [file, row, column].filter(part => part !== undefined).join(':');
  const lead = { first: [span('  ')], rest: [span('  ')] };
  return flow([span(place, 'accent')], setting, lead);
}

function frameLines(
  frame: readonly FrameLine[],
  { theme, width: columns, printed }: Setting,
): readonly Line[] {
  const width = printed ? Number.POSITIVE_INFINITY : columns;
  const digits = Math.max(0, ...frame.map(({ number }) => String(number).length));
  const { figures } = theme;
  return frame.flatMap(({ number, text, mark }) => {
    const pointer = mark ? span(`${figures.pointer} `, 'bad') : span('  ');
    const gutter = [pointer, span(`${String(number).padStart(digits)} ${figures.lineVertical} `, 'quiet')];
    const own: Line = { spans: cut([...gutter, ...codeSpans(text, mark)], width, figures.ellipsis) };
    if (!mark) return [own];
    // Tabs and wide characters before the place take other columns on the screen than in the file.
    const before = textWidth(span(text.slice(0, mark.start)).text);
    const length = Math.max(1, textWidth(span(text.slice(mark.start, mark.start + mark.length)).text));
    const lead = ' '.repeat(digits + 2);
    const under: readonly Span[] = [
      span(`${lead} ${figures.lineVertical} `, 'quiet'),
      span(' '.repeat(before)),
      span('^'.repeat(length), 'bad'),
    ];
    return [own, { spans: cut(under, width) }];
  });
}

function codeSpans(text: string, mark: FrameLine['mark']): readonly Span[] {
  if (!mark) return [span(text, 'quiet')];
  const end = mark.start + mark.length;
  return [span(text.slice(0, mark.start)), span(text.slice(mark.start, end), 'fault'), span(text.slice(end))];
}
