import type { AccessCaller, AccessCell, AccessRow, AccessView } from '../../checks/backend-view.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';

import { cellWord, isAnyone, letsIn, listed } from './words.ts';

/** True where a cell says something else than before; how the API says no is no difference. */
export function changed(now: AccessCell | undefined, before: AccessCell | undefined): boolean {
  return cellWord(now) !== cellWord(before) && (letsIn(now) || letsIn(before) || now?.outcome === 'unknown');
}

/** What stands out: whatever anyone may change, and whatever everyone signed in may change of others. */
export function warningLines(access: AccessView, { width }: Setting): readonly Line[] {
  const sentences = access.models.flatMap(({ model, operations }) => {
    const may = (rows: readonly AccessRow[], caller: AccessCaller) =>
      rows.filter(row => row.cells[caller.id]?.outcome === 'allowed').map(({ operation }) => operation);
    return access.callers.flatMap(caller => {
      const writes = operations.filter(({ operation }) => ['create', 'update', 'delete'].includes(operation));
      const risky = isAnyone(caller) ? may(writes, caller) : [];
      const ofOthers =
        caller.kind === 'signed-in'
          ? may(
              writes.filter(({ operation }) => operation !== 'create'),
              caller,
            )
          : [];
      const who = isAnyone(caller)
        ? `Anyone${caller.kind === 'guest' ? '' : ' with the API key'}`
        : 'Everyone who is signed in';
      const found = [...risky, ...ofOthers];
      return found.length === 0
        ? []
        : [
            {
              text: `${who} may ${listed(found)} ${model} rows${isAnyone(caller) ? '' : ' of others'}.`,
              look: isAnyone(caller) ? 'bad' : 'warning',
            } as const,
          ];
    });
  });
  if (sentences.length === 0) return [];
  return [
    emptyLine,
    ...sentences.flatMap(({ text, look }) =>
      wrap([span(text, look)], width, { first: [span('! ', look)], rest: [span('  ')] }),
    ),
  ];
}

export function changeNote(access: AccessView, previous: AccessView): readonly Line[] {
  const gone = previous.models.filter(({ model }) => !access.models.some(own => own.model === model));
  return [
    emptyLine,
    line(span('*', 'strong'), span(' changed since the last check', 'quiet')),
    ...gone.map(({ model }) => line(span(`- ${model} is gone`, 'bad'))),
  ];
}
