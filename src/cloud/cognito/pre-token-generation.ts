import type { PoolUser } from '../state/user-pools.ts';
import { record, texts } from './deployed-pool.ts';
import type { ClientPool } from './pool-context.ts';
import { callTrigger, triggerOf, userAttributes } from './triggers.ts';

export interface GroupConfiguration {
  readonly groupsToOverride: readonly string[];
  readonly iamRolesToOverride: readonly string[];
  readonly preferredRole: string | null;
}

interface ClaimChanges {
  readonly add: Readonly<Record<string, unknown>>;
  readonly suppress: readonly string[];
}

/** What a PreTokenGeneration function changes of the tokens. */
export interface Overrides {
  readonly groups?: GroupConfiguration;
  readonly id: ClaimChanges;
  readonly access: ClaimChanges;
  readonly addedScopes: readonly string[];
  readonly suppressedScopes: readonly string[];
}

/** Claims that no function may change: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
const FIXED = [
  'acr',
  'amr',
  'at_hash',
  'auth_time',
  'azp',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'sub',
  'token_use',
];
const FIXED_OF_ID = [...FIXED, 'identities', 'aud', 'cognito:username'];
const FIXED_OF_ACCESS = [...FIXED, 'username', 'client_id', 'scope', 'device_key', 'event_id', 'version'];

const nothing: ClaimChanges = { add: {}, suppress: [] };

/** Asks a pool's PreTokenGeneration function, of version 1, 2 or 3. */
export async function preTokenGeneration(
  open: ClientPool,
  user: PoolUser,
  source: string,
  groupConfiguration: GroupConfiguration,
  scopes: readonly string[],
  clientMetadata: Readonly<Record<string, string>>,
): Promise<Overrides> {
  const own = triggerOf(open, 'PreTokenGeneration');
  const first = own?.version === '1';
  const member = first ? 'claimsOverrideDetails' : 'claimsAndScopeOverrideDetails';
  const response = await callTrigger(open, {
    trigger: 'PreTokenGeneration',
    source,
    username: user.username,
    request: {
      userAttributes: userAttributes(user),
      groupConfiguration,
      ...(first ? {} : { scopes }),
      clientMetadata,
    },
    response: { [member]: null },
  });
  const details = record(response?.[member]);
  const groups = groupsOf(details.groupOverrideDetails, groupConfiguration);
  if (first) {
    const id = changes(details, FIXED_OF_ID);
    return { ...groups, id, access: nothing, addedScopes: [], suppressedScopes: [] };
  }
  const access = record(details.accessTokenGeneration);
  return {
    ...groups,
    id: changes(record(details.idTokenGeneration), FIXED_OF_ID),
    access: changes(access, FIXED_OF_ACCESS),
    addedScopes: texts(access.scopesToAdd),
    suppressedScopes: texts(access.scopesToSuppress),
  };
}

function groupsOf(details: unknown, before: GroupConfiguration): Pick<Overrides, 'groups'> {
  if (typeof details !== 'object' || details === null) return {};
  const { groupsToOverride, iamRolesToOverride, preferredRole } = record(details);
  return {
    groups: {
      groupsToOverride: groupsToOverride ? texts(groupsToOverride) : before.groupsToOverride,
      iamRolesToOverride: iamRolesToOverride ? texts(iamRolesToOverride) : before.iamRolesToOverride,
      preferredRole: preferredRole ? String(preferredRole) : before.preferredRole,
    },
  };
}

function changes(details: Readonly<Record<string, unknown>>, fixed: readonly string[]): ClaimChanges {
  const free = (name: string) => !fixed.includes(name) && !name.startsWith('cognito:');
  return {
    add: Object.fromEntries(
      Object.entries(record(details.claimsToAddOrOverride)).filter(([name]) => free(name)),
    ),
    suppress: texts(details.claimsToSuppress).filter(free),
  };
}
