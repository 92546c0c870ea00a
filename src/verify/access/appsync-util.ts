import type { VelocityMap } from '../../vtl/java-methods.ts';
import { plainUtil } from '../../vtl/plain-util.ts';

/** `$util.unauthorized()` or `$util.error()`: the resolver says no. */
export class Denied extends Error {
  override readonly name = 'Denied';
}

/** How the caller came in: what `$util.authType()` answers. */
export type AuthType =
  | 'API Key Authorization'
  | 'IAM Authorization'
  | 'User Pool Authorization'
  | 'Open ID Connect Authorization'
  | 'Lambda Authorization';

/** Filters stay as they are, under a name of ours: the table of this room reads them, not DynamoDB. */
const expression = (filter: unknown): string =>
  JSON.stringify({ expression: 'filter', expressionNames: {}, expressionValues: { ':filter': filter } });

/**
 * AppSync's `$util`, as far as the templates of Amplify's transformers call it (graphql-auth-transformer,
 * graphql-model-transformer and those of relations, read at data-construct 1.17).
 */
export function appSyncUtil(): (authType: AuthType) => VelocityMap {
  const common = commonUtil();
  return authType => ({ ...common, authType: () => authType });
}

function commonUtil(): VelocityMap {
  const time = '2026-01-01T00:00:00.000Z';
  return {
    ...plainUtil,
    unauthorized: () => {
      throw new Denied('Unauthorized');
    },
    error: (message: unknown) => {
      throw new Denied(String(message));
    },
    appendError: () => '',
    validate: (valid: unknown, message: unknown) => {
      if (valid !== true) throw new Denied(String(message));
      return '';
    },
    autoId: () => 'new',
    autoUlid: () => 'new',
    time: {
      nowISO8601: () => time,
      nowEpochSeconds: () => 0,
      nowEpochMilliSeconds: () => 0,
    },
    dynamodb: {
      toDynamoDB: (value: unknown) => value,
      toDynamoDBJson: (value: unknown) => JSON.stringify(value ?? null),
      toString: (value: unknown) => value,
      toStringJson: (value: unknown) => JSON.stringify(value ?? null),
      toMapValues: (value: unknown) => value,
      toMapValuesJson: (value: unknown) => JSON.stringify(value ?? null),
    },
    transform: {
      toDynamoDBFilterExpression: expression,
      toDynamoDBConditionExpression: expression,
      toSubscriptionFilter: (filter: unknown) => filter,
    },
    // For tables of a SQL database. AppSync has these, and nobody documents what they answer.
    authRules: {
      queryAuth: outOfSight,
      mutationAuth: outOfSight,
      subscriptionAuth: outOfSight,
      validateUsingSource: outOfSight,
    },
  };
}

function outOfSight(): never {
  throw new Error('AppSync decides about a SQL database by itself, where it can’t be tried out');
}
