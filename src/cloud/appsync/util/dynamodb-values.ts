import { isMap } from '../../../vtl/java-methods.ts';

/** A value as DynamoDB writes it: `{ "S": "text" }`. */
export type AttributeValue = Readonly<Record<string, unknown>>;

export type AttributeMap = Readonly<Record<string, AttributeValue>>;

/** A plain value as DynamoDB writes it. Numbers are texts there. */
export function toDynamoDB(value: unknown): AttributeValue {
  if (value === null || value === undefined) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number' || typeof value === 'bigint') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toDynamoDB) };
  return { M: toMapValues(value) };
}

/** Each value of a map as DynamoDB writes it. */
export function toMapValues(value: unknown): AttributeMap {
  return Object.fromEntries(
    Object.entries(isMap(value) ? value : {}).map(([name, own]) => [name, toDynamoDB(own)]),
  );
}

/** The plain value of what DynamoDB writes. */
function fromDynamoDB(value: AttributeValue): unknown {
  const [type = '', content] = Object.entries(value)[0] ?? [];
  if (type === 'NULL') return null;
  if (type === 'N') return Number(content);
  if (type === 'NS' && Array.isArray(content)) return content.map(Number);
  if (type === 'L' && Array.isArray(content)) return content.map(own => fromDynamoDB(own as AttributeValue));
  if (type === 'M') return fromMapValues(content as AttributeMap);
  return content;
}

/** A plain item of one of DynamoDB's. */
export function fromMapValues(item: AttributeMap): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromDynamoDB(value)]));
}
