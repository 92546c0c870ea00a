import { commandsForEntry } from '../../sandbox/commands-to-type.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { stateInWords } from '../../sandbox/ledger-words.ts';
import { accountName } from '../../sandbox/model.ts';
import type { SandboxStatus } from '../../sandbox/sandboxes.ts';
import { spelled } from '../../spelling.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';

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
          span(` ${stateInWords(state)}: ${accountName(target)}, region ${region}, identifier ${identifier}`),
        ],
        width,
        { first: [span(`  ${theme.figures.bullet} `, 'quiet')], rest: [span('    ')] },
      ),
    ),
    ...wrap(
      [span(`${onAws ? 'Those on AWS can cost money. ' : ''}${spelled(deletes, theme.program)}`, 'quiet')],
      width,
      { first: [span('  ')], rest: [span('  ')] },
    ),
  ];
}

/** Each sandbox with all that is known of it, what runs here and what CloudFormation says. For commands. */
export function statusLines(statuses: readonly SandboxStatus[]): readonly Line[] {
  if (statuses.length === 0)
    return [
      line(
        span(
          'No sandbox of this course is deployed. Deploy one: amplify-gen2-learn sandbox deploy first-sandbox --practice',
        ),
      ),
    ];
  return statuses.flatMap((status, index) => [...(index > 0 ? [emptyLine] : []), ...oneStatus(status)]);
}

function oneStatus({ entry, run, stack, problem }: SandboxStatus): readonly Line[] {
  const { exercise, state, target, region, identifier, profile, log } = entry;
  const notAsked =
    target.kind === 'practice' && problem === undefined
      ? 'not asked: the practice cloud does not run (amplify-gen2-learn cloud start)'
      : 'could not be asked for';
  const status = stack === undefined ? notAsked : (stack.status ?? 'does not exist');
  const runs = run && (run.tool === undefined ? `ampx alone, process ${run.ampx}` : `process ${run.tool}`);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Account', accountName(target)],
    ['Region', region],
    ['Identifier', identifier],
    ['Profile', profile],
    ['Stack', `${entry.stack}, ${status}`],
    ['Running', runs],
    ['Log', log],
  ];
  return [
    line(span(exercise, 'strong'), span(` ${stateInWords(state)}`)),
    ...facts.flatMap(([name, value]) =>
      value === undefined ? [] : [line(span(`  ${name.padEnd(12)}`, 'quiet'), span(value))],
    ),
    ...(problem === undefined
      ? []
      : [line(span(`  ${problem.message}`, 'warning')), line(span(`  ${problem.resolution}`, 'accent'))]),
    line(span(`  Delete it: ${commandsForEntry(entry).delete}`)),
  ];
}
