import type { Claim } from './claim.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

/** What is set on a model's table; what is left out doesn't matter. */
export interface TableClaim {
  readonly deletionProtection?: boolean;
  /** Point-in-time recovery. */
  readonly recovery?: boolean;
  /** The attribute that says when a record ends; null for none. */
  readonly timeToLive?: string | null;
}

/** The table of a model is protected, can be brought back, or lets records end, as said. */
export function tableIs(model: string, claim: TableClaim): Claim {
  const expected = `The table of ${model}: ${sentence(claim)}.`;
  return view => {
    const table = view.data?.tables.find(one => one.model === model);
    if (table === undefined) return fails(expected, `There is no table of ${model}.`);
    const found = readTable(table.properties);
    const wrong = (Object.keys(claim) as (keyof TableClaim)[]).filter(key => claim[key] !== found[key]);
    const only = Object.fromEntries(wrong.map(key => [key, found[key]]));
    return wrong.length === 0 ? holds : fails(expected, `It has: ${sentence(only)}.`);
  };
}

/** What is set on a table, in words, for those who read a list of resources; [] where nothing is. */
export function tableSettings(properties: Readonly<Record<string, unknown>>): readonly string[] {
  const { deletionProtection, recovery, timeToLive } = readTable(properties);
  return [
    ...(deletionProtection ? ['protected from deletion'] : []),
    ...(recovery ? ['point-in-time recovery'] : []),
    ...(timeToLive === null ? [] : [`records end at ${timeToLive}`]),
  ];
}

function readTable(properties: Readonly<Record<string, unknown>>): Required<TableClaim> {
  const part = (name: string): Readonly<Record<string, unknown>> => {
    const value = properties[name];
    return typeof value === 'object' && value !== null ? { ...value } : {};
  };
  const ends = part('timeToLiveSpecification');
  return {
    deletionProtection: isOn(properties.deletionProtectionEnabled),
    recovery: isOn(part('pointInTimeRecoverySpecification').pointInTimeRecoveryEnabled),
    timeToLive: isOn(ends.enabled) ? String(ends.attributeName) : null,
  };
}

function isOn(value: unknown): boolean {
  return value === true || value === 'true';
}

function sentence({ deletionProtection, recovery, timeToLive }: TableClaim): string {
  return listed([
    ...(deletionProtection === undefined ? [] : [`${deletionProtection ? '' : 'no '}deletion protection`]),
    ...(recovery === undefined ? [] : [`${recovery ? '' : 'no '}point-in-time recovery`]),
    ...(timeToLive === undefined
      ? []
      : [timeToLive === null ? 'no time to live' : `time to live by ${timeToLive}`]),
  ]);
}
