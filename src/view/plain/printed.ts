import { fallbackSymbols } from 'figures';
import { programName } from '../../spelling.ts';
import type { Line } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';

/** Columns where nobody says how wide the paper is: output in a pipe or a file. */
const COLUMNS = 100;
const NARROWEST = 40;

/**
 * The setting for what a command prints: words instead of marks and lines, nothing that a pipe can't carry, and no
 * path or command broken.
 * @param columns The terminal's; undefined where the output goes elsewhere.
 */
export function printedSetting(columns: number | undefined): Setting {
  return {
    width: Math.max(NARROWEST, columns ?? COLUMNS),
    // The plainest figures there are: they are read by programs and read out, too.
    theme: {
      figures: { ...fallbackSymbols, lineVertical: '|', ellipsis: '...' },
      colour: false,
      hyperlinks: false,
      borders: false,
      // The edge where output leaves the program spells commands.
      program: programName,
    },
    highlight: undefined,
    printed: true,
  };
}

/** Lines of a view as the text that a command prints. */
export function printedText(lines: readonly Line[]): string {
  return lines
    .map(({ spans }) =>
      spans
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
