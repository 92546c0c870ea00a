import type { Inline } from '../../course/model.ts';
import type { Theme } from '../theme.ts';
import { type Look, type Span, span } from './line.ts';

/** Inline text as spans. A link shows its address where the terminal can't link. */
export function inlineSpans(inline: readonly Inline[], theme: Theme, base: Look = 'text'): readonly Span[] {
  return inline.flatMap(piece => {
    if (piece.kind === 'link') return linkSpans(piece.text, piece.href, theme);
    if (piece.kind === 'code' && !theme.colour && theme.borders) return [span(`\`${piece.text}\``, 'code')];
    return [span(piece.text, piece.kind === 'text' ? base : piece.kind)];
  });
}

function linkSpans(text: string, href: string, theme: Theme): readonly Span[] {
  if (theme.hyperlinks) return [span(text, 'link', href)];
  if (text === href || `https://${text}` === href) return [span(href, 'link')];
  return [span(text, 'link'), span(` (${href})`, 'quiet')];
}
