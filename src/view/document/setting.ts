import type { Theme } from '../theme.ts';
import type { Highlight } from './highlight.ts';

/** What the lines of a document depend on besides the document. */
export interface Setting {
  /** Columns that a line may take. */
  readonly width: number;
  readonly theme: Theme;
  /** Undefined until the highlighter is loaded: code is plain until then. */
  readonly highlight: Highlight | undefined;
  /** True of text that a command prints: what is longer than the width stays whole, so that it can be copied. */
  readonly printed?: boolean;
}

/** The columns, from which on a comparison stands side by side: what is left of 80 between the margins. */
export const SIDE_BY_SIDE = 74;

/** Prose is easier to read on lines that aren't too long. */
export const PROSE = 84;

/** What stands before a line with a role, as it is read out: 'checkbox: (checked, selected) '. */
const ROLE = 30;

/** The columns that prose takes. Who hears it isn't helped by more line ends than there must be. */
export function proseWidth({ theme, width }: Pick<Setting, 'theme' | 'width'>): number {
  return theme.borders ? Math.min(width, PROSE) : width;
}

/** The columns that a line with a role may take. */
export function roleWidth({ theme, width }: Pick<Setting, 'theme' | 'width'>): number {
  return theme.borders ? width : Math.max(20, width - ROLE);
}
