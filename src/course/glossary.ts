import { plainText } from './inline.ts';
import type { Block, Course, Page, Term } from './model.ts';
import { allLessons } from './walk.ts';

/**
 * The terms that help on a page: those defined on it, then those of the course that it mentions, by name.
 * Parses every lesson: call it when the glossary is opened.
 */
export function glossaryOf(course: Course, page: Page): readonly Term[] {
  const here = new Set(page.terms.map(nameOf));
  const text = textOfPage(page);
  const mentioned = allTerms(course).filter(term => !here.has(nameOf(term)) && mentions(text, term.name));
  return [...page.terms, ...mentioned];
}

/** Every term of the course by name; the first definition counts. */
export function allTerms(course: Course): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const lesson of allLessons(course)) {
    for (const term of lesson.pages().flatMap(page => page.terms)) {
      if (!terms.has(nameOf(term))) terms.set(nameOf(term), term);
    }
  }
  return [...terms.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function nameOf(term: Term): string {
  return term.name.toLowerCase();
}

/** Whether a text has the name as a word of its own, in the plural too. */
export function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(e?s)?(?![\\w-])`, 'i').test(text);
}

function textOfPage({ blocks, quiz }: Page): string {
  return [...blocks.flatMap(textOf), quiz?.question ?? ''].join('\n');
}

/** What is read, without code blocks: a name in code is no mention. */
function textOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.inline)];
    case 'list':
      return block.items.flat().flatMap(textOf);
    case 'table':
      return [...block.header, ...block.rows.flat()].map(plainText);
    case 'callout':
      return block.blocks.flatMap(textOf);
    case 'term':
      return [block.term.definition];
    case 'code':
    case 'comparison':
      return [];
  }
}
