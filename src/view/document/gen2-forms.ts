import { gen1CodeOf } from '../../course/gen1-code.ts';
import type { Block, Code, Inline } from '../../course/model.ts';
import type { Gen2Form } from '../../gen1/translate/translate-block.ts';
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
  const pair: readonly Block[] = fitsBeside(gen1, first, setting)
    ? [{ kind: 'comparison', gen1, gen2: first }]
    : [above, { kind: 'code', code: first }];
  return [...pair, ...others.map((code): Block => ({ kind: 'code', code })), ...noteBlocks(form.notes)];
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
