import { type Gen1Rule, modeOf } from './rules.ts';

/** What `read` stands for. */
const reads: readonly string[] = ['get', 'list', 'listen', 'search', 'sync'];
const writes: readonly string[] = ['create', 'update', 'delete'];
const all: readonly string[] = [...writes, ...reads];

/** The operations of a rule one by one. */
export function operationsOf({ operations }: Gen1Rule): readonly string[] {
  if (operations === undefined) return all;
  return all.filter(
    name => operations.includes(name) || (operations.includes('read') && reads.includes(name)),
  );
}

/** The same rule for fewer operations; `read` where all of reading is left. */
export function ruleFor(rule: Gen1Rule, operations: readonly string[]): Gen1Rule {
  if (all.every(name => operations.includes(name))) return { ...rule, operations: undefined };
  const whole = reads.every(name => operations.includes(name));
  const rest = operations.filter(name => !whole || !reads.includes(name));
  return { ...rule, operations: whole ? [...rest, 'read'] : rest };
}

/**
 * The rules that mean those whom a rule of both lists means, and never more: where both cannot be said as one rule (an
 * owner who is in a group, say), nobody.
 */
export function intersectRules(some: readonly Gen1Rule[], others: readonly Gen1Rule[]): readonly Gen1Rule[] {
  return mergeRules(
    some.flatMap(one =>
      others.flatMap(other => {
        const both = whoIsBoth(one, other);
        const second = operationsOf(other);
        return both === undefined
          ? []
          : [
              ruleFor(
                both,
                operationsOf(one).filter(name => second.includes(name)),
              ),
            ];
      }),
    ),
  );
}

/** One rule for each whom it means, with all of their operations; without those that allow nothing. */
export function mergeRules(rules: readonly Gen1Rule[]): readonly Gen1Rule[] {
  const merged = new Map<string, Gen1Rule>();
  for (const rule of rules) {
    const key = subjectText(rule);
    const known = merged.get(key);
    const operations = known === undefined ? [] : operationsOf(known);
    const joined = all.filter(name => operations.includes(name) || operationsOf(rule).includes(name));
    merged.set(key, ruleFor(rule, joined));
  }
  return [...merged.values()].filter(rule => operationsOf(rule).length > 0);
}

/** Rules whose reading is for those only whom a rule of the others means too; writing stays. */
export function narrowReading(rules: readonly Gen1Rule[], others: readonly Gen1Rule[]): readonly Gen1Rule[] {
  const only = (wanted: readonly string[]) =>
    rules.map(rule =>
      ruleFor(
        rule,
        operationsOf(rule).filter(name => wanted.includes(name)),
      ),
    );
  return mergeRules([...only(writes), ...intersectRules(only(reads), others)]);
}

function whoIsBoth(one: Gen1Rule, other: Gen1Rule): Gen1Rule | undefined {
  if (modeOf(one) !== modeOf(other)) return undefined;
  if (subjectText(one) === subjectText(other)) return one;
  // Of the identity pool, the signed in and the guests are two.
  if (one.allow === 'private' && other.allow !== 'public') return other;
  if (other.allow === 'private' && one.allow !== 'public') return one;
  if (one.groups === undefined || other.groups === undefined || one.groupClaim !== other.groupClaim) {
    return undefined;
  }
  const groups = one.groups.filter(name => other.groups?.includes(name));
  return groups.length === 0 ? undefined : { ...one, groups };
}

function subjectText(rule: Gen1Rule): string {
  return JSON.stringify([modeOf(rule), { ...rule, operations: undefined, provider: undefined }]);
}
