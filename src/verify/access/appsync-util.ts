import type { VelocityMap } from '../../vtl/java-methods.ts';

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

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;
const isMap = (value: unknown): value is VelocityMap =>
  typeof value === 'object' && !isNothing(value) && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  isNothing(value) ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isMap(value) && Object.keys(value).length === 0);
const isBlank = (value: unknown): boolean =>
  isNothing(value) || (typeof value === 'string' && value.trim() === '');
const keysOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const pick = (map: unknown, keep: (key: string) => boolean): VelocityMap =>
  Object.fromEntries(Object.entries(isMap(map) ? map : {}).filter(([key]) => keep(key)));
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
  const nothing = () => '';
  return {
    qr: nothing,
    quiet: nothing,
    unauthorized: () => {
      throw new Denied('Unauthorized');
    },
    error: (message: unknown) => {
      throw new Denied(String(message));
    },
    appendError: nothing,
    validate: (valid: unknown, message: unknown) => {
      if (valid !== true) throw new Denied(String(message));
      return '';
    },
    isNull: isNothing,
    isNullOrEmpty: isEmpty,
    isNullOrBlank: isBlank,
    defaultIfNull: (value: unknown, other: unknown) => (isNothing(value) ? other : value),
    defaultIfNullOrEmpty: (value: unknown, other: unknown) => (isEmpty(value) ? other : value),
    defaultIfNullOrBlank: (value: unknown, other: unknown) => (isBlank(value) ? other : value),
    isString: (value: unknown) => typeof value === 'string',
    isNumber: (value: unknown) => typeof value === 'number',
    isBoolean: (value: unknown) => typeof value === 'boolean',
    isList: (value: unknown) => Array.isArray(value),
    isMap,
    matches: (pattern: unknown, text: unknown) => new RegExp(String(pattern)).test(String(text)),
    toJson: (value: unknown) => JSON.stringify(value ?? null),
    parseJson: parseJson,
    autoId: () => 'new',
    autoUlid: () => 'new',
    escapeJavaScript: (text: unknown) => JSON.stringify(String(text)).slice(1, -1),
    time: {
      nowISO8601: () => time,
      nowEpochSeconds: () => 0,
      nowEpochMilliSeconds: () => 0,
    },
    list: {
      copyAndRemoveAll: (list: unknown, gone: unknown) => {
        const values: readonly unknown[] = Array.isArray(list) ? list : [];
        return values.filter(value => !(Array.isArray(gone) && gone.includes(value)));
      },
      copyAndRetainAll: (list: unknown, kept: unknown) => {
        const values: readonly unknown[] = Array.isArray(list) ? list : [];
        return values.filter(value => Array.isArray(kept) && kept.includes(value));
      },
    },
    map: {
      copyAndRemoveAllKeys: (map: unknown, keys: unknown) => pick(map, key => !keysOf(keys).includes(key)),
      copyAndRetainAllKeys: (map: unknown, keys: unknown) => pick(map, key => keysOf(keys).includes(key)),
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
    str: {
      toLower: (text: unknown) => String(text).toLowerCase(),
      toUpper: (text: unknown) => String(text).toUpperCase(),
      toReplace: (text: unknown, from: unknown, to: unknown) =>
        String(text).replaceAll(String(from), String(to)),
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

/** Jackson reads a bare word as text where JSON.parse throws; Amplify asks it whether a group claim is a list. */
function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}
