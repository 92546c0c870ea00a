import type { AccessCaller, ModelView, SynthesizedData } from '../../checks/backend-view.ts';
import { record } from '../backend/assembly.ts';
import { friendlyName } from '../backend/plumbing.ts';
import type { AuthType } from './appsync-util.ts';
import { type LocatedResource, resolveText, token } from './references.ts';
import type { Resolver } from './resolvers.ts';
import type { RolePolicies } from './role-policies.ts';
import { modelRules, type Rule, rulesOf } from './rules.ts';
import type { Mode } from './served-schema.ts';

/** A caller with all that AppSync knows of them. */
export interface Entrant {
  readonly caller: AccessCaller;
  readonly mode: Mode;
  readonly authType: AuthType;
  readonly groups: readonly string[];
  readonly identity: Readonly<Record<string, unknown>> | null;
  /** Of those who come with AWS credentials: the token of their role. */
  readonly role: string | undefined;
}

/** The group that a row names in a field, where the caller is meant to be in it. */
export const rowsGroup = 'the-group-of-the-row';

const authTypes: Readonly<Record<Mode, AuthType>> = {
  AMAZON_COGNITO_USER_POOLS: 'User Pool Authorization',
  AWS_IAM: 'IAM Authorization',
  API_KEY: 'API Key Authorization',
  OPENID_CONNECT: 'Open ID Connect Authorization',
  AWS_LAMBDA: 'Lambda Authorization',
};

export interface CallerSources {
  readonly data: SynthesizedData;
  readonly modes: readonly Mode[];
  readonly resources: readonly LocatedResource[];
  readonly resolvers: ReadonlyMap<string, Resolver>;
  readonly policies: RolePolicies;
}

/** Everyone who can come in at all. Groups, owners and functions are those that the schema or a policy speaks of. */
export function entrantsOf(sources: CallerSources): readonly Entrant[] {
  const { data, modes } = sources;
  const rules = [
    ...data.models.flatMap(modelRules),
    ...data.operations.flatMap(operation => rulesOf(operation.directives)),
  ];
  const userPool = modes.includes('AMAZON_COGNITO_USER_POOLS');
  const pool = (caller: AccessCaller, groups: readonly string[] = []) =>
    tokenHolder(caller, 'AMAZON_COGNITO_USER_POOLS', groups, rules);
  const oidc = (caller: AccessCaller) => tokenHolder(caller, 'OPENID_CONNECT', [], rules);
  const owners = unique(
    rules.filter(rule => rule.allow === 'owner' && rule.provider !== 'oidc').map(rule => rule.ownerField),
  );
  const oidcOwners = unique(
    rules.filter(rule => rule.allow === 'owner' && rule.provider === 'oidc').map(rule => rule.ownerField),
  );
  const groupFields = unique(rules.flatMap(rule => rule.groupsField ?? []));
  const groups = unique(rules.flatMap(rule => rule.groups));
  return [
    ...withCredentials(sources, 'guest'),
    ...(modes.includes('API_KEY')
      ? [plain({ id: 'api-key', kind: 'api-key', name: undefined }, 'API_KEY', null)]
      : []),
    ...(userPool ? [pool({ id: 'signed-in', kind: 'signed-in', name: undefined })] : []),
    ...withCredentials(sources, 'identity-pool'),
    ...(modes.includes('OPENID_CONNECT') ? [oidc({ id: 'oidc', kind: 'oidc', name: undefined })] : []),
    ...(userPool ? owners.map(name => pool({ id: named('owner', name), kind: 'owner', name })) : []),
    ...(modes.includes('OPENID_CONNECT')
      ? oidcOwners.map(name => oidc({ id: `${named('owner', name)}@oidc`, kind: 'owner', name }))
      : []),
    ...(userPool
      ? groupFields.map(name => pool({ id: `group-in:${name}`, kind: 'group-in', name }, [rowsGroup]))
      : []),
    ...(userPool ? groups.map(name => pool({ id: `group:${name}`, kind: 'group', name }, [name])) : []),
    ...(modes.includes('AWS_LAMBDA')
      ? [plain({ id: 'custom', kind: 'custom', name: undefined }, 'AWS_LAMBDA', { resolverContext: {} })]
      : []),
    ...functions(sources),
  ];
}

const named = (kind: string, name: string) => (name === kind ? kind : `${kind}:${name}`);

function plain(caller: AccessCaller, mode: Mode, identity: Entrant['identity'], role?: string): Entrant {
  return { caller, mode, authType: authTypes[mode], groups: [], identity, role };
}

/** Whoever comes with a token of a user pool: 'me', with every claim that a rule asks for. */
function tokenHolder(
  caller: AccessCaller,
  mode: Mode,
  groups: readonly string[],
  rules: readonly Rule[],
): Entrant {
  const claims: Record<string, unknown> = {
    sub: 'my-sub',
    username: 'my-name',
    'cognito:username': 'my-name',
    ...(groups.length > 0 ? { 'cognito:groups': groups } : {}),
  };
  for (const { identityClaim, groupClaim } of rules) {
    for (const claim of identityClaim?.split('::') ?? []) claims[claim] ??= `my-${claim}`;
    if (groupClaim !== undefined && groups.length > 0) claims[groupClaim] = groups;
  }
  const identity = { sub: claims.sub, username: claims.username, issuer: 'issuer', claims, groups };
  return { caller, mode, authType: authTypes[mode], groups, identity, role: undefined };
}

/** What a row holds that names a caller as Amplify's create writes it: `sub::username`, or the rule's own claim. */
export function nameInRows(entrant: Entrant, rule: Rule | undefined): string {
  const claims = record(entrant.identity?.claims);
  const claim = rule?.identityClaim ?? 'sub::username';
  return claim
    .split('::')
    .map(name => String(claims[name] ?? ''))
    .join('::');
}

/** Guests and users who come with the credentials of the identity pool. */
function withCredentials(
  { modes, resources, resolvers }: CallerSources,
  kind: 'guest' | 'identity-pool',
): readonly Entrant[] {
  if (!modes.includes('AWS_IAM')) return [];
  const pool = resources.find(({ type }) => type === 'AWS::Cognito::IdentityPool');
  if (kind === 'guest' && pool !== undefined && pool.properties.AllowUnauthenticatedIdentities !== true)
    return [];
  const side = kind === 'guest' ? 'unauth' : 'auth';
  const role =
    attachedRole(resources, side) ??
    stashed(resolvers, `"${side}Role", "[^"]*:assumed-role/([^"]*)/CognitoIdentityCredentials"`);
  if (role === undefined) return [];
  const poolId =
    pool === undefined
      ? stashed(resolvers, '"identityPoolId", "([^"]*)"')
      : token(pool.scope, pool.logicalId);
  const identity = {
    userArn: `arn:aws:sts::<AWS::AccountId>:assumed-role/${role}/CognitoIdentityCredentials`,
    cognitoIdentityPoolId: poolId ?? 'identity-pool',
    cognitoIdentityId: 'my-identity',
    cognitoIdentityAuthType: kind === 'guest' ? 'unauthenticated' : 'authenticated',
  };
  return [plain({ id: kind, kind, name: undefined }, 'AWS_IAM', identity, role)];
}

function attachedRole(resources: readonly LocatedResource[], side: 'auth' | 'unauth'): string | undefined {
  const attachment = resources.find(({ type }) => type === 'AWS::Cognito::IdentityPoolRoleAttachment');
  if (attachment === undefined) return undefined;
  const role = record(attachment.properties.Roles)[`${side}enticated`];
  return role === undefined ? undefined : resolveText(role, attachment.scope).replace(/\.Arn>$/, '>');
}

/** What resolvers put into their stash: where auth is only referenced, the one place that names its roles. */
function stashed(resolvers: ReadonlyMap<string, Resolver>, pattern: string): string | undefined {
  for (const { before } of resolvers.values()) {
    const found = new RegExp(pattern).exec(before)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Functions whose role may call the API: `allow.resource()`, or a policy of the backend's own. */
function functions({ modes, resources, policies }: CallerSources): readonly Entrant[] {
  if (!modes.includes('AWS_IAM')) return [];
  return resources
    .filter(({ type }) => type === 'AWS::Lambda::Function')
    .flatMap(resource => {
      const { scope, logicalId, type, properties } = resource;
      const role = resolveText(properties.Role, scope).replace(/\.Arn>$/, '>');
      if (!policies.names(role)) return [];
      const name = friendlyName({ logicalId, type, properties, stack: '' });
      const identity = {
        userArn: `arn:aws:sts::<AWS::AccountId>:assumed-role/${role}/${name}`,
        cognitoIdentityPoolId: null,
        cognitoIdentityId: null,
      };
      return [plain({ id: `function:${name}`, kind: 'function', name }, 'AWS_IAM', identity, role)];
    });
}

/** The callers that say something about a model: an owner's or group's field has to be one of its own rules. */
export function speaksOf(model: ModelView, { kind, name }: AccessCaller): boolean {
  const rules = modelRules(model);
  if (kind === 'owner') return rules.some(rule => rule.allow === 'owner' && rule.ownerField === name);
  if (kind === 'group-in') return rules.some(rule => rule.groupsField === name);
  return true;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
