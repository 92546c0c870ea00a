import type { Claim } from './claim.ts';
import { isRecord } from './difference/canonical.ts';
import { fails, holds } from './outcome.ts';

/** What the GraphQL API writes into its log; what is left out doesn't matter. */
export interface ApiLogs {
  /** Of which fields: 'NONE', 'ERROR', 'INFO', 'DEBUG', 'ALL'. */
  readonly level?: string;
  /** Whether queries, headers and context are in it. */
  readonly contents?: boolean;
  readonly days?: number;
}

/** The GraphQL API logs in this way. */
export function logsRequests({ level, contents, days }: ApiLogs): Claim {
  const wanted = [
    ...(level === undefined ? [] : [`of fields it writes ${level}`]),
    ...(contents === undefined ? [] : [`what people sent is ${contents ? '' : 'not '}in it`]),
    ...(days === undefined ? [] : [`it is kept for ${days} days`]),
  ];
  const expected = `The API has a log: ${wanted.join(', ')}.`;
  return view => {
    const api = view.resources.find(one => one.type === 'AWS::AppSync::GraphQLApi');
    const config = api?.properties.LogConfig;
    if (!isRecord(config)) return fails(expected, 'The API writes no logs.');
    const found = String(config.FieldLogLevel ?? 'NONE');
    if (level !== undefined && found !== level) return fails(expected, `Of fields it writes ${found}.`);
    const sent = config.ExcludeVerboseContent !== true;
    if (contents !== undefined && sent !== contents) {
      return fails(expected, `What people sent is ${sent ? '' : 'not '}in it.`);
    }
    if (days === undefined) return holds;
    const kept = view.resources
      .filter(one => one.type === 'Custom::LogRetention' && /^data(\/|$)/.test(one.stack))
      .map(({ properties }) => Number(properties.RetentionInDays ?? Number.NaN));
    if (kept.includes(days)) return holds;
    const [some] = kept;
    return fails(
      expected,
      some === undefined || Number.isNaN(some) ? 'It is kept for ever.' : `It is kept for ${some} days.`,
    );
  };
}
