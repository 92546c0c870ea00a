import type { AccessView } from '../../checks/backend-view.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';

import { callerName, letsIn, withoutRule } from './words.ts';

/**
 * Which rule lets whom do what, for each model: what stands behind the table's cells.
 * Refusals are not listed.
 */
export function reasonLines(access: AccessView, { width }: Setting): readonly Line[] {
  const parts = [
    ...access.models.map(({ model, operations }) => [model, operations] as const),
    ...(access.operations.length === 0 ? [] : [['Operations', access.operations] as const]),
  ];
  return parts.flatMap(([title, rows]) => {
    const found = new Map<string, Map<string, string[]>>();
    for (const { operation, cells } of rows) {
      for (const caller of access.callers) {
        const cell = cells[caller.id];
        if (cell === undefined || !letsIn(cell)) continue;
        const rule = cell.rules?.join(' and ') ?? withoutRule(caller);
        const who = found.get(rule) ?? new Map<string, string[]>();
        found.set(rule, who);
        const name = callerName(caller);
        const word = cell.outcome === 'filtered' ? `${operation} (own)` : operation;
        who.set(name, [...(who.get(name) ?? []), word]);
      }
    }
    if (found.size === 0) return [];
    return [
      emptyLine,
      line(span(title, 'heading')),
      ...[...found].flatMap(([rule, who]) => [
        ...wrap([span(rule, 'code')], width, { first: [span('  ')], rest: [span('    ')] }),
        ...[...who].flatMap(([name, words]) =>
          wrap([span(`${name}: `, 'strong'), span(words.join(', '))], width, {
            first: [span('    ')],
            rest: [span('      ')],
          }),
        ),
      ]),
    ];
  });
}
