import { randomUUID } from 'node:crypto';
import { ServiceError } from '../service-error.ts';
import type { Service, ServiceContext } from '../services/service.ts';
import { type DeployedIdentityPool, findIdentityPool } from './deployed-identity-pool.ts';
import { texts } from './deployed-pool.ts';
import { claimsOfPool, signingKey } from './issuer.ts';
import { identityPoolState } from './kept-state.ts';
import { notAuthorized } from './pool-context.ts';
import { giveKey } from './temporary-keys.ts';
import { type Claims, signToken } from './token.ts';

type Logins = Readonly<Record<string, string>>;

/** A member of a user pool, as a verified token says. */
interface Login {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly provider: string;
  readonly claims: Claims;
}

/** All that an identity pool is asked needs no signature. */
export const cognitoIdentity: Service = {
  name: 'cognito-identity',
  operations: {
    GetId(input: { readonly IdentityPoolId: string; readonly Logins?: Logins }, context: ServiceContext) {
      const pool = poolNamed(context, input.IdentityPoolId);
      const login = loginOf(context, pool, input.Logins);
      if (!login && !pool.guests) throw noGuests();
      const { identities } = identityPoolState(context.store, pool.id);
      const known =
        login && Object.entries(identities).find(([, one]) => one.login?.sub === login.claims.sub);
      if (known) return { IdentityId: known[0] };
      const IdentityId = `${pool.id.split(':')[0]}:${randomUUID()}`;
      identities[IdentityId] = {
        createdAt: context.now().toISOString(),
        ...(login ? { login: loginState(login) } : {}),
      };
      context.store.changed();
      return { IdentityId };
    },

    async GetCredentialsForIdentity(
      input: { readonly IdentityId: string; readonly Logins?: Logins; readonly CustomRoleArn?: string },
      context: ServiceContext,
    ) {
      const { pool, login, identityId } = signedInAs(context, input);
      const roleArn = roleOf(pool, login, input.CustomRoleArn);
      const user = login && {
        userPoolId: login.userPoolId,
        sub: String(login.claims.sub),
        username: String(login.claims['cognito:username']),
      };
      const { accessKeyId, key } = giveKey(context, {
        roleArn,
        poolId: pool.id,
        identityId,
        ...(user ? { user } : {}),
      });
      context.store.changed();
      return {
        IdentityId: identityId,
        Credentials: {
          AccessKeyId: accessKeyId,
          SecretKey: key.secret,
          SessionToken: key.sessionToken,
          Expiration: new Date(key.expires),
        },
      };
    },

    async GetOpenIdToken(
      input: { readonly IdentityId: string; readonly Logins?: Logins },
      context: ServiceContext,
    ) {
      const { pool, login, identityId } = signedInAs(context, input);
      const key = await signingKey(identityPoolState(context.store, pool.id));
      const iat = Math.floor(context.now().getTime() / 1000);
      context.store.changed();
      const Token = signToken(key, {
        sub: identityId,
        aud: pool.id,
        amr: login
          ? ['authenticated', login.provider, `${login.provider}:CognitoSignIn:${String(login.claims.sub)}`]
          : ['unauthenticated'],
        iss: 'https://cognito-identity.amazonaws.com',
        exp: iat + 600,
        iat,
      });
      return { IdentityId: identityId, Token };
    },
  },
};

function poolNamed({ store }: ServiceContext, id: string): DeployedIdentityPool {
  const pool = findIdentityPool(store, id);
  if (!pool) throw new ServiceError('ResourceNotFoundException', `IdentityPool '${id}' not found.`);
  return pool;
}

const noGuests = () => notAuthorized('Unauthenticated access is not supported for this identity pool.');

/** A token of a user pool, believed: its pool signed it, it is in time, and the identity pool takes it. */
function loginOf(
  context: ServiceContext,
  pool: DeployedIdentityPool,
  logins: Logins = {},
): Login | undefined {
  const [given] = Object.entries(logins);
  if (!given) return undefined;
  const [provider, token] = given;
  const userPoolId = provider.split('/').at(-1) ?? '';
  const claims = claimsOfPool(context.store, userPoolId, token);
  const clientId = String(claims?.aud);
  if (claims?.token_use !== 'id' || String(claims.iss) !== `https://${provider}`) {
    throw notAuthorized("Invalid login token. Couldn't verify signed token.");
  }
  if (!pool.providers.some(one => one.userPoolId === userPoolId && one.clientId === clientId)) {
    throw notAuthorized('Token is not from a supported provider of this identity pool.');
  }
  const seconds = Math.floor(context.now().getTime() / 1000);
  const expires = Number(claims.exp);
  if (expires <= seconds) {
    throw notAuthorized(`Invalid login token. Token expired: ${expires} >= ${seconds}`);
  }
  return { userPoolId, clientId, provider, claims };
}

const loginState = ({ userPoolId, claims }: Login) => ({ userPoolId, sub: String(claims.sub) });

/** Whose identity a call is about; a guest who signs in takes the guest's identity along. */
function signedInAs(
  context: ServiceContext,
  input: { readonly IdentityId: string; readonly Logins?: Logins },
): { readonly pool: DeployedIdentityPool; readonly login: Login | undefined; readonly identityId: string } {
  for (const [id, { identities }] of Object.entries(context.store.state.identityPools ?? {})) {
    const identity = Object.hasOwn(identities, input.IdentityId) ? identities[input.IdentityId] : undefined;
    if (!identity) continue;
    const pool = poolNamed(context, id);
    const login = loginOf(context, pool, input.Logins);
    if (!login) {
      if (identity.login) throw notAuthorized(`Access to Identity '${input.IdentityId}' is forbidden.`);
      if (!pool.guests) throw noGuests();
      return { pool, login, identityId: input.IdentityId };
    }
    const own = Object.entries(identities).find(([, one]) => one.login?.sub === login.claims.sub)?.[0];
    if (identity.login && own !== input.IdentityId) {
      throw notAuthorized(
        "Logins don't match. Please include at least one valid login for this identity or identity pool.",
      );
    }
    if (own === undefined) identity.login = loginState(login);
    return { pool, login, identityId: own ?? input.IdentityId };
  }
  throw new ServiceError('ResourceNotFoundException', `Identity '${input.IdentityId}' not found.`);
}

/** The role of a guest, of somebody signed in, or of a group: what the pool's role attachment says. */
function roleOf(pool: DeployedIdentityPool, login: Login | undefined, wanted: string | undefined): string {
  const plain = login ? pool.roles.authenticated : pool.roles.unauthenticated;
  const mapping = login && pool.mappingOf(login.userPoolId, login.clientId);
  if (!login || !mapping) return mustHave(plain);
  if (mapping.type === 'Rules') {
    throw new ServiceError(
      'InvalidIdentityPoolConfigurationException',
      'PRACTICE: the practice cloud does not play rules that choose a role by claims',
    );
  }
  const roles = texts(login.claims['cognito:roles']);
  if (wanted !== undefined) {
    if (!roles.includes(wanted)) {
      throw notAuthorized('Token does not contain the requested role.');
    }
    return wanted;
  }
  const preferred = login.claims['cognito:preferred_role'];
  if (typeof preferred === 'string') return preferred;
  if (roles.length === 1 && roles[0] !== undefined) return roles[0];
  if (mapping.ambiguous === 'Deny')
    throw notAuthorized('Access denied by the role mapping of this identity pool.');
  return mustHave(plain);
}

function mustHave(role: string | undefined): string {
  if (role !== undefined) return role;
  throw new ServiceError(
    'InvalidIdentityPoolConfigurationException',
    'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
  );
}
