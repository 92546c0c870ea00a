import type { PoolUser } from '../state/user-pools.ts';
import { attributeList, attributesOf } from './attributes.ts';
import { record } from './deployed-pool.ts';
import type { ClientPool } from './pool-context.ts';
import { nameAsAttribute, newUser } from './sign-up.ts';
import { makeVerifier } from './srp.ts';
import { callTrigger, triggerOf } from './triggers.ts';

/**
 * Lets a pool's UserMigration function bring over somebody who isn't in the pool.
 * @param password Undefined where it was forgotten.
 * @returns The new user; undefined where there is no such function, or it knows nobody.
 */
export async function migrated(
  open: ClientPool,
  username: string,
  password: string | undefined,
  clientMetadata: Readonly<Record<string, string>>,
): Promise<PoolUser | undefined> {
  if (!triggerOf(open, 'UserMigration')) return undefined;
  const response = await callTrigger(open, {
    trigger: 'UserMigration',
    source: password === undefined ? 'UserMigration_ForgotPassword' : 'UserMigration_Authentication',
    username,
    request: {
      ...(password === undefined ? {} : { password, validationData: clientMetadata }),
      clientMetadata,
    },
    response: {
      userAttributes: null,
      forceAliasCreation: null,
      enableSMSMFA: null,
      finalUserStatus: null,
      messageAction: null,
      desiredDeliveryMediums: null,
    },
  });
  const given = record(response?.userAttributes);
  if (Object.keys(given).length === 0) return undefined;
  const attributes = attributesOf(
    attributeList(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))),
  );
  delete attributes.username;
  const isFinal = response?.finalUserStatus === 'CONFIRMED';
  const status = isFinal ? 'CONFIRMED' : 'RESET_REQUIRED';
  const user = newUser(open, username, { ...attributes, ...nameAsAttribute(open.pool, username) }, status);
  if (password !== undefined) {
    user.password = makeVerifier({ poolName: open.pool.name, username: user.username }, password);
  }
  open.state.users[user.username] = user;
  return user;
}
