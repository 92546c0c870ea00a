import type { Block } from '../../course/model.ts';
import { codeLines, comparisonLines } from './code.ts';
import { inlineSpans } from './inline.ts';
import { emptyLine, type Line, type Look, type Span, span } from './line.ts';
import { proseWidth, type Setting } from './setting.ts';
import { tableLines } from './table.ts';
import { wrap } from './wrap.ts';

/** Blocks as wrapped lines, one empty line between two blocks. No line is wider than the setting's width. */
export function blockLines(blocks: readonly Block[], setting: Setting): readonly Line[] {
  return joined(blocks, setting, (above, below) => isHeadingOf(above, below) || isPair(above, below));
}

/** Inside a list, a list stands right below the text that it belongs to. */
function itemLines(blocks: readonly Block[], setting: Setting): readonly Line[] {
  return joined(
    blocks,
    setting,
    (above, below) => isHeadingOf(above, below) || isPair(above, below) || below.kind === 'list',
  );
}

function joined(
  blocks: readonly Block[],
  setting: Setting,
  isTight: (above: Block, below: Block) => boolean,
): readonly Line[] {
  return blocks.flatMap((block, index) => {
    const above = blocks[index - 1];
    const own = oneBlock(block, setting);
    return above && !isTight(above, block) ? [emptyLine, ...own] : own;
  });
}

/** A heading below the first depth stands right above its text. */
function isHeadingOf(above: Block, below: Block): boolean {
  return above.kind === 'heading' && above.depth > 1 && (below.kind === 'paragraph' || below.kind === 'list');
}

/** Gen 1 code, and what stands for it, belong together. */
function isPair(above: Block, below: Block): boolean {
  return (
    above.kind === 'code' &&
    below.kind === 'code' &&
    above.code.generation === 'gen1' &&
    below.code.generation === 'gen2'
  );
}

function oneBlock(block: Block, setting: Setting): readonly Line[] {
  const { theme } = setting;
  const prose = proseWidth(setting);
  switch (block.kind) {
    case 'heading':
      return wrap(inlineSpans(block.inline, theme, block.depth === 1 ? 'title' : 'heading'), prose);
    case 'paragraph':
      return wrap(inlineSpans(block.inline, theme), prose);
    case 'list':
      return listLines(block, setting);
    case 'table':
      return tableLines(block, setting);
    case 'callout':
      return calloutLines(block, setting);
    case 'code':
      return codeLines(block.code, setting);
    case 'comparison':
      return comparisonLines(block.gen1, block.gen2, setting);
    case 'term':
      return barred('accent', [span(block.term.name, 'heading')], setting, inner =>
        wrap([span(block.term.definition)], inner.width),
      );
  }
}

function listLines(block: Block & { kind: 'list' }, setting: Setting): readonly Line[] {
  const digits = String(block.items.length).length;
  const airy = block.items.some(item => item.filter(own => own.kind !== 'list').length > 1);
  return block.items.flatMap((item, index) => {
    const mark = block.ordered
      ? `${String(index + 1).padStart(digits)}. `
      : `${setting.theme.borders ? '•' : '-'} `;
    const lines = itemLines(item, {
      ...setting,
      width: Math.max(1, proseWidth(setting) - mark.length),
    });
    const led = lines.map((own, y) =>
      indent(own, y === 0 ? span(mark, 'accent') : span(' '.repeat(mark.length))),
    );
    return airy && index > 0 ? [emptyLine, ...led] : led;
  });
}

function calloutLines(block: Block & { kind: 'callout' }, setting: Setting): readonly Line[] {
  const { figures } = setting.theme;
  const looks = {
    note: { look: 'accent', label: `${figures.info} Note` },
    tip: { look: 'good', label: `${figures.pointerSmall} Tip` },
    warning: { look: 'warning', label: `${figures.warning} Warning` },
  } as const;
  const { look, label } = looks[block.tone];
  return barred(look, [span(label, look)], setting, inner => blockLines(block.blocks, inner));
}

/** Lines behind a coloured bar, below a label. */
function barred(
  look: Look,
  label: readonly Span[],
  setting: Setting,
  body: (setting: Setting) => readonly Line[],
): readonly Line[] {
  const width = proseWidth(setting);
  if (!setting.theme.borders) return [...wrap(label, width), ...body({ ...setting, width })];
  const bar = span(`${setting.theme.figures.lineVerticalBold} `, look);
  const inner = { ...setting, width: Math.max(1, width - 2) };
  return [...wrap(label, inner.width), ...body(inner)].map(own => indent(own, bar));
}

function indent(own: Line, lead: Span): Line {
  return own.aria ? { spans: [lead, ...own.spans], aria: own.aria } : { spans: [lead, ...own.spans] };
}
