import { allDeployed } from '../services/deployed.ts';
import type { CloudStore } from '../state/store.ts';
import type { Json } from './tables.ts';

/** CreateTable's input for each table that stands. */
export function deployedTables(store: CloudStore): readonly Json[] {
  return [
    ...allDeployed(store, 'Custom::AmplifyDynamoDBTable', () => true).map(({ properties, physicalId }) =>
      modelTable({ ...properties, tableName: physicalId }),
    ),
    ...allDeployed(store, 'AWS::DynamoDB::Table', () => true).map(({ properties, physicalId }) =>
      cdkTable({ ...properties, TableName: physicalId }),
    ),
  ];
}

/** CreateTable's input for an `AWS::DynamoDB::Table`, whose properties have the same names. */
export function cdkTable(properties: Json): Json {
  const { TableName, AttributeDefinitions, KeySchema, LocalSecondaryIndexes } = properties;
  const indexes = listOf(properties.GlobalSecondaryIndexes).map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }));
  return {
    TableName,
    AttributeDefinitions,
    KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(LocalSecondaryIndexes === undefined ? {} : { LocalSecondaryIndexes }),
    ...(indexes.length === 0 ? {} : { GlobalSecondaryIndexes: indexes }),
  };
}

/** CreateTable's input for a model's table, from its resource's properties: `Custom::AmplifyDynamoDBTable`. */
export function modelTable(properties: Json): Json {
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
