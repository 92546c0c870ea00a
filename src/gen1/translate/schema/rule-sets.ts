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

/**
 * The rules for what a type gives that AppSync's directives keep for some groups. Amplify opens such a type to the modes of
 * the rules that lead to it, so only those of the guards' own modes are held back.
 */
export function behindGuards(rules: readonly Gen1Rule[], guards: readonly Gen1Rule[]): readonly Gen1Rule[] {
  const modes = new Set(guards.map(modeOf));
  const guarded = rules.filter(rule => modes.has(modeOf(rule)));
  return mergeRules([...rules.filter(rule => !guarded.includes(rule)), ...intersectRules(guarded, guards)]);
}

/**
 * One rule for each whom it means, with all of their operations; without those that allow nothing. Amplify takes no group
 * in two rules, so groups that are have a rule each.
 */
export function mergeRules(rules: readonly Gen1Rule[]): readonly Gen1Rule[] {
  const merged = mergeSame(rules);
  const named = merged.flatMap(({ groups = [] }) => groups);
  if (new Set(named).size === named.length) return merged;
  return mergeSame(
    merged.flatMap(rule => rule.groups?.map((group): Gen1Rule => ({ ...rule, groups: [group] })) ?? [rule]),
  );
}

/** Rules of a field: Gen 2 has none for a part of reading. */
export function asFieldRules(rules: readonly Gen1Rule[]): readonly Gen1Rule[] {
  const whole = rules.map(rule => {
    const operations = operationsOf(rule);
    return reads.every(name => operations.includes(name))
      ? rule
      : ruleFor(
          rule,
          operations.filter(name => writes.includes(name)),
        );
  });
  return mergeRules(whole);
}

/**
 * Rules of a model with guarded fields: without reading for those who may list but not get. Amplify looks at those who may
 * get to see whether a field needs a guard, and would let those others read it.
 */
export function withoutLoneLists(rules: readonly Gen1Rule[]): readonly Gen1Rule[] {
  const kept = rules.map(rule => {
    const operations = operationsOf(rule);
    return operations.includes('get')
      ? rule
      : ruleFor(
          rule,
          operations.filter(name => writes.includes(name)),
        );
  });
  return mergeRules(kept);
}

function mergeSame(rules: readonly Gen1Rule[]): readonly Gen1Rule[] {
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
export function narrowReading(
  rules: readonly Gen1Rule[],
  others: readonly Gen1Rule[],
  narrow: (some: readonly Gen1Rule[], others: readonly Gen1Rule[]) => readonly Gen1Rule[],
): readonly Gen1Rule[] {
  const only = (wanted: readonly string[]) =>
    rules.map(rule =>
      ruleFor(
        rule,
        operationsOf(rule).filter(name => wanted.includes(name)),
      ),
    );
  return mergeRules([...only(writes), ...narrow(only(reads), others)]);
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
  const { allow, ownerField, identityClaim, groups, groupsField, groupClaim } = rule;
  const who = [allow, ownerField, identityClaim, groups, groupsField, groupClaim];
  return JSON.stringify([modeOf(rule), ...who]);
}
