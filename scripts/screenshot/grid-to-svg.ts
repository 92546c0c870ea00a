import type { IBufferCell, Terminal } from '@xterm/headless';

const cellWidth = 8.4;
const lineHeight = 18;
const padding = 16;
const paper = '#1e1e2e';
const ink = '#cdd6f4';

/** The first sixteen colours of a terminal: Catppuccin Mocha, which reads well on GitHub's light and dark pages. */
const sixteen = [
  '#45475a',
  '#f38ba8',
  '#a6e3a1',
  '#f9e2af',
  '#89b4fa',
  '#f5c2e7',
  '#94e2d5',
  '#bac2de',
  '#7f849c',
  '#f38ba8',
  '#a6e3a1',
  '#f9e2af',
  '#89b4fa',
  '#f5c2e7',
  '#94e2d5',
  '#ffffff',
];

interface Run {
  readonly column: number;
  readonly cells: number;
  readonly text: string;
  readonly look: Look;
}

interface Look {
  readonly color: string;
  readonly background: string | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** Draws the visible part of a terminal as SVG. @param title Said to those who can't see the picture. */
export function gridToSvg(terminal: Terminal, title: string): string {
  const width = Math.ceil(terminal.cols * cellWidth + 2 * padding);
  const height = terminal.rows * lineHeight + 2 * padding;
  const lines = Array.from({ length: terminal.rows }, (_, row) =>
    renderLine(runsOf(terminal, row), row),
  ).filter(Boolean);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${paper}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${ink}" xml:space="preserve">`,
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** The cells of a line, joined where they look alike. */
function runsOf(terminal: Terminal, row: number): readonly Run[] {
  const buffer = terminal.buffer.active;
  const line = buffer.getLine(buffer.viewportY + row);
  const runs: Run[] = [];
  for (let column = 0; column < terminal.cols; column += 1) {
    const cell = line?.getCell(column);
    // A wide character's second cell is empty.
    if (cell === undefined || cell.getWidth() === 0) continue;
    const look = lookOf(cell);
    const text = cell.getChars() || ' ';
    const last = runs.at(-1);
    if (last !== undefined && JSON.stringify(last.look) === JSON.stringify(look)) {
      runs[runs.length - 1] = { ...last, text: last.text + text, cells: last.cells + cell.getWidth() };
    } else runs.push({ column, cells: cell.getWidth(), text, look });
  }
  return runs;
}

function lookOf(cell: IBufferCell): Look {
  const fore = colorOf(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor());
  const back = colorOf(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor());
  const inverse = cell.isInverse() !== 0;
  return {
    color: inverse ? (back ?? paper) : (fore ?? ink),
    background: inverse ? (fore ?? ink) : back,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

function colorOf(isDefault: boolean, isRgb: boolean, value: number): string | undefined {
  if (isDefault) return undefined;
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  if (value < 16) return sixteen[value];
  if (value >= 232) return gray(value);
  const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
  const cube = value - 16;
  return `rgb(${level(Math.floor(cube / 36))},${level(Math.floor(cube / 6) % 6)},${level(cube % 6)})`;
}

function gray(value: number): string {
  const level = 8 + 10 * (value - 232);
  return `rgb(${level},${level},${level})`;
}

function renderLine(runs: readonly Run[], row: number): string {
  const top = padding + row * lineHeight;
  return runs
    .flatMap(({ column, cells, text, look }) => {
      const at = (cell: number) => (padding + cell * cellWidth).toFixed(1);
      const wide = (count: number) => (count * cellWidth).toFixed(1);
      const x = at(column);
      const width = wide(cells);
      const back =
        look.background === undefined
          ? []
          : [`<rect x="${x}" y="${top}" width="${width}" height="${lineHeight}" fill="${look.background}"/>`];
      if (text.trim() === '') return back;
      const style = [
        ...(look.color === ink ? [] : [`fill="${look.color}"`]),
        ...(look.bold ? ['font-weight="bold"'] : []),
        ...(look.italic ? ['font-style="italic"'] : []),
        ...(look.dim ? ['opacity="0.6"'] : []),
        ...(look.underline ? ['text-decoration="underline"'] : []),
      ].join(' ');
      const indent = text.length - text.trimStart().length;
      const shown = cells - indent - (text.length - text.trimEnd().length);
      // The length pins each run to the grid, whatever font the reader has; blanks at its ends would not count.
      return [
        ...back,
        `<text x="${at(column + indent)}" y="${top + 13}" textLength="${wide(shown)}" lengthAdjust="spacingAndGlyphs"${style === '' ? '' : ` ${style}`}>${escaped(text.trim())}</text>`,
      ];
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
