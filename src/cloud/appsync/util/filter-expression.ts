import { isMap } from '../../../vtl/java-methods.ts';
import { ResolverError } from '../resolver-error.ts';
import { type AttributeMap, type AttributeValue, toDynamoDB } from './dynamodb-values.ts';

/** DynamoDB's form of a condition or filter. */
export interface Expression {
  readonly expression: string;
  readonly expressionNames: Readonly<Record<string, string>>;
  readonly expressionValues: AttributeMap;
}

const comparators: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  le: '<=',
  lt: '<',
  ge: '>=',
  gt: '>',
};

/**
 * A filter of Amplify's schemas as DynamoDB's expression: `$util.transform.toDynamoDBFilterExpression`, and
 * `...ConditionExpression`, which differ in nothing but their names.
 * https://docs.aws.amazon.com/appsync/latest/devguide/transformation-helpers-in-utils-transform.html
 * @throws ResolverError on an operator that there isn't
 */
export function filterExpression(filter: unknown): Expression {
  const names: Record<string, string> = {};
  const values: Record<string, AttributeValue> = {};
  return { expression: written(filter).text, expressionNames: names, expressionValues: values };

  function written(part: unknown): Written {
    if (!isMap(part)) throw new ResolverError('Filter is not a map', 'MappingTemplate');
    return joined(
      'AND',
      Object.entries(part)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([key, value]) => {
          if (key === 'and' || key === 'or') {
            return joined(
              key === 'and' ? 'AND' : 'OR',
              (Array.isArray(value) ? value : [value]).map(written),
            );
          }
          if (key === 'not') return negated(written(value));
          return ofField(key, value);
        }),
    );
  }

  function ofField(field: string, conditions: unknown): Written {
    if (!isMap(conditions)) throw new ResolverError(`Filter of ${field} is not a map`, 'MappingTemplate');
    const name = nameFor(field);
    return joined(
      'AND',
      Object.entries(conditions)
        .filter(([operator, value]) => value !== null || operator === 'eq' || operator === 'ne')
        .map(([operator, value]) => ({
          text: condition(name, field, operator, value),
          parts: operator === 'between' ? 2 : 1,
        })),
    );
  }

  function condition(name: string, field: string, operator: string, value: unknown): string {
    const sign = comparators[operator];
    if (sign !== undefined) return `${name} ${sign} ${valueNamed(field, operator, value)}`;
    if (operator === 'contains') return `contains(${name}, ${valueNamed(field, operator, value)})`;
    if (operator === 'notContains') return `NOT contains(${name}, ${valueNamed(field, operator, value)})`;
    if (operator === 'beginsWith') return `begins_with(${name}, ${valueNamed(field, operator, value)})`;
    if (operator === 'attributeExists') {
      return value === true ? `attribute_exists(${name})` : `attribute_not_exists(${name})`;
    }
    if (operator === 'attributeType') {
      return `attribute_type(${name}, ${valueNamed(field, operator, attributeTypes[String(value)] ?? value)})`;
    }
    if (operator === 'between' && Array.isArray(value)) {
      const [low, high] = value as readonly unknown[];
      return `${name} BETWEEN ${valueNamed(field, 'low', low)} AND ${valueNamed(field, 'high', high)}`;
    }
    if (operator === 'in' && Array.isArray(value)) {
      return `${name} IN (${value.map(own => valueNamed(field, operator, own)).join(', ')})`;
    }
    if (operator === 'size' && isMap(value)) {
      const sized = `size(${name})`;
      return Object.entries(value)
        .map(([own, number]) => condition(sized, field, own, number))
        .join(' AND ');
    }
    throw new ResolverError(`Invalid operator: ${operator}`, 'MappingTemplate');
  }

  function nameFor(field: string): string {
    const parts = field.split('.');
    return parts
      .map(part => {
        names[`#${part}`] = part;
        return `#${part}`;
      })
      .join('.');
  }

  function valueNamed(field: string, operator: string, value: unknown): string {
    const base = `:${[...field.split('.'), operator].join('_')}`;
    let name = base;
    for (let count = 0; Object.hasOwn(values, name); count += 1) name = `${base}_${count}`;
    values[name] = toDynamoDB(value);
    return name;
  }
}

/** A part of an expression, and of how many it was joined. */
interface Written {
  readonly text: string;
  readonly parts: number;
}

/** DynamoDB refuses parentheses that change nothing, such as those of `((a))`. */
function joined(word: 'AND' | 'OR', all: readonly Written[]): Written {
  const parts = all.filter(({ text }) => text !== '');
  const [first] = parts;
  if (parts.length <= 1) return first ?? { text: '', parts: 0 };
  return { text: parts.map(enclosed).join(` ${word} `), parts: parts.length };
}

function negated(part: Written): Written {
  return part.text === '' ? part : { text: `NOT (${part.text})`, parts: 1 };
}

function enclosed({ text, parts }: Written): string {
  return parts > 1 ? `(${text})` : text;
}

const attributeTypes: Readonly<Record<string, string>> = {
  binary: 'B',
  binarySet: 'BS',
  bool: 'BOOL',
  list: 'L',
  map: 'M',
  number: 'N',
  numberSet: 'NS',
  string: 'S',
  stringSet: 'SS',
  _null: 'NULL',
};
