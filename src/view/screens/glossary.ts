import { allTerms, glossaryOf } from '../../course/glossary.ts';
import type { Page, Term } from '../../course/model.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Document, ScreenContext } from './context.ts';

/** The terms of the page first, then all others of the course. */
export function glossaryDocument(context: ScreenContext, page: Page | undefined, width: number): Document {
  const here = page ? glossaryOf(context.course, page) : [];
  const names = new Set(here.map(term => term.name));
  const others = allTerms(context.course).filter(term => !names.has(term.name));
  const prose = Math.min(width, PROSE);
  const section = (title: string, terms: readonly Term[]): readonly Line[] =>
    terms.length === 0
      ? []
      : [emptyLine, line(span(title, 'heading')), ...terms.flatMap(term => termLines(term, prose))];
  const none = [emptyLine, ...wrap([span('No term was defined so far.')], prose)];
  return {
    lines: [
      line(span('Glossary', 'title')),
      ...section('On this page', here),
      ...section(here.length > 0 ? 'Everywhere else' : 'All terms', others),
      ...(here.length + others.length === 0 ? none : []),
    ],
  };
}

function termLines({ name, definition }: Term, width: number): readonly Line[] {
  const indent = { first: [span('  ')], rest: [span('  ')] };
  return [
    emptyLine,
    ...wrap([span(name, 'accent')], width, indent),
    ...wrap([span(definition)], width, indent),
  ];
}
