import type { Code } from '../../course/model.ts';
import { cut, pad } from './fit.ts';
import { plainCode } from './highlight.ts';
import { type Line, line, type Span, span, spansWidth, textWidth } from './line.ts';
import { type Setting, SIDE_BY_SIDE } from './setting.ts';
import { wrap, wrapCode } from './wrap.ts';

/** Frame and padding around two panels: '│ ' + ' │ ' + ' │'. */
const BESIDE = 7;

/** A code block in a frame with its title. */
export function codeLines(code: Code, setting: Setting): readonly Line[] {
  if (!setting.theme.borders) return linearCode(code, setting);
  const widest = Math.max(titleWidth(code) + 2, ...rowsOf(code, setting).map(spansWidth));
  return framed([{ code, width: Math.min(setting.width - 4, Math.max(widest, 28)) }], setting);
}

/** Gen 1 left and Gen 2 right in one frame, or one above the other where there is no room. */
export function comparisonLines(gen1: Code, gen2: Code, setting: Setting): readonly Line[] {
  if (!setting.theme.borders || setting.width < SIDE_BY_SIDE) {
    return [...codeLines(gen1, setting), ...codeLines(gen2, setting)];
  }
  const [left, right] = shares(need(gen1, setting), need(gen2, setting), setting.width - BESIDE);
  return framed(
    [
      { code: gen1, width: left },
      { code: gen2, width: right },
    ],
    setting,
  );
}

/** Whether both stand side by side without a wrapped line. */
export function fitsBeside(gen1: Code, gen2: Code, setting: Setting): boolean {
  const room = setting.width - BESIDE;
  return setting.width >= SIDE_BY_SIDE && need(gen1, setting) + need(gen2, setting) <= room;
}

interface Panel {
  readonly code: Code;
  readonly width: number;
}

function framed(panels: readonly Panel[], setting: Setting): readonly Line[] {
  const { figures } = setting.theme;
  const columns = panels.map(({ code, width }) =>
    rowsOf(code, setting).flatMap(row => wrapCode(row, width, `${figures.lineUpRight} `)),
  );
  const height = Math.max(...columns.map(column => column.length));
  const bar = span(figures.lineVertical, 'quiet');
  const rows = [...Array(height).keys()].map(y => ({
    spans: [
      bar,
      ...panels.flatMap(({ width }, x) => [
        span(' '),
        ...pad(columns[x]?.[y]?.spans ?? [], width),
        span(' '),
        bar,
      ]),
    ],
  }));
  return [top(panels, setting), ...rows, bottom(panels, setting)];
}

function top(panels: readonly Panel[], { theme: { figures } }: Setting): Line {
  return {
    spans: [
      span(figures.lineDownRightArc, 'quiet'),
      ...panels.flatMap(({ code, width }, index) => {
        const label = titleSpans(code);
        const title = label.length > 0 ? [span(' '), ...label, span(' ')] : [];
        const fitting = cut(title, width, figures.ellipsis);
        const rest = width + 1 - spansWidth(fitting);
        return [
          span(figures.line, 'quiet'),
          ...fitting,
          span(figures.line.repeat(rest), 'quiet'),
          span(index < panels.length - 1 ? figures.lineDownLeftRight : figures.lineDownLeftArc, 'quiet'),
        ];
      }),
    ],
  };
}

function bottom(panels: readonly Panel[], { theme: { figures } }: Setting): Line {
  const rules = panels.map(({ width }) => figures.line.repeat(width + 2)).join(figures.lineUpLeftRight);
  return line(span(figures.lineUpRightArc + rules + figures.lineUpLeftArc, 'quiet'));
}

/** For screen readers: no frame, but words that say where code starts and ends. */
function linearCode(code: Code, setting: Setting): readonly Line[] {
  const rows = rowsOf(code, setting).flatMap(row => wrapCode(row, setting.width, ''));
  const title = ['Code', ...titleSpans(code).map(piece => piece.text.trim())].filter(Boolean).join(', ');
  return [...wrap([span(`${title}:`)], setting.width), ...rows, line(span('End of code.'))];
}

function titleSpans(code: Code): readonly Span[] {
  const spans: Span[] = [];
  if (code.generation !== undefined) {
    spans.push(code.generation === 'gen1' ? span('Gen 1', 'warning') : span('Gen 2', 'accent'));
  }
  if (code.title !== undefined) {
    if (spans.length > 0) spans.push(span('  '));
    spans.push(span(code.title, 'quiet'));
  }
  // An example of what doesn't work must not be taken for one to copy.
  if (code.flags.includes('broken'))
    spans.push(span(`${spans.length > 0 ? '  ' : ''}does not compile`, 'warning'));
  return spans;
}

function titleWidth(code: Code): number {
  return spansWidth(titleSpans(code));
}

function rowsOf(code: Code, { highlight }: Setting): readonly (readonly Span[])[] {
  return highlight?.(code.language, code.text) ?? plainCode(code.text);
}

function need(code: Code, setting: Setting): number {
  return Math.max(
    titleWidth(code) + 2,
    ...rowsOf(code, setting).map(row => spansWidth(row)),
    textWidth('Gen 1'),
  );
}

/** Both get what they need where that fits; else the smaller one at most half, the other the rest. */
function shares(left: number, right: number, room: number): readonly [number, number] {
  const half = Math.floor(room / 2);
  if (left + right <= room) return left <= half && right <= half ? [half, room - half] : [left, room - left];
  if (left <= half) return [left, room - left];
  if (right <= half) return [room - right, right];
  return [half, room - half];
}
