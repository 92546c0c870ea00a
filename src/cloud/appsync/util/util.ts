import { randomUUID } from 'node:crypto';
import { isMap, type VelocityMap } from '../../../vtl/java-methods.ts';
import { isNothing, listOf, plainUtil } from '../../../vtl/plain-util.ts';
import { ResolverError } from '../resolver-error.ts';
import { fromMapValues, toDynamoDB, toMapValues } from './dynamodb-values.ts';
import { filterExpression } from './filter-expression.ts';
import { subscriptionFilter } from './subscription-filter.ts';
import { timeUtil } from './time.ts';
import { autoUlid } from './ulid.ts';

/** What one run of a resolver tells `$util`, and hears of it. */
export interface UtilContext {
  /** What `$util.authType()` answers. */
  readonly authType: string;
  now(): Date;
  /** `$util.appendError`: the field has its value, and an error besides. */
  appendError(error: ResolverError): void;
}

/**
 * AppSync's `$util` for mapping templates.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-util-reference.html
 */
export function appSyncUtil({ authType, now, appendError }: UtilContext): VelocityMap {
  const errorOf = (message: unknown, type: unknown, data: unknown, errorInfo: unknown) =>
    new ResolverError(String(message ?? ''), isNothing(type) ? null : String(type), { data, errorInfo });
  const dynamodb: Record<string, unknown> = {
    toDynamoDB,
    toString: (value: unknown) => ({ S: String(value) }),
    toNumber: (value: unknown) => ({ N: String(value) }),
    toBoolean: (value: unknown) => ({ BOOL: value === true }),
    toNull: () => ({ NULL: true }),
    toList: (value: unknown) => ({ L: listOf(value).map(toDynamoDB) }),
    toMap: (value: unknown) => ({ M: toMapValues(value) }),
    toStringSet: (value: unknown) => ({ SS: listOf(value).map(String) }),
    toNumberSet: (value: unknown) => ({ NS: listOf(value).map(String) }),
    toMapValues,
  };
  // Each has a twin that writes the same as JSON.
  for (const [name, make] of Object.entries(dynamodb)) {
    dynamodb[`${name}Json`] = (value: unknown) => JSON.stringify((make as (own: unknown) => unknown)(value));
  }
  return {
    ...plainUtil,
    authType: () => authType,
    unauthorized: () => {
      throw new ResolverError('Unauthorized', 'Unauthorized');
    },
    error: (message: unknown, type?: unknown, data?: unknown, info?: unknown) => {
      throw errorOf(message, type, data, info);
    },
    appendError: (message: unknown, type?: unknown, data?: unknown, info?: unknown) => {
      appendError(errorOf(message, type, data, info));
      return '';
    },
    validate: (valid: unknown, message: unknown, type?: unknown, data?: unknown) => {
      if (valid !== true) throw errorOf(message, type ?? 'CustomTemplateException', data, null);
      return '';
    },
    typeOf,
    autoId: () => randomUUID(),
    autoUlid: () => autoUlid(now()),
    autoKsuid: () => randomUUID(),
    urlEncode: (text: unknown) => encodeURIComponent(String(text)),
    urlDecode: (text: unknown) => decodeURIComponent(String(text)),
    base64Encode: (text: unknown) => Buffer.from(String(text)).toString('base64'),
    base64Decode: (text: unknown) => Buffer.from(String(text), 'base64').toString('utf8'),
    time: timeUtil(now),
    dynamodb: { ...dynamodb, fromDynamoDB: (value: unknown) => value, fromMapValues },
    transform: {
      toDynamoDBFilterExpression: (filter: unknown) => JSON.stringify(filterExpression(filter)),
      toDynamoDBConditionExpression: (filter: unknown) => JSON.stringify(filterExpression(filter)),
      toSubscriptionFilter: subscriptionFilter,
    },
    str: {
      ...plainUtil.str,
      normalize: (text: unknown, form: unknown) => String(text).normalize(String(form).toUpperCase()),
    },
    math: {
      roundNum: (value: unknown) => Math.round(Number(value)),
      minVal: (one: unknown, other: unknown) => Math.min(Number(one), Number(other)),
      maxVal: (one: unknown, other: unknown) => Math.max(Number(one), Number(other)),
      randomDouble: () => Math.random(),
      randomWithinRange: (low: unknown, high: unknown) =>
        Math.floor(Number(low) + Math.random() * (Number(high) - Number(low))),
    },
  };
}

function typeOf(value: unknown): string {
  if (isNothing(value)) return 'Null';
  if (Array.isArray(value)) return 'List';
  if (isMap(value)) return 'Map';
  const name = typeof value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
