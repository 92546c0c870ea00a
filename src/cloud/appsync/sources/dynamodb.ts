import { isDeepStrictEqual } from 'node:util';
import { DynamoDBError } from '../../tables/dynamodb-error.ts';
import type { Json, Tables } from '../../tables/tables.ts';
import type { DataSource } from '../api.ts';
import { ResolverError } from '../resolver-error.ts';
import { type AttributeMap, fromMapValues } from '../util/dynamodb-values.ts';
import { openToken, sealToken } from './next-token.ts';
import type { SourceRunner } from './source.ts';

/**
 * A resolver's request to DynamoDB.
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-resolver-mapping-template-reference-dynamodb.html
 */
export function dynamodbRunner(tables: Tables): SourceRunner {
  return {
    async run(source, request) {
      const asked = record(request);
      const name = String(asked.operation);
      const operation = operations[name];
      const batch = batchOperations[name];
      if (name === 'TransactWriteItems' || name === 'TransactGetItems' || name === 'Sync') {
        throw new ResolverError(`PRACTICE: the operation ${name} is not played`, 'PRACTICE');
      }
      try {
        if (batch !== undefined) return await batch(asked, tables);
        if (operation !== undefined) return await operation(asked, tableOf(source), tables);
        throw new ResolverError(`Unsupported operation '${name}'.`, 'MappingTemplate');
      } catch (error) {
        if (!(error instanceof DynamoDBError)) throw error;
        throw new ResolverError(
          `${error.message} (Service: DynamoDb, Status Code: 400, Request ID: PRACTICE)`,
          `DynamoDB:${error.code}`,
        );
      }
    },
  };
}

type Operation = (asked: Json, table: string, tables: Tables) => Promise<unknown>;

const operations: Readonly<Record<string, Operation>> = {
  async GetItem(asked, TableName, tables) {
    const { Item } = await tables.call('GetItem', {
      TableName,
      Key: asked.key,
      ConsistentRead: asked.consistentRead === true,
      ...projection(asked.projection),
    });
    return item(Item);
  },

  async PutItem(asked, TableName, tables) {
    const whole = { ...record(asked.attributeValues), ...record(asked.key) };
    await tables.call('PutItem', { TableName, Item: whole, ...condition(asked.condition) });
    return item(whole);
  },

  async UpdateItem(asked, TableName, tables) {
    const update = expression(asked.update);
    const only = expression(asked.condition);
    const { Attributes } = await tables.call('UpdateItem', {
      TableName,
      Key: asked.key,
      ReturnValues: 'ALL_NEW',
      UpdateExpression: update.text,
      ...(only.text === undefined ? {} : { ConditionExpression: only.text }),
      ...namesAndValues([update, only]),
    });
    return item(Attributes);
  },

  async DeleteItem(asked, TableName, tables) {
    const { Attributes } = await tables.call('DeleteItem', {
      TableName,
      Key: asked.key,
      ReturnValues: 'ALL_OLD',
      ...condition(asked.condition),
    });
    return item(Attributes);
  },

  async Query(asked, TableName, tables) {
    const query = expression(asked.query);
    const filter = expression(asked.filter);
    return page(
      await tables.call('Query', {
        TableName,
        KeyConditionExpression: query.text,
        ...(filter.text === undefined ? {} : { FilterExpression: filter.text }),
        ...(asked.scanIndexForward === undefined
          ? {}
          : { ScanIndexForward: asked.scanIndexForward !== false }),
        ...namesAndValues([query, filter]),
        ...pageInput(asked),
      }),
    );
  },

  async Scan(asked, TableName, tables) {
    const filter = expression(asked.filter);
    return page(
      await tables.call('Scan', {
        TableName,
        ...(filter.text === undefined ? {} : { FilterExpression: filter.text }),
        ...namesAndValues([filter]),
        ...pageInput(asked),
      }),
    );
  },
};

const batchOperations: Readonly<Record<string, (asked: Json, tables: Tables) => Promise<unknown>>> = {
  async BatchGetItem(asked, tables) {
    const wanted = entries(asked.tables).map(([name, { keys, consistentRead, projection: part }]) => [
      name,
      { Keys: keys, ConsistentRead: consistentRead === true, ...projection(part) },
    ]);
    const { Responses, UnprocessedKeys } = await tables.call('BatchGetItem', {
      RequestItems: Object.fromEntries(wanted) as Json,
    });
    const found = record(Responses);
    // AppSync answers in the order of the keys, with null for what isn't there.
    const data = entries(asked.tables).map(([name, { keys }]) => [
      name,
      listOf(keys).map(key => item(listOf(found[name]).find(own => holds(own, key)))),
    ]);
    return { data: Object.fromEntries(data) as Json, unprocessedKeys: lists(asked.tables, UnprocessedKeys) };
  },

  async BatchPutItem(asked, tables) {
    const { UnprocessedItems } = await tables.call('BatchWriteItem', {
      RequestItems: writes(asked.tables, Item => ({ PutRequest: { Item } })),
    });
    const data = entries(asked.tables).map(([name, items]) => [name, listOf(items).map(item)]);
    return {
      data: Object.fromEntries(data) as Json,
      unprocessedItems: lists(asked.tables, UnprocessedItems),
    };
  },

  async BatchDeleteItem(asked, tables) {
    const { UnprocessedItems } = await tables.call('BatchWriteItem', {
      RequestItems: writes(asked.tables, Key => ({ DeleteRequest: { Key } })),
    });
    const data = entries(asked.tables).map(([name, keys]) => [name, listOf(keys).map(item)]);
    return {
      data: Object.fromEntries(data) as Json,
      unprocessedKeys: lists(asked.tables, UnprocessedItems),
    };
  },
};

function entries(tables: unknown): readonly (readonly [string, Json])[] {
  return Object.entries(record(tables)) as [string, Json][];
}

function writes(tables: unknown, write: (one: unknown) => Json): Json {
  return Object.fromEntries(entries(tables).map(([name, all]) => [name, listOf(all).map(write)]));
}

/** An empty list for each table, and what DynamoDB says of them. */
function lists(tables: unknown, more: unknown): Json {
  return { ...Object.fromEntries(entries(tables).map(([name]) => [name, []])), ...record(more) };
}

function holds(own: unknown, key: unknown): boolean {
  return Object.entries(record(key)).every(([name, value]) => isDeepStrictEqual(record(own)[name], value));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function tableOf({ name, properties }: DataSource): string {
  const table = record(properties.DynamoDBConfig).TableName;
  if (typeof table !== 'string') throw new ResolverError(`${name} names no table.`, 'MappingTemplate');
  return table;
}

interface Part {
  readonly text: string | undefined;
  readonly names: Json;
  readonly values: Json;
}

function expression(part: unknown): Part {
  const { expression: text, expressionNames, expressionValues } = record(part);
  return {
    text: typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined,
    names: record(expressionNames),
    values: record(expressionValues),
  };
}

/** DynamoDB refuses empty maps of names or values. */
function namesAndValues(parts: readonly Part[]): Json {
  const names = Object.assign({}, ...parts.map(part => part.names)) as Json;
  const values = Object.assign({}, ...parts.map(part => part.values)) as Json;
  return {
    ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
  };
}

function condition(given: unknown): Json {
  const own = expression(given);
  return own.text === undefined ? {} : { ConditionExpression: own.text, ...namesAndValues([own]) };
}

function projection(given: unknown): Json {
  const own = expression(given);
  return own.text === undefined ? {} : { ProjectionExpression: own.text, ...namesAndValues([own]) };
}

function pageInput({ index, limit, nextToken, consistentRead }: Json): Json {
  const from = openToken(nextToken);
  return {
    ...(typeof index === 'string' ? { IndexName: index } : {}),
    ...(limit === undefined || limit === null ? {} : { Limit: Number(limit) }),
    ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    ...(consistentRead === true ? { ConsistentRead: true } : {}),
  };
}

function page({ Items, LastEvaluatedKey, ScannedCount }: Json): Json {
  return {
    items: (Array.isArray(Items) ? Items : []).map(item),
    nextToken: sealToken(LastEvaluatedKey),
    scannedCount: ScannedCount ?? 0,
  };
}

function item(found: unknown): Record<string, unknown> | null {
  return found === undefined || found === null ? null : fromMapValues(found as AttributeMap);
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
