import { isMap } from '../../../vtl/java-methods.ts';
import { ResolverError } from '../resolver-error.ts';

/** One condition on a field of what a mutation answered. */
export interface FieldFilter {
  readonly fieldName: string;
  readonly operator: string;
  readonly value: unknown;
}

/** Some group must fit, and all filters in it. */
export interface SubscriptionFilter {
  readonly filterGroup: readonly { readonly filters: readonly FieldFilter[] }[];
}

const operators = new Set([
  ...['eq', 'ne', 'le', 'lt', 'ge', 'gt', 'contains', 'notContains', 'beginsWith'],
  ...['in', 'notIn', 'between', 'containsAny'],
]);

/** How many groups and filters AppSync takes. */
const MOST = 10;

/**
 * A filter of Amplify's schemas as one of subscriptions: `util.transform.toSubscriptionFilter`.
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-enhanced-filtering.html
 * @param ignored Names of fields that are left out.
 * @param rules A further filter, which must fit besides.
 */
export function subscriptionFilter(filter: unknown, ignored?: unknown, rules?: unknown): SubscriptionFilter {
  const out = new Set(Array.isArray(ignored) ? ignored.map(String) : []);
  const own = groups(filter, out);
  const both = isMap(rules) ? times(own, groups(rules, new Set())) : own;
  if (both.length > MOST) throw new ResolverError('The filter has more than 10 groups.', 'MappingTemplate');
  return { filterGroup: both.map(filters => ({ filters })) };
}

type Groups = readonly (readonly FieldFilter[])[];

function groups(part: unknown, ignored: ReadonlySet<string>): Groups {
  if (!isMap(part)) return [[]];
  let made: Groups = [[]];
  for (const [key, value] of Object.entries(part)) {
    if (value === null || value === undefined || ignored.has(key)) continue;
    const parts = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    if (key === 'or')
      made = times(
        made,
        parts.flatMap(own => groups(own, ignored)),
      );
    else if (key === 'and') made = parts.map(own => groups(own, ignored)).reduce(times, made);
    else made = times(made, [ofField(key, value)]);
  }
  return made;
}

function ofField(fieldName: string, conditions: unknown): readonly FieldFilter[] {
  if (!isMap(conditions))
    throw new ResolverError(`The filter of ${fieldName} is not a map.`, 'MappingTemplate');
  return Object.entries(conditions).map(([operator, value]) => {
    if (!operators.has(operator)) {
      throw new ResolverError(`Invalid operator: ${operator}`, 'MappingTemplate');
    }
    return { fieldName, operator, value };
  });
}

function times(some: Groups, others: Groups): Groups {
  return some.flatMap(one => others.map(other => [...one, ...other]));
}

/** Whether what a mutation answered is for a subscriber. */
export function fitsFilter(
  { filterGroup }: SubscriptionFilter,
  item: Readonly<Record<string, unknown>>,
): boolean {
  return filterGroup.some(({ filters }) => filters.every(filter => fits(filter, item[filter.fieldName])));
}

function fits({ operator, value }: FieldFilter, found: unknown): boolean {
  const own = found ?? null;
  const among = Array.isArray(value) ? (value as readonly unknown[]) : [];
  switch (operator) {
    case 'eq':
      return own === value;
    case 'ne':
      return own !== value;
    case 'in':
      return among.includes(own);
    case 'notIn':
      return !among.includes(own);
    case 'contains':
      return holds(own, value);
    case 'notContains':
      return !holds(own, value);
    case 'containsAny':
      return among.some(one => holds(own, one));
    case 'beginsWith':
      return typeof own === 'string' && own.startsWith(String(value));
    case 'between':
      return compare(own, among[0]) >= 0 && compare(own, among[1]) <= 0;
    case 'lt':
      return compare(own, value) < 0;
    case 'le':
      return compare(own, value) <= 0;
    case 'gt':
      return compare(own, value) > 0;
    case 'ge':
      return compare(own, value) >= 0;
    default:
      return false;
  }
}

function holds(found: unknown, value: unknown): boolean {
  if (typeof found === 'string') return found.includes(String(value));
  return Array.isArray(found) && found.includes(value);
}

/** NaN, which no comparison is true of, where two values can't be compared. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one !== 'string' || typeof other !== 'string') return Number.NaN;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
