import type { BackendView, Resource } from '../backend-view.ts';

type Json = Readonly<Record<string, unknown>>;

/** Rewrites values of a template until two that mean the same are the same: no ids, no hashes, no order. */
export interface Canonical {
  value(value: unknown): unknown;
  text(value: unknown): string;
}

/** For the values of one view: what they refer to is known by its type. */
export function canonicalOf(view: BackendView): Canonical {
  const types = new Map(view.resources.map(({ logicalId, type }) => [logicalId, type]));
  const reference = (id: unknown, attribute?: unknown): string => {
    const name = String(id);
    if (name.startsWith('AWS::')) return `\${${name}}`;
    const type = types.get(name) ?? 'other stack';
    return attribute === undefined ? `\${${type}}` : `\${${type}.${String(attribute)}}`;
  };
  const value = (given: unknown): unknown => {
    if (typeof given === 'string') return withoutHashes(given);
    if (Array.isArray(given)) return sorted(given.map(value));
    if (!isRecord(given)) return given;
    if ('Ref' in given) return reference(given.Ref);
    const attribute = given['Fn::GetAtt'];
    if (Array.isArray(attribute)) return reference(attribute[0], attribute[1]);
    const join = given['Fn::Join'];
    if (Array.isArray(join) && Array.isArray(join[1])) {
      return join[1].map(part => String(value(part))).join(String(join[0]));
    }
    if (typeof given['Fn::Sub'] === 'string') return withoutHashes(given['Fn::Sub']);
    return Object.fromEntries(
      Object.keys(given)
        .sort()
        .map(key => [key, value(given[key])]),
    );
  };
  return { value, text: given => plain(value(given)) };
}

/** The values at the ends of a nested value, by path: 'PasswordPolicy.MinimumLength'. A list is one value. */
export function leavesOf(value: unknown, prefix = ''): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return { [prefix]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => leavesOf(inner, prefix === '' ? key : `${prefix}.${key}`)),
  );
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value, where it is an object; else one without members. */
export function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}

/** A value as a person writes it. */
export function plain(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The tags that somebody gave a resource; Amplify's and the CDK's own are left out. */
export function tagsOf({ properties }: Resource): Readonly<Record<string, string>> {
  const given = properties.Tags ?? properties.UserPoolTags ?? properties.IdentityPoolTags;
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(given)
    ? given.filter(isRecord).map(tag => [String(tag.Key), tag.Value] as const)
    : isRecord(given)
      ? Object.entries(given)
      : [];
  return Object.fromEntries(
    entries.filter(([key]) => !isOwnTag(key)).map(([key, value]) => [key, plain(value)]),
  );
}

function isOwnTag(key: string): boolean {
  return key.startsWith('amplify:') || key.startsWith('aws-cdk:') || key === 'created-by';
}

function withoutHashes(text: string): string {
  return text.replace(/[0-9a-f]{64}/g, '#');
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  return values.toSorted((a, b) => (plain(a) < plain(b) ? -1 : plain(a) > plain(b) ? 1 : 0));
}
