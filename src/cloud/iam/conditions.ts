import type { ConditionKeys } from './condition-keys.ts';
import { OPERATORS } from './condition-operators.ts';
import { all, any, not, type Verdict } from './policy-text.ts';

/**
 * Whether a statement's conditions hold: all operators, and each of their keys with one of its values.
 * @param variables False where the policy's version has none.
 */
export function conditionsHold(condition: unknown, keys: ConditionKeys, variables = true): Verdict {
  return all(
    entries(condition).flatMap(([operator, block]) =>
      entries(block).map(([key, values]) => holds(operator, key, list(values).map(String), keys, variables)),
    ),
  );
}

function holds(
  operator: string,
  key: string,
  wanted: readonly string[],
  keys: ConditionKeys,
  variables: boolean,
): Verdict {
  const [, set, name = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  const value = keys(key);
  if (value === 'unknown') return { unclear: `its condition on ${key}` };
  if (name === 'Null') return wanted.some(one => (one.toLowerCase() === 'true') === (value === 'absent'));
  const known = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (known === undefined) return { unclear: `its condition ${operator}` };
  if (value === 'absent' || value.length === 0) {
    if (ifExists !== undefined || set === 'ForAllValues') return true;
    return set === 'ForAnyValue' ? false : known.negated;
  }
  const fits = (given: string) => any(wanted.map(one => known.fits(given, one, keys, variables)));
  const judged = value.map(given => (known.negated ? not(fits(given)) : fits(given)));
  if (set === 'ForAnyValue') return any(judged);
  if (set === 'ForAllValues' || known.negated) return all(judged);
  return any(judged);
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
