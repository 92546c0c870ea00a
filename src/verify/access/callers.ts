import type { AccessCaller, ModelView, SynthesizedData } from '../../checks/backend-view.ts';
import { record } from '../backend/assembly.ts';
import { friendlyName } from '../backend/plumbing.ts';
import type { AuthType } from './appsync-util.ts';
import { type LocatedResource, resolveText, token } from './references.ts';
import type { Resolver } from './resolvers.ts';
import type { RolePolicies } from './role-policies.ts';
import { means, modelRules, operationRules, type Rule } from './rules.ts';
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
    ...data.operations.flatMap(operation => operationRules(operation.directives)),
  ];
  const userPool = modes.includes('AMAZON_COGNITO_USER_POOLS');
  const oidc = modes.includes('OPENID_CONNECT');
  const known = unique(
    rules.flatMap(rule => [...ownerOf(rule), ...groupsOf(rule)]).filter(({ mode }) => modes.includes(mode)),
  );
  const holders = (kind: AccessCaller['kind']) =>
    known
      .filter(({ caller }) => caller.kind === kind)
      .map(({ caller, mode, groups }) => tokenHolder(caller, mode, groups, rules));
  const anybody = (kind: 'api-key' | 'signed-in' | 'oidc' | 'custom'): AccessCaller => ({
    id: kind,
    kind,
    name: undefined,
  });
  return [
    ...withCredentials(sources, 'guest'),
    ...(modes.includes('API_KEY') ? [plain(anybody('api-key'), 'API_KEY', null)] : []),
    ...(userPool ? [tokenHolder(anybody('signed-in'), 'AMAZON_COGNITO_USER_POOLS', [], rules)] : []),
    ...withCredentials(sources, 'identity-pool'),
    ...(oidc ? [tokenHolder(anybody('oidc'), 'OPENID_CONNECT', [], rules)] : []),
    ...holders('owner'),
    ...holders('group-in'),
    ...holders('group'),
    ...(modes.includes('AWS_LAMBDA')
      ? [plain(anybody('custom'), 'AWS_LAMBDA', { resolverContext: {} })]
      : []),
    ...functions(sources),
  ];
}

interface Known {
  readonly caller: AccessCaller;
  readonly mode: Mode;
  readonly groups: readonly string[];
}

/** The one whom a rule calls the owner. */
function ownerOf({ allow, ownerField, identityClaim, provider }: Rule): readonly Known[] {
  if (allow !== 'owner') return [];
  const caller = callerOf('owner', ownerField, identityClaim, provider);
  return [{ caller, mode: modeOf(provider), groups: [] }];
}

/** The members of the groups that a rule names, or finds named in a row. */
function groupsOf({ allow, groups, groupsField, groupClaim, provider }: Rule): readonly Known[] {
  if (allow !== 'groups') return [];
  const mode = modeOf(provider);
  if (groupsField !== undefined) {
    return [{ caller: callerOf('group-in', groupsField, groupClaim, provider), mode, groups: [rowsGroup] }];
  }
  return groups.map(name => ({
    caller: callerOf('group', name, groupClaim, provider),
    mode,
    groups: [name],
  }));
}

const modeOf = (provider: string | undefined): Mode =>
  provider === 'oidc' ? 'OPENID_CONNECT' : 'AMAZON_COGNITO_USER_POOLS';

function callerOf(
  kind: 'owner' | 'group' | 'group-in',
  name: string,
  claim: string | undefined,
  provider: string | undefined,
): AccessCaller {
  const by = claim === undefined ? '' : `@${claim}`;
  const from = provider === 'oidc' ? '@oidc' : '';
  const id = `${named(kind, name)}${by}${from}`;
  return claim === undefined ? { id, kind, name } : { id, kind, name, claim };
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
    ...(groups.length > 0 ? { [caller.claim ?? 'cognito:groups']: groups } : {}),
  };
  for (const { identityClaim } of rules) {
    for (const claim of identityClaim?.split('::') ?? []) claims[claim] ??= `my-${claim}`;
  }
  const identity = { sub: claims.sub, username: claims.username, issuer: 'issuer', claims, groups };
  return { caller, mode, authType: authTypes[mode], groups, identity, role: undefined };
}

/** What a row holds that names a caller as Amplify's create writes it: `sub::username`, or the rule's own claim. */
export function nameInRows({ identity, caller }: Entrant, claim: string | undefined): string {
  const claims = record(identity?.claims);
  return (claim ?? (caller.kind === 'owner' ? caller.claim : undefined) ?? 'sub::username')
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
export function speaksOf(model: ModelView, caller: AccessCaller): boolean {
  const { kind } = caller;
  if (kind !== 'owner' && kind !== 'group-in') return true;
  return modelRules(model).some(rule => rule.allow !== 'private' && means(rule, caller));
}

/** The first of each id. */
function unique(known: readonly Known[]): readonly Known[] {
  return known.filter(
    ({ caller }, index) => known.findIndex(other => other.caller.id === caller.id) === index,
  );
}
