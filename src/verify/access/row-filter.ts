import { list, record } from '../backend/assembly.ts';

type Row = Readonly<Record<string, unknown>>;
type Test = (value: unknown, wanted: unknown) => boolean;

/** The operators that Amplify's authorization filters, and DynamoDB's and AppSync's, know. */
const tests: Readonly<Record<string, Test>> = {
  eq: (value, wanted) => value === wanted,
  ne: (value, wanted) => value !== wanted,
  contains: (value, wanted) =>
    typeof value === 'string' ? value.includes(String(wanted)) : list(value).includes(wanted),
  notContains: (value, wanted) =>
    typeof value === 'string' ? !value.includes(String(wanted)) : !list(value).includes(wanted),
  beginsWith: (value, wanted) => typeof value === 'string' && value.startsWith(String(wanted)),
  containsAny: (value, wanted) =>
    list(wanted).some(one =>
      typeof value === 'string' ? value.includes(String(one)) : list(value).includes(one),
    ),
  in: (value, wanted) => list(wanted).includes(value),
  notIn: (value, wanted) => !list(wanted).includes(value),
  attributeExists: (value, wanted) => (value !== undefined) === wanted,
};

/**
 * True where a row passes a filter as GraphQL writes it: `{ or: [{ owner: { eq: "x" } }] }`.
 * @throws Error on an operator that is not known.
 */
export function passes(filter: unknown, row: Row): boolean {
  return Object.entries(record(filter)).every(([key, value]) => {
    if (key === 'and') return list(value).every(part => passes(part, row));
    if (key === 'or') return list(value).some(part => passes(part, row));
    if (key === 'not') return !passes(value, row);
    return Object.entries(record(value)).every(([operator, wanted]) => {
      const test = Object.hasOwn(tests, operator) ? tests[operator] : undefined;
      if (test === undefined) throw new Error(`The filter operator ${operator} is not known.`);
      return test(row[key], wanted);
    });
  });
}
