import { ResolverError } from '../resolver-error.ts';
import { type AttributeValue, toDynamoDB, toMapValues } from '../util/dynamodb-values.ts';
import { filterExpression } from '../util/filter-expression.ts';

type Given = Readonly<Record<string, unknown>>;

/** A change that `operations` makes of a field. */
class FieldOperation {
  readonly kind:
    | 'add'
    | 'remove'
    | 'replace'
    | 'increment'
    | 'decrement'
    | 'append'
    | 'prepend'
    | 'list-item';
  readonly value: unknown;
  readonly index: number;

  constructor(kind: FieldOperation['kind'], value?: unknown, index = 0) {
    this.kind = kind;
    this.value = value;
    this.index = index;
  }
}

const operations = {
  add: (value: unknown) => new FieldOperation('add', value),
  remove: () => new FieldOperation('remove'),
  replace: (value: unknown) => new FieldOperation('replace', value),
  increment: (by: unknown = 1) => new FieldOperation('increment', by),
  decrement: (by: unknown = 1) => new FieldOperation('decrement', by),
  append: (values: unknown) => new FieldOperation('append', values),
  prepend: (values: unknown) => new FieldOperation('prepend', values),
  updateListItem: (value: unknown, index: unknown) => new FieldOperation('list-item', value, Number(index)),
};

const notPlayed = (name: string) => () => {
  throw new ResolverError(`PRACTICE: ${name} is not played`, 'PRACTICE');
};

/**
 * What code imports from '@aws-appsync/utils/dynamodb'.
 * https://docs.aws.amazon.com/appsync/latest/devguide/built-in-modules-js.html
 */
export const dynamodbHelpers: Readonly<Record<string, unknown>> = {
  operations,
  get: ({ key, consistentRead, projection }: Given) => ({
    operation: 'GetItem',
    key: toMapValues(key),
    ...present({ consistentRead, projection: projected(projection) }),
  }),
  put: ({ key, item, condition }: Given) => ({
    operation: 'PutItem',
    key: toMapValues(key),
    attributeValues: toMapValues(item),
    ...present({ condition: expression(condition) }),
  }),
  update: ({ key, update, condition }: Given) => ({
    operation: 'UpdateItem',
    key: toMapValues(key),
    update: updateExpression(update as Given),
    ...present({ condition: expression(condition) }),
  }),
  remove: ({ key, condition }: Given) => ({
    operation: 'DeleteItem',
    key: toMapValues(key),
    ...present({ condition: expression(condition) }),
  }),
  query: ({ query, filter, projection, ...more }: Given) => ({
    operation: 'Query',
    query: expression(query),
    ...present({ filter: expression(filter), projection: projected(projection) }),
    ...present(more),
  }),
  scan: ({ filter, projection, ...more }: Given = {}) => ({
    operation: 'Scan',
    ...present({ filter: expression(filter), projection: projected(projection) }),
    ...present(more),
  }),
  batchGet: ({ tables }: Given) => ({
    operation: 'BatchGetItem',
    tables: mapped(tables, ({ keys, consistentRead, projection }) => ({
      keys: listOf(keys).map(toMapValues),
      ...present({ consistentRead, projection: projected(projection) }),
    })),
  }),
  batchPut: ({ tables }: Given) => ({
    operation: 'BatchPutItem',
    tables: mapped(tables, items => listOf(items).map(toMapValues)),
  }),
  batchDelete: ({ tables }: Given) => ({
    operation: 'BatchDeleteItem',
    tables: mapped(tables, keys => listOf(keys).map(toMapValues)),
  }),
  sync: notPlayed('ddb.sync'),
  transactGet: notPlayed('ddb.transactGet'),
  transactWrite: notPlayed('ddb.transactWrite'),
};

function present(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
  );
}

function mapped(tables: unknown, make: (of: Given) => unknown): Given {
  return Object.fromEntries(
    Object.entries(Object(tables) as object).map(([name, own]) => [name, make(own as Given)]),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A condition, filter or key condition: one of Amplify's filters, or an expression already. */
function expression(given: unknown): unknown {
  if (given === undefined || given === null) return undefined;
  return typeof (given as Given).expression === 'string' ? given : filterExpression(given);
}

function projected(fields: unknown): unknown {
  if (!Array.isArray(fields)) return fields ?? undefined;
  const names = (fields as readonly unknown[]).map(String);
  const nameOf = (field: string) =>
    field
      .split('.')
      .map(part => `#${part}`)
      .join('.');
  return {
    expression: names.map(nameOf).join(', '),
    expressionNames: Object.fromEntries(
      names.flatMap(name => name.split('.')).map(part => [`#${part}`, part]),
    ),
  };
}

function updateExpression(update: Given): Given {
  const names: Record<string, string> = {};
  const values: Record<string, AttributeValue> = {};
  const parts: Record<'SET' | 'REMOVE' | 'ADD', string[]> = { SET: [], REMOVE: [], ADD: [] };
  let count = 0;
  const placeholder = (value: unknown) => {
    const name = `:expValue_${count}`;
    values[name] = toDynamoDB(value);
    return name;
  };
  for (const [field, given] of Object.entries(update)) {
    if (given === undefined) continue;
    count += 1;
    const name = `#expName_${count}`;
    names[name] = field;
    const { kind, value, index } =
      given instanceof FieldOperation ? given : new FieldOperation('replace', given);
    if (kind === 'remove') parts.REMOVE.push(name);
    else if (kind === 'append') parts.SET.push(`${name} = list_append(${name}, ${placeholder(value)})`);
    else if (kind === 'prepend') parts.SET.push(`${name} = list_append(${placeholder(value)}, ${name})`);
    else if (kind === 'list-item') parts.SET.push(`${name}[${index}] = ${placeholder(value)}`);
    else if (kind === 'increment') parts.ADD.push(`${name} ${placeholder(value)}`);
    else if (kind === 'decrement') parts.ADD.push(`${name} ${placeholder(-Number(value))}`);
    else parts.SET.push(`${name} = ${placeholder(value)}`);
  }
  return {
    expression: Object.entries(parts)
      .filter(([, own]) => own.length > 0)
      .map(([word, own]) => `${word} ${own.join(', ')}`)
      .join(' '),
    ...(count === 0 ? {} : { expressionNames: names }),
    ...(Object.keys(values).length === 0 ? {} : { expressionValues: values }),
  };
}
