import type { Context } from '../../tutor/context.ts';
import type { Command } from '../../tutor/events.ts';
import type { Binding } from '../binding.ts';
import { emptyLine, type Line, line, span, textWidth } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import { keymap, keyName } from '../keymap.ts';
import type { Document } from './context.ts';

const SCROLLING: readonly Command[] = [
  'up',
  'down',
  'half-page-up',
  'half-page-down',
  'page-up',
  'page-down',
  'top',
  'bottom',
];

/** The groups of the help. A binding stands in the first one that it fits. */
const GROUPS: readonly (readonly [string, (binding: Binding) => boolean])[] = [
  ['Scroll', ({ command }) => SCROLLING.includes(command)],
  ['Everywhere', ({ command }) => command === 'forward'],
  ['In a quiz', ({ contexts }) => only(contexts, ['quiz', 'review-quiz'])],
  ['In a lesson', ({ contexts }) => only(contexts, ['lesson', 'quiz'])],
  ['On the map of a chapter', ({ contexts }) => only(contexts, ['chapter-start'])],
  ['In a review', ({ contexts }) => only(contexts, ['review-quiz', 'review'])],
  ['In the list', ({ contexts }) => only(contexts, ['list', 'filter'])],
  ['When asked', ({ contexts }) => only(contexts, ['confirm'])],
  ['In a deployment', ({ contexts }) => only(contexts, ['sandbox', 'consent', 'naming'])],
  ['In the practice cloud', ({ contexts }) => only(contexts, ['practice', 'faults'])],
  ['In an exercise', ({ contexts }) => only(contexts, ['exercise', 'reading'])],
  ['Everywhere', () => true],
];

const ORDER = [
  'Everywhere',
  'In an exercise',
  'In a lesson',
  'In a quiz',
  'On the map of a chapter',
  'In a review',
  'In the list',
  'In a deployment',
  'In the practice cloud',
  'When asked',
  'Scroll',
];

/** All keys, from the one keymap. Two columns where there is room. */
export function helpDocument(width: number): Document {
  const groups = ORDER.map(title => ({ title, rows: rowsOf(title) })).filter(group => group.rows.length > 0);
  const title = line(span('Keys', 'title'));
  if (width < 96)
    return { lines: [title, ...groups.flatMap(group => [emptyLine, ...groupLines(group, width)])] };
  const column = Math.floor((width - 4) / 2);
  const left = groups.slice(0, 2).flatMap(group => [emptyLine, ...groupLines(group, column)]);
  const right = groups.slice(2).flatMap(group => [emptyLine, ...groupLines(group, column)]);
  const height = Math.max(left.length, right.length);
  const rows = [...Array(height).keys()].map((y): Line => {
    const own = left[y]?.spans ?? [];
    const gap = width - column - own.reduce((sum, piece) => sum + textWidth(piece.text), 0);
    return { spans: [...own, span(' '.repeat(gap)), ...(right[y]?.spans ?? [])] };
  });
  return { lines: [title, ...rows] };
}

interface Row {
  readonly keys: string;
  readonly label: string;
}

function rowsOf(title: string): readonly Row[] {
  const rows = new Map<string, Set<string>>();
  for (const binding of keymap.filter(own => groupOf(own) === title)) {
    const keys = rows.get(binding.label) ?? new Set();
    for (const key of binding.keys) keys.add(keyName(key));
    rows.set(binding.label, keys);
  }
  return [...rows].map(([label, keys]) => ({ keys: [...keys].join(' '), label }));
}

function groupLines(
  { title, rows }: { title: string; rows: readonly Row[] },
  width: number,
): readonly Line[] {
  const column = Math.max(...rows.map(row => textWidth(row.keys))) + 2;
  return [
    line(span(title, 'heading')),
    ...rows.flatMap(({ keys, label }) =>
      wrap([span(label)], width, {
        first: [span('  '), span(keys.padEnd(column), 'accent')],
        rest: [span(' '.repeat(column + 2))],
      }),
    ),
  ];
}

function groupOf(binding: Binding): string | undefined {
  return GROUPS.find(([, fits]) => fits(binding))?.[0];
}

function only(contexts: readonly Context[], allowed: readonly Context[]): boolean {
  return contexts.every(context => allowed.includes(context));
}
