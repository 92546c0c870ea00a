import type { Block, Inline, Page, SearchText } from './model.ts';

/** All that stands on the pages of a lesson, the questions of quizzes too, but not their answers. */
export function textsOfPages(pages: readonly Page[]): readonly SearchText[] {
  return pages.flatMap(({ blocks, quiz }, page) => {
    const question = quiz === undefined ? [] : [withoutMarks(quiz.question)];
    return [...textsOfBlocks(blocks), ...question].map(text => ({ page, text, lower: text.toLowerCase() }));
  });
}

/** What an exercise asks, line by line: Markdown without its marks. */
export function textsOfTask(task: string): readonly SearchText[] {
  return task
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('```'))
    .map(withoutMarks)
    .map(text => ({ page: 0, text, lower: text.toLowerCase() }));
}

/** The sentence of a text that holds the most of these words (in lower case); the first of several. */
export function sentenceWith(text: string, words: readonly string[]): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  const count = (sentence: string) => words.filter(word => sentence.toLowerCase().includes(word)).length;
  return sentences.reduce((best, own) => (count(own) > count(best) ? own : best), sentences[0] ?? '');
}

function* textsOfBlocks(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        yield plain(block.inline);
        break;
      case 'list':
        for (const item of block.items) yield* textsOfBlocks(item);
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) yield row.map(plain).join(', ');
        break;
      case 'callout':
        yield* textsOfBlocks(block.blocks);
        break;
      case 'code':
        yield* linesOf(block.code.text);
        break;
      case 'comparison':
        yield* linesOf(block.gen1.text);
        yield* linesOf(block.gen2.text);
        break;
      case 'term':
        yield `${block.term.name}: ${block.term.definition}`;
        break;
    }
  }
}

function plain(inline: readonly Inline[]): string {
  return inline.map(({ text }) => text).join('');
}

function linesOf(code: string): readonly string[] {
  return code
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

function withoutMarks(markdown: string): string {
  return markdown.replaceAll(/\*\*|`/g, '').trim();
}
