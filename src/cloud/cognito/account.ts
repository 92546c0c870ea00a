import { ServiceError } from '../service-error.ts';
import type { PoolUser } from '../state/user-pools.ts';
import { userOfToken } from './access-token.ts';
import {
  type Attributes,
  type AttributeType,
  attributeList,
  attributesOf,
  checkAttributes,
  checkMutable,
  checkWritable,
  isReadable,
} from './attributes.ts';
import { record, texts } from './deployed-pool.ts';
import { hasAddress } from './find-user.ts';
import { grantOf } from './issue-tokens.ts';
import { type CodeDelivery, sendCode, takeCode, verifying } from './messages.ts';
import {
  type CognitoContext,
  invalidParameter,
  notAuthorized,
  type OpenPool,
  openClient,
} from './pool-context.ts';

type Metadata = Readonly<Record<string, string>>;

const ADDRESSES = ['email', 'phone_number'] as const;
type Address = (typeof ADDRESSES)[number];

export function getUser(input: { readonly AccessToken: string }, context: CognitoContext) {
  const { open, user } = userOfToken(context, input.AccessToken);
  const shown = { sub: user.sub, ...user.attributes };
  return {
    Username: user.username,
    UserAttributes: attributeList(shown).filter(({ Name }) => isReadable(open, Name)),
    PreferredMfaSetting: user.preferredMfa,
    UserMFASettingList: user.mfa.length > 0 ? user.mfa : undefined,
  };
}

export async function updateUserAttributes(
  input: {
    readonly AccessToken: string;
    readonly UserAttributes: readonly AttributeType[];
    readonly ClientMetadata?: Metadata;
  },
  context: CognitoContext,
) {
  const { open, user } = userOfToken(context, input.AccessToken);
  const given = attributesOf(input.UserAttributes);
  checkWritable(open, given);
  const CodeDeliveryDetailsList = await change(open, user, given, 'person', input.ClientMetadata);
  return { CodeDeliveryDetailsList };
}

/** Changes attributes; an address is verified anew, and a pool may keep the old one until it is. */
export async function change(
  open: OpenPool,
  user: PoolUser,
  given: Attributes,
  by: 'person' | 'administrator',
  clientMetadata: Metadata = {},
): Promise<CodeDelivery[]> {
  const { pool, context } = open;
  checkMutable(pool, given);
  checkAttributes(pool, given, { required: false, by });
  for (const [name, value] of Object.entries(given)) {
    if (value === '' && pool.attributes.get(name)?.required) {
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: The attribute is required\n`,
      );
    }
    if (hasAddress(open, name, value, user)) {
      throw new ServiceError('AliasExistsException', `An account with the given ${name} already exists.`);
    }
  }
  const settings = record(pool.properties.UserAttributeUpdateSettings);
  const keepUntilVerified = texts(settings.AttributesRequireVerificationBeforeUpdate);
  const sent: CodeDelivery[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value === '') {
      delete user.attributes[name];
      continue;
    }
    const address = ADDRESSES.find(one => one === name);
    if (!address || value === user.attributes[name]) {
      user.attributes[name] = value;
      continue;
    }
    const isSaidVerified = given[`${address}_verified`] === 'true';
    if (!isSaidVerified && keepUntilVerified.includes(address)) user.pending[address] = value;
    else user.attributes[address] = value;
    if (!isSaidVerified && user.pending[address] === undefined) {
      user.attributes[`${address}_verified`] = 'false';
    }
    if (!isSaidVerified && pool.autoVerified.includes(address)) {
      sent.push(
        await sendCode(open, user, address, verifying(address, 'UpdateUserAttribute'), clientMetadata),
      );
    }
  }
  user.modifiedAt = context.now().toISOString();
  return sent;
}

export function deleteUserAttributes(
  input: { readonly AccessToken: string; readonly UserAttributeNames: readonly string[] },
  context: CognitoContext,
) {
  const { open, user } = userOfToken(context, input.AccessToken);
  for (const name of input.UserAttributeNames) {
    if (open.pool.attributes.get(name)?.required || name === 'sub') {
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: The attribute is required\n`,
      );
    }
  }
  for (const name of input.UserAttributeNames) delete user.attributes[name];
  return {};
}

export async function getUserAttributeVerificationCode(
  input: { readonly AccessToken: string; readonly AttributeName: string; readonly ClientMetadata?: Metadata },
  context: CognitoContext,
) {
  const { open, user } = userOfToken(context, input.AccessToken);
  const address = addressNamed(input.AttributeName);
  if (!user.attributes[address] && !user.pending[address]) {
    throw invalidParameter(`User does not have ${address} to verify.`);
  }
  const occasion = verifying(address, 'VerifyUserAttribute');
  return { CodeDeliveryDetails: await sendCode(open, user, address, occasion, input.ClientMetadata) };
}

export function verifyUserAttribute(
  input: { readonly AccessToken: string; readonly AttributeName: string; readonly Code: string },
  context: CognitoContext,
) {
  const { open, user } = userOfToken(context, input.AccessToken);
  const address = addressNamed(input.AttributeName);
  takeCode(open, user, address, input.Code);
  const pending = user.pending[address];
  if (pending !== undefined) {
    if (hasAddress(open, address, pending, user)) {
      throw new ServiceError('AliasExistsException', `An account with the given ${address} already exists.`);
    }
    user.attributes[address] = pending;
    delete user.pending[address];
  }
  user.attributes[`${address}_verified`] = 'true';
  return {};
}

export function globalSignOut(input: { readonly AccessToken: string }, context: CognitoContext) {
  const { open, user, originJti } = userOfToken(context, input.AccessToken);
  user.revoked.push(originJti);
  endSignIns(open, user);
  return {};
}

/** Ends all that a user has signed in to. */
export function endSignIns({ state }: OpenPool, user: PoolUser): void {
  for (const [name, grant] of Object.entries(state.refreshTokens)) {
    if (grant.username !== user.username) continue;
    user.revoked.push(grant.originJti);
    delete state.refreshTokens[name];
  }
}

export function revokeToken(
  input: { readonly ClientId: string; readonly Token: string; readonly ClientSecret?: string },
  context: CognitoContext,
) {
  const open = openClient(context, input.ClientId);
  if (open.client.secret !== undefined && open.client.secret !== input.ClientSecret) {
    throw notAuthorized(`Unable to verify secret for client ${open.client.id}`);
  }
  const grant = grantOf(open, input.Token);
  if (grant && grant.clientId !== open.client.id) {
    throw new ServiceError('UnauthorizedException', 'Token does not belong to the client');
  }
  // A token that isn't known any more is revoked already.
  if (grant) open.state.users[grant.username]?.revoked.push(grant.originJti);
  return {};
}

export function deleteUser(input: { readonly AccessToken: string }, context: CognitoContext) {
  const { open, user } = userOfToken(context, input.AccessToken);
  forget(open, user);
  return {};
}

/** Takes a user out of a pool, with all that is theirs in it. */
export function forget(open: OpenPool, user: PoolUser): void {
  endSignIns(open, user);
  delete open.state.users[user.username];
}

function addressNamed(name: string): Address {
  const address = ADDRESSES.find(one => one === name);
  if (!address)
    throw invalidParameter('Invalid attribute name. Only email and phone_number can be verified.');
  return address;
}
