import { gen1CodeOf } from '../../course/gen1-code.ts';
import type { Block, Code, Inline } from '../../course/model.ts';
import type { Gen2Form, TranslatedRow } from '../../gen1/translate/translate-block.ts';
import { fitsBeside } from './code.ts';
import type { Setting } from './setting.ts';

/**
 * A page's blocks with the Gen 2 form of its Gen 1 code: beside it, or below it where both don't fit.
 * @param forms One for each Gen 1 block of the page, in order.
 * @returns For each block of the page those that take its place.
 */
export function withGen2Forms(
  blocks: readonly Block[],
  forms: readonly Gen2Form[],
  setting: Setting,
): readonly (readonly Block[])[] {
  const formOf = new Map(gen1CodeOf(blocks).map((code, index) => [code, forms[index]]));
  const open = (block: Block): readonly Block[] => {
    switch (block.kind) {
      case 'code': {
        const form = formOf.get(block.code);
        return form ? formBlocks(block.code, form, setting) : [block];
      }
      case 'list':
        return [{ ...block, items: block.items.map(item => item.flatMap(open)) }];
      case 'callout':
        return [{ ...block, blocks: block.blocks.flatMap(open) }];
      default:
        return [block];
    }
  };
  return blocks.map(open);
}

function formBlocks(gen1: Code, form: Gen2Form, setting: Setting): readonly Block[] {
  const above: Block = { kind: 'code', code: gen1 };
  if (form.kind === 'untranslated') {
    return [above, paragraph([{ kind: 'strong', text: 'No Gen 2 form. ' }, ...inlineOf(form.reason)])];
  }
  const [first, ...others] = form.codes;
  const pair: readonly Block[] =
    setting.theme.borders && fitsBeside(gen1, first, setting)
      ? [besideBlock(gen1, first, form.rows)]
      : pairsOf(form.rows ?? []).flatMap(rows => belowBlocks(gen1, first, rows));
  const both = pair.length > 0 ? pair : [above, { kind: 'code', code: first } as const];
  return [...both, ...others.map((code): Block => ({ kind: 'code', code })), ...noteBlocks(form.notes)];
}

/** Beside each other, each command begins on the line on which what stands for it begins. */
function besideBlock(gen1: Code, gen2: Code, rows: readonly TranslatedRow[] | undefined): Block {
  if (rows === undefined) return { kind: 'comparison', gen1, gen2 };
  const left = rows.flatMap(row => [row.gen1, ...row.gen2.slice(1).map(() => '')]);
  const right = rows.flatMap(row => (row.gen2.length === 0 ? [''] : row.gen2));
  return {
    kind: 'comparison',
    gen1: { ...gen1, text: left.join('\n') },
    gen2: { ...gen2, text: right.join('\n') },
  };
}

/** One above the other: a command, and what stands for it. */
function belowBlocks(gen1: Code, gen2: Code, rows: readonly TranslatedRow[]): readonly Block[] {
  const below = rows.flatMap(row => row.gen2);
  const above: Block = { kind: 'code', code: { ...gen1, text: rows.map(row => row.gen1).join('\n') } };
  return below.length === 0 ? [above] : [above, { kind: 'code', code: { ...gen2, text: below.join('\n') } }];
}

/** The lines of a block command by command: what is no command goes with the next one, at the end with the last. */
function pairsOf(rows: readonly TranslatedRow[]): readonly (readonly TranslatedRow[])[] {
  const pairs: TranslatedRow[][] = [];
  let open = false;
  for (const row of rows) {
    const last = pairs.at(-1);
    if (open && last) last.push(row);
    else pairs.push([row]);
    open = isSame(row);
  }
  const end = pairs.at(-1);
  if (open && end && pairs.length > 1 && end.every(isSame))
    pairs.splice(-2, 2, [...(pairs.at(-2) ?? []), ...end]);
  return pairs;
}

function isSame({ gen1, gen2 }: TranslatedRow): boolean {
  return gen2.length === 1 && gen2[0] === gen1;
}

function noteBlocks(notes: readonly string[]): readonly Block[] {
  if (notes.length === 0) return [];
  const items = notes.map(note => [paragraph(inlineOf(note))]);
  return [{ kind: 'callout', tone: 'note', blocks: [{ kind: 'list', ordered: false, items }] }];
}

function paragraph(inline: readonly Inline[]): Block {
  return { kind: 'paragraph', inline };
}

/** Text in which nothing but `code` is marked: the rest may be of a schema, and mean nothing. */
function inlineOf(text: string): readonly Inline[] {
  return text
    .split('`')
    .map((piece, index): Inline => ({ kind: index % 2 === 1 ? 'code' : 'text', text: piece }))
    .filter(piece => piece.text !== '');
}
