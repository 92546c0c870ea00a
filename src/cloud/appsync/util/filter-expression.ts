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
  const made = written(filter);
  return { expression: made, expressionNames: names, expressionValues: values };

  function written(part: unknown): string {
    if (!isMap(part)) throw new ResolverError('Filter is not a map', 'MappingTemplate');
    return Object.entries(part)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => {
        if (key === 'and' || key === 'or') {
          const parts = (Array.isArray(value) ? value : [value]).map(written).filter(text => text !== '');
          return parts.length === 0
            ? ''
            : `(${parts.map(text => `(${text})`).join(key === 'and' ? ' AND ' : ' OR ')})`;
        }
        if (key === 'not') return `(NOT ${written(value)})`;
        return ofField(key, value);
      })
      .filter(text => text !== '')
      .map((text, _, all) => (all.length === 1 ? text : `(${text})`))
      .join(' AND ');
  }

  function ofField(field: string, conditions: unknown): string {
    if (!isMap(conditions)) throw new ResolverError(`Filter of ${field} is not a map`, 'MappingTemplate');
    const name = nameFor(field);
    const parts = Object.entries(conditions)
      .filter(([operator, value]) => value !== null || operator === 'eq' || operator === 'ne')
      .map(([operator, value]) => condition(name, field, operator, value));
    return parts.length === 1 ? (parts[0] ?? '') : parts.map(text => `(${text})`).join(' AND ');
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
      const parts = Object.entries(value).map(([own, number]) => condition(sized, field, own, number));
      return parts.join(' AND ');
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
