import type { Block, Code } from './model.ts';

/** The Gen 1 code of a page, in order. What stands in a comparison has its Gen 2 form already, and is left out. */
export function gen1CodeOf(blocks: readonly Block[]): readonly Code[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'code':
        return block.code.generation === 'gen1' ? [block.code] : [];
      case 'list':
        return block.items.flatMap(gen1CodeOf);
      case 'callout':
        return gen1CodeOf(block.blocks);
      default:
        return [];
    }
  });
}
