import { Lexer, type MarkedToken, type Token } from 'marked';
import { courseInvalid, type Place } from './course-invalid.ts';
import type { Inline } from './model.ts';

type Style = 'text' | 'strong' | 'emphasis';

/** Reads one line of text with `code`, **strong**, *emphasis* and links, such as a quiz's question. */
export function parseInline(text: string, place: Place = { file: 'text', line: 1 }): readonly Inline[] {
  return toInline(Lexer.lexInline(text), place);
}

/** Marked's inline tokens as the few styles that a terminal shows. */
export function toInline(tokens: readonly Token[] | undefined, place: Place): readonly Inline[] {
  const pieces = (tokens ?? []).flatMap(token => piecesOf(token as MarkedToken, 'text', place));
  const joined: Inline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && piece.kind !== 'link' && last.kind === piece.kind) {
      joined[joined.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    } else if (piece.text !== '') joined.push(piece);
  }
  return joined;
}

/** The text alone, as a reader hears it. */
export function plainText(inline: readonly Inline[]): string {
  return inline.map(piece => piece.text).join('');
}

function piecesOf(token: MarkedToken, style: Style, place: Place): readonly Inline[] {
  switch (token.type) {
    case 'text':
      // A tight list item holds a text token that holds the inline ones.
      if (token.tokens) return token.tokens.flatMap(inner => piecesOf(inner as MarkedToken, style, place));
      refuseEntities(token.text, place);
      return [{ kind: style, text: onOneLine(token.text) }];
    case 'escape':
      return [{ kind: style, text: token.text }];
    case 'br':
      return [{ kind: style, text: ' ' }];
    case 'codespan':
      return [{ kind: 'code', text: onOneLine(token.text) }];
    case 'strong':
      return token.tokens.flatMap(inner => piecesOf(inner as MarkedToken, 'strong', place));
    case 'em':
      return token.tokens.flatMap(inner => piecesOf(inner as MarkedToken, 'emphasis', place));
    case 'link':
      return [{ kind: 'link', text: plainText(toInline(token.tokens, place)), href: token.href }];
    case 'html':
      if (token.raw.startsWith('<!--')) return [];
      throw courseInvalid(
        place,
        `A terminal can't show the HTML ${token.raw.trim()}`,
        'Put code in backticks, and leave other HTML out.',
      );
    default:
      throw courseInvalid(
        place,
        `Lessons don't know this kind of text (${token.type}): ${token.raw.trim()}`,
        'Use strong, emphasis, code and links only.',
      );
  }
}

function refuseEntities(text: string, place: Place): void {
  const entity = /&(#\d+|[a-z]+);/i.exec(text)?.[0];
  if (entity === undefined) return;
  throw courseInvalid(place, `${entity} would be shown as it is written.`, 'Write the character itself.');
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
