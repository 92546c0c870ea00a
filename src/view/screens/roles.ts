import { type Aria, type Line, spansWidth } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';
import type { Content, PaneContent } from './content.ts';

/**
 * For screen readers a line begins with what it is ('checkbox: (checked) '), which Ink puts before it: a line that has
 * no room left for that goes on in the next one.
 */
export function withRoomForRoles(content: Content, { borders }: Theme): Content {
  if (borders) return content;
  const roomy = new Map(content.panes.map(pane => [pane, roomyPane(pane)]));
  const measured = content.measured.map(pane => roomy.get(pane) ?? roomyPane(pane));
  return { panes: [...roomy.values()], measured };
}

function roomyPane(pane: PaneContent): PaneContent {
  const rows = pane.lines.map(own => roomyLine(own, pane.width));
  if (rows.every(row => row.length === 1)) return pane;
  const placeOf = (index: number) => rows.slice(0, index).reduce((sum, row) => sum + row.length, 0);
  const { focus, opened, sticky } = pane;
  return {
    ...pane,
    lines: rows.flat(),
    ...(focus === undefined ? {} : { focus: placeOf(focus) }),
    ...(sticky === undefined ? {} : { sticky: placeOf(sticky) }),
    ...(opened === undefined
      ? {}
      : {
          opened: {
            first: placeOf(opened.first),
            gen2: placeOf(opened.gen2),
            end: placeOf(opened.end),
          },
        }),
  };
}

function roomyLine(own: Line, width: number): readonly Line[] {
  const { aria } = own;
  if (aria === undefined || spansWidth(own.spans) + spokenWidth(aria) <= width) return [own];
  const [first, ...others] = wrap(own.spans, Math.max(8, width - spokenWidth(aria)));
  return first === undefined ? [own] : [{ ...first, aria }, ...others];
}

/** Columns of what Ink says of a line: its states in parentheses, then its role. */
function spokenWidth({ role, state }: Aria): number {
  const states = Object.entries(state ?? {}).filter(([, is]) => is);
  const words = states.map(([name]) => name).join(', ');
  return `${role}: `.length + (words === '' ? 0 : `(${words}) `.length);
}
