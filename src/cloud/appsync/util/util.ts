import { randomUUID } from 'node:crypto';
import { isMap, type VelocityMap } from '../../../vtl/java-methods.ts';
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

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;
const isEmpty = (value: unknown): boolean =>
  isNothing(value) ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isMap(value) && Object.keys(value).length === 0);
const isBlank = (value: unknown): boolean =>
  isNothing(value) || (typeof value === 'string' && value.trim() === '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const pick = (map: unknown, keep: (key: string) => boolean): VelocityMap =>
  Object.fromEntries(Object.entries(isMap(map) ? map : {}).filter(([key]) => keep(key)));

/**
 * AppSync's `$util` for mapping templates.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-util-reference.html
 */
export function appSyncUtil({ authType, now, appendError }: UtilContext): VelocityMap {
  const nothing = () => '';
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
    authType: () => authType,
    qr: nothing,
    quiet: nothing,
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
    typeOf,
    matches: (pattern: unknown, text: unknown) => new RegExp(String(pattern)).test(String(text)),
    toJson: (value: unknown) => JSON.stringify(value ?? null),
    parseJson,
    autoId: () => randomUUID(),
    autoUlid: () => autoUlid(now()),
    autoKsuid: () => randomUUID(),
    escapeJavaScript: (text: unknown) => JSON.stringify(String(text)).slice(1, -1),
    urlEncode: (text: unknown) => encodeURIComponent(String(text)),
    urlDecode: (text: unknown) => decodeURIComponent(String(text)),
    base64Encode: (text: unknown) => Buffer.from(String(text)).toString('base64'),
    base64Decode: (text: unknown) => Buffer.from(String(text), 'base64').toString('utf8'),
    time: timeUtil(now),
    list: {
      copyAndRemoveAll: (list: unknown, gone: unknown) =>
        listOf(list).filter(value => !listOf(gone).includes(value)),
      copyAndRetainAll: (list: unknown, kept: unknown) =>
        listOf(list).filter(value => listOf(kept).includes(value)),
    },
    map: {
      copyAndRemoveAllKeys: (map: unknown, keys: unknown) => pick(map, key => !listOf(keys).includes(key)),
      copyAndRetainAllKeys: (map: unknown, keys: unknown) => pick(map, key => listOf(keys).includes(key)),
    },
    dynamodb: { ...dynamodb, fromDynamoDB: (value: unknown) => value, fromMapValues },
    transform: {
      toDynamoDBFilterExpression: (filter: unknown) => JSON.stringify(filterExpression(filter)),
      toDynamoDBConditionExpression: (filter: unknown) => JSON.stringify(filterExpression(filter)),
      toSubscriptionFilter: subscriptionFilter,
    },
    str: {
      toLower: (text: unknown) => String(text).toLowerCase(),
      toUpper: (text: unknown) => String(text).toUpperCase(),
      toReplace: (text: unknown, from: unknown, to: unknown) =>
        String(text).replaceAll(String(from), String(to)),
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

/** Jackson reads a bare word as text where JSON.parse throws; Amplify asks it whether a group claim is a list. */
function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}
