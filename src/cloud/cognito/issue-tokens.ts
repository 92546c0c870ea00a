import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { PoolUser, RefreshToken } from '../state/user-pools.ts';
import { isReadable } from './attributes.ts';
import { type PoolGroup, record } from './deployed-pool.ts';
import { issuerOf, signingKey } from './issuer.ts';
import { type ClientPool, notAuthorized } from './pool-context.ts';
import { type Overrides, preTokenGeneration } from './pre-token-generation.ts';
import { signToken } from './token.ts';

export const USER_SCOPE = 'aws.cognito.signin.user.admin';

/** What a client is given when it has signed in. */
export interface AuthenticationResult {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken?: string;
  /** Seconds. */
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
}

const SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** Seconds that a client's tokens hold. */
function validity({ client: { properties } }: ClientPool, token: 'AccessToken' | 'IdToken' | 'RefreshToken') {
  const refresh = token === 'RefreshToken';
  const unit = String(record(properties.TokenValidityUnits)[token] ?? (refresh ? 'days' : 'hours'));
  const own = Number(properties[`${token}Validity`] ?? 0);
  return (own || (refresh ? 30 : 1)) * (SECONDS[unit] ?? 3600);
}

/** Tokens of a new sign-in. */
export async function signedIn(
  open: ClientPool,
  user: PoolUser,
  source: 'TokenGeneration_Authentication' | 'TokenGeneration_NewPasswordChallenge',
  clientMetadata: Readonly<Record<string, string>>,
): Promise<AuthenticationResult> {
  const now = open.context.now();
  const grant: RefreshToken = {
    username: user.username,
    clientId: open.client.id,
    originJti: randomUUID(),
    authTime: seconds(now),
    expires: new Date(now.getTime() + validity(open, 'RefreshToken') * 1000).toISOString(),
    scopes: [USER_SCOPE],
  };
  const tokens = await issue(open, user, grant, source, clientMetadata);
  return { ...tokens, RefreshToken: keep(open, grant) };
}

/** Tokens for a refresh token. @throws ServiceError NotAuthorizedException */
export async function refreshed(
  open: ClientPool,
  token: string,
  clientMetadata: Readonly<Record<string, string>>,
): Promise<AuthenticationResult> {
  const grant = open.state.refreshTokens[nameOf(token)];
  const user = grant && open.state.users[grant.username];
  if (!grant || !user || grant.clientId !== open.client.id) throw notAuthorized('Invalid Refresh Token');
  if (new Date(grant.expires) <= open.context.now()) throw notAuthorized('Refresh Token has expired');
  if (user.revoked.includes(grant.originJti)) throw notAuthorized('Refresh Token has been revoked');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  const tokens = await issue(open, user, grant, 'TokenGeneration_RefreshTokens', clientMetadata);
  if (!rotates(open)) return tokens;
  const grace = Number(record(open.client.properties.RefreshTokenRotation).RetryGracePeriodSeconds ?? 0);
  const end = new Date(open.context.now().getTime() + grace * 1000).toISOString();
  open.state.refreshTokens[nameOf(token)] = { ...grant, expires: end };
  return { ...tokens, RefreshToken: keep(open, grant) };
}

/** Whether a client's refresh tokens count once. */
export function rotates({ client }: ClientPool): boolean {
  return record(client.properties.RefreshTokenRotation).Feature === 'ENABLED';
}

/** The sign-in that a refresh token is of; undefined where it is none of this pool. */
export function grantOf({ state }: ClientPool, token: string): RefreshToken | undefined {
  return state.refreshTokens[nameOf(token)];
}

const nameOf = (token: string) => createHash('sha256').update(token).digest('hex');
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

function keep({ state, context }: ClientPool, grant: RefreshToken): string {
  for (const [name, { expires }] of Object.entries(state.refreshTokens)) {
    if (new Date(expires) <= context.now()) delete state.refreshTokens[name];
  }
  const token = randomBytes(96).toString('base64url');
  state.refreshTokens[nameOf(token)] = grant;
  return token;
}

async function issue(
  open: ClientPool,
  user: PoolUser,
  grant: RefreshToken,
  source: string,
  clientMetadata: Readonly<Record<string, string>>,
): Promise<AuthenticationResult> {
  const { pool, client, state, eventId } = open;
  const own = groupsOf(open, user);
  const asked = await preTokenGeneration(
    open,
    user,
    source,
    groupsAndRoles(own),
    grant.scopes,
    clientMetadata,
  );
  const groups = asked.groups ?? groupsAndRoles(own);
  const iat = seconds(open.context.now());
  const common = {
    sub: user.sub,
    ...(groups.groupsToOverride.length === 0 ? {} : { 'cognito:groups': groups.groupsToOverride }),
    iss: issuerOf(pool.id),
    origin_jti: grant.originJti,
    event_id: eventId,
    auth_time: grant.authTime,
    iat,
  };
  const scopes = grant.scopes
    .filter(scope => !asked.suppressedScopes.includes(scope))
    .concat(asked.addedScopes.filter(scope => !grant.scopes.includes(scope)));
  const access = {
    ...common,
    client_id: client.id,
    token_use: 'access',
    scope: scopes.join(' '),
    exp: iat + validity(open, 'AccessToken'),
    jti: randomUUID(),
    username: user.username,
  };
  const id = {
    ...attributeClaims(open, user),
    ...common,
    ...(groups.iamRolesToOverride.length === 0 ? {} : { 'cognito:roles': groups.iamRolesToOverride }),
    ...(groups.preferredRole ? { 'cognito:preferred_role': groups.preferredRole } : {}),
    'cognito:username': user.username,
    aud: client.id,
    token_use: 'id',
    exp: iat + validity(open, 'IdToken'),
    jti: randomUUID(),
  };
  const key = await signingKey(state);
  return {
    AccessToken: signToken(key, changed(access, asked.access)),
    IdToken: signToken(key, changed(id, asked.id)),
    ExpiresIn: validity(open, 'AccessToken'),
    TokenType: 'Bearer',
  };
}

/** A user's groups, the most important (the lowest precedence) first. */
function groupsOf({ pool }: ClientPool, user: PoolUser): readonly PoolGroup[] {
  return pool.groups
    .filter(({ name }) => user.groups.includes(name))
    .sort((one, other) => precedence(one) - precedence(other));
}

const precedence = (group: PoolGroup) => group.precedence ?? Number.POSITIVE_INFINITY;

/** Of groups with the same precedence and different roles, none is preferred. */
function groupsAndRoles(groups: readonly PoolGroup[]) {
  const roles = groups.filter(({ roleArn }) => roleArn !== undefined);
  const [first, second] = roles;
  const isClear =
    !second || (first && precedence(first) < precedence(second)) || first?.roleArn === second.roleArn;
  return {
    groupsToOverride: groups.map(({ name }) => name),
    iamRolesToOverride: roles.map(({ roleArn }) => String(roleArn)),
    preferredRole: isClear ? (first?.roleArn ?? null) : null,
  };
}

function attributeClaims(open: ClientPool, { attributes }: PoolUser): Record<string, unknown> {
  const claims = Object.entries(attributes)
    .filter(([name]) => isReadable(open, name))
    .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]);
  return Object.fromEntries(claims) as Record<string, unknown>;
}

function changed(
  claims: Record<string, unknown>,
  { add, suppress }: Overrides['id'],
): Record<string, unknown> {
  const all = { ...claims, ...add };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !suppress.includes(name)));
}
