import type { Json } from './tables.ts';

/** CreateTable's input for a model's table, from its resource's properties: `Custom::AmplifyDynamoDBTable`. */
export function tableDefinition(properties: Json): Json {
  const indexes = listOf(properties.globalSecondaryIndexes).map(index => ({
    IndexName: index.indexName,
    KeySchema: keysOf(index.keySchema),
    Projection: { ProjectionType: record(index.projection).projectionType ?? 'ALL' },
  }));
  return {
    TableName: properties.tableName,
    AttributeDefinitions: listOf(properties.attributeDefinitions).map(one => ({
      AttributeName: one.attributeName,
      AttributeType: one.attributeType,
    })),
    KeySchema: keysOf(properties.keySchema),
    BillingMode: 'PAY_PER_REQUEST',
    ...(indexes.length === 0 ? {} : { GlobalSecondaryIndexes: indexes }),
  };
}

function keysOf(keys: unknown): readonly Json[] {
  return listOf(keys).map(one => ({ AttributeName: one.attributeName, KeyType: one.keyType }));
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}
