import { isMap, type VelocityMap } from './java-methods.ts';

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;
const isEmpty = (value: unknown): boolean =>
  isNothing(value) ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isMap(value) && Object.keys(value).length === 0);
const isBlank = (value: unknown): boolean =>
  isNothing(value) || (typeof value === 'string' && value.trim() === '');
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const pick = (map: unknown, keep: (key: string) => boolean): VelocityMap =>
  Object.fromEntries(Object.entries(isMap(map) ? map : {}).filter(([key]) => keep(key)));

/**
 * What AppSync's `$util` answers by what it is given alone, whoever asks and whatever stands behind the resolver.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-util-reference.html
 */
export const plainUtil = {
  qr: () => '',
  quiet: () => '',
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
  parseJson,
  escapeJavaScript: (text: unknown) => JSON.stringify(String(text)).slice(1, -1),
  list: {
    copyAndRemoveAll: (list: unknown, gone: unknown) =>
      listOf(list).filter(value => !listOf(gone).includes(value)),
    copyAndRetainAll: (list: unknown, kept: unknown) =>
      listOf(list).filter(value => listOf(kept).includes(value)),
  },
  map: {
    copyAndRemoveAllKeys: (map: unknown, keys: unknown) =>
      pick(map, key => !listOf(keys).map(String).includes(key)),
    copyAndRetainAllKeys: (map: unknown, keys: unknown) =>
      pick(map, key => listOf(keys).map(String).includes(key)),
  },
  str: {
    toLower: (text: unknown) => String(text).toLowerCase(),
    toUpper: (text: unknown) => String(text).toUpperCase(),
    toReplace: (text: unknown, from: unknown, to: unknown) =>
      String(text).replaceAll(String(from), String(to)),
  },
} as const;

/** Jackson reads a bare word as text where JSON.parse throws; Amplify asks it whether a group claim is a list. */
function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}
