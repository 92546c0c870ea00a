import { allDeployed, findDeployed } from '../services/deployed.ts';
import type { Resource } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import { isTrue, record } from './deployed-pool.ts';

/** How a role is chosen for whoever signs in by one client of a user pool. */
export interface RoleMapping {
  readonly type: 'Token' | 'Rules';
  readonly ambiguous: 'AuthenticatedRole' | 'Deny';
}

/** An identity pool as it was deployed, with its roles. */
export interface DeployedIdentityPool {
  readonly id: string;
  readonly guests: boolean;
  /** User pools and their clients whose members are let in. */
  readonly providers: readonly { readonly userPoolId: string; readonly clientId: string }[];
  readonly roles: { readonly authenticated?: string; readonly unauthenticated?: string };
  mappingOf(userPoolId: string, clientId: string): RoleMapping | undefined;
}

/** The identity pool with an id; undefined where none stands. */
export function findIdentityPool(store: CloudStore, id: string): DeployedIdentityPool | undefined {
  const pool = findDeployed(store, 'AWS::Cognito::IdentityPool', one => one.physicalId === id)?.resource;
  if (!pool) return undefined;
  const [attachment] = allDeployed(
    store,
    'AWS::Cognito::IdentityPoolRoleAttachment',
    one => one.properties.IdentityPoolId === id,
  );
  const roles = record(attachment?.properties.Roles);
  const mappings = Object.entries(record(attachment?.properties.RoleMappings));
  return {
    id,
    guests: isTrue(pool.properties.AllowUnauthenticatedIdentities),
    providers: providersOf(pool),
    roles: {
      ...(roles.authenticated ? { authenticated: String(roles.authenticated) } : {}),
      ...(roles.unauthenticated ? { unauthenticated: String(roles.unauthenticated) } : {}),
    },
    mappingOf(userPoolId, clientId) {
      const suffix = `/${userPoolId}:${clientId}`;
      for (const [name, given] of mappings) {
        const mapping = record(given);
        // The key is the provider, unless the mapping names it: then the key may be any text.
        if (!String(mapping.IdentityProvider ?? name).endsWith(suffix)) continue;
        return {
          type: mapping.Type === 'Rules' ? 'Rules' : 'Token',
          ambiguous: mapping.AmbiguousRoleResolution === 'Deny' ? 'Deny' : 'AuthenticatedRole',
        };
      }
      return undefined;
    },
  };
}

function providersOf({ properties }: Resource): DeployedIdentityPool['providers'] {
  const given = properties.CognitoIdentityProviders;
  return (Array.isArray(given) ? given : []).map(one => {
    const { ProviderName, ClientId } = record(one);
    return { userPoolId: String(ProviderName).split('/').at(-1) ?? '', clientId: String(ClientId) };
  });
}
