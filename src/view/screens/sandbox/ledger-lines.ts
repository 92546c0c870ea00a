import type { LedgerEntry } from '../../../sandbox/ledger.ts';
import { accountName } from '../../../sandbox/model.ts';
import { spelled } from '../../../spelling.ts';
import { type Line, line, span } from '../../document/line.ts';
import type { Setting } from '../../document/setting.ts';
import { wrap } from '../../document/wrap.ts';

const STATES: Readonly<Record<LedgerEntry['state'], string>> = {
  begun: 'was begun, and its end was not seen',
  deployed: 'is deployed',
  failed: 'failed to deploy; something of it may exist',
  deleting: 'was being deleted, and the end was not seen',
};

/** Sandboxes that may still exist, and what deletes them. */
export function ledgerLines(
  entries: readonly LedgerEntry[],
  deletes: string,
  { width, theme }: Setting,
): readonly Line[] {
  if (entries.length === 0) return [];
  const onAws = entries.some(({ target }) => target.kind === 'aws');
  return [
    line(span('Sandboxes that stay until they are deleted', 'heading')),
    ...entries.flatMap(({ exercise, state, target, region, identifier }) =>
      wrap(
        [
          span(exercise, 'strong'),
          span(` ${STATES[state]}: ${accountName(target)}, region ${region}, identifier ${identifier}`),
        ],
        width,
        { first: [span(`  ${theme.figures.bullet} `, 'quiet')], rest: [span('    ')] },
      ),
    ),
    ...wrap(
      [span(`${onAws ? 'Those on AWS can cost money. ' : ''}${spelled(deletes, theme.program)}`, 'quiet')],
      width,
      {
        first: [span('  ')],
        rest: [span('  ')],
      },
    ),
  ];
}
