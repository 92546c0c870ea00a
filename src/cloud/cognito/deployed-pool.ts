import { allDeployed, findDeployed } from '../services/deployed.ts';
import type { Resource } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import type { MfaKind } from '../state/user-pools.ts';

type Properties = Readonly<Record<string, unknown>>;

/** How an attribute of a pool may look, by its name as clients write it: 'email', 'custom:plan'. */
export interface AttributeRule {
  readonly name: string;
  readonly type: 'String' | 'Number' | 'DateTime' | 'Boolean';
  readonly required: boolean;
  readonly mutable: boolean;
  readonly min?: number;
  readonly max?: number;
}

export interface PoolGroup {
  readonly name: string;
  readonly description?: string;
  readonly precedence?: number;
  readonly roleArn?: string;
  readonly changedAt: string;
}

/** A user pool as it was deployed. */
export interface DeployedPool {
  readonly id: string;
  /** What follows `_` in the id: SRP hashes it. */
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  /** Of AWS::Cognito::UserPool. */
  readonly properties: Properties;
  /** What stands in place of a username: 'email', 'phone_number'. */
  readonly usernameAttributes: readonly string[];
  readonly aliases: readonly string[];
  readonly autoVerified: readonly string[];
  readonly caseSensitive: boolean;
  readonly mfa: 'OFF' | 'OPTIONAL' | 'ON';
  readonly mfaKinds: readonly MfaKind[];
  readonly attributes: ReadonlyMap<string, AttributeRule>;
  readonly groups: readonly PoolGroup[];
}

/** An app client of a pool. */
export interface PoolClient {
  readonly id: string;
  readonly secret?: string;
  readonly properties: Properties;
}

const STANDARD = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
];

/** The pool with an id; undefined where none stands. */
export function findPool(store: CloudStore, poolId: string): DeployedPool | undefined {
  const pool = findDeployed(store, 'AWS::Cognito::UserPool', one => one.physicalId === poolId)?.resource;
  return pool && readPool(store, pool);
}

/** The pool and client that a client's id stands for. */
export function findClient(
  store: CloudStore,
  clientId: string,
): { readonly pool: DeployedPool; readonly client: PoolClient } | undefined {
  const found = findDeployed(store, 'AWS::Cognito::UserPoolClient', one => one.physicalId === clientId);
  if (!found) return undefined;
  const { properties, attributes } = found.resource;
  const pool = findPool(store, String(properties.UserPoolId));
  if (!pool) return undefined;
  const secret = isTrue(properties.GenerateSecret) ? { secret: String(attributes.ClientSecret) } : {};
  return { pool, client: { id: clientId, properties, ...secret } };
}

/** All pools that stand. */
export function allPools(store: CloudStore): readonly DeployedPool[] {
  return allDeployed(store, 'AWS::Cognito::UserPool', () => true).map(pool => readPool(store, pool));
}

function readPool(store: CloudStore, { physicalId: id, properties, attributes }: Resource): DeployedPool {
  const arn = String(attributes.Arn);
  const groups = allDeployed(store, 'AWS::Cognito::UserPoolGroup', one => one.properties.UserPoolId === id);
  return {
    id,
    name: id.slice(id.indexOf('_') + 1),
    arn,
    region: arn.split(':')[3] ?? '',
    properties,
    usernameAttributes: texts(properties.UsernameAttributes),
    aliases: texts(properties.AliasAttributes),
    autoVerified: texts(properties.AutoVerifiedAttributes),
    caseSensitive: isTrue(record(properties.UsernameConfiguration).CaseSensitive ?? true),
    mfa: (properties.MfaConfiguration as DeployedPool['mfa'] | undefined) ?? 'OFF',
    mfaKinds: texts(properties.EnabledMfas) as MfaKind[],
    attributes: new Map(rulesOf(properties.Schema).map(rule => [rule.name, rule])),
    groups: groups.map(groupOf),
  };
}

function rulesOf(schema: unknown): readonly AttributeRule[] {
  const own = (Array.isArray(schema) ? schema : []).map((one: Properties): AttributeRule => {
    const limits = { ...record(one.StringAttributeConstraints), ...record(one.NumberAttributeConstraints) };
    const name = String(one.Name);
    return {
      name: STANDARD.includes(name) || name.startsWith('custom:') ? name : `custom:${name}`,
      type: (one.AttributeDataType as AttributeRule['type'] | undefined) ?? 'String',
      required: isTrue(one.Required),
      mutable: isTrue(one.Mutable ?? true),
      ...limit('min', limits.MinLength ?? limits.MinValue),
      ...limit('max', limits.MaxLength ?? limits.MaxValue),
    };
  });
  const named = new Set(own.map(({ name }) => name));
  const rest = STANDARD.filter(name => !named.has(name));
  const plain = { type: 'String', required: false, mutable: true } as const;
  return [...rest.map(name => ({ name, ...plain })), ...own];
}

function limit(name: 'min' | 'max', value: unknown): Partial<Record<'min' | 'max', number>> {
  return value === undefined ? {} : { [name]: Number(value) };
}

function groupOf({ physicalId, properties, changedAt }: Resource): PoolGroup {
  return {
    name: physicalId,
    changedAt,
    ...(properties.Description === undefined ? {} : { description: String(properties.Description) }),
    ...(properties.Precedence === undefined ? {} : { precedence: Number(properties.Precedence) }),
    ...(properties.RoleArn === undefined ? {} : { roleArn: String(properties.RoleArn) }),
  };
}

/** A property that is a structure; an empty one where it is absent. */
export function record(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? (value as Properties) : {};
}

/** A property that is a list of texts. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** CloudFormation takes 'true' for true. */
export function isTrue(value: unknown): boolean {
  return String(value) === 'true';
}
