import { randomUUID } from 'node:crypto';
import { ServiceError } from '../service-error.ts';
import type { PoolUser, UserStatus } from '../state/user-pools.ts';
import {
  type Attributes,
  type AttributeType,
  attributesOf,
  checkAttributes,
  checkWritable,
  isEmail,
  isPhone,
} from './attributes.ts';
import { type DeployedPool, isTrue, record } from './deployed-pool.ts';
import { findUser, folded, hasAddress } from './find-user.ts';
import { type CodeDelivery, masked, occasions, sendCode, takeCode } from './messages.ts';
import { checkPassword } from './password-policy.ts';
import {
  type ClientPool,
  type CognitoContext,
  invalidParameter,
  notAuthorized,
  type OpenPool,
  unknownUser,
} from './pool-context.ts';
import { type ClientCall, openForCall } from './secret-hash.ts';
import { makeVerifier } from './srp.ts';
import { callTrigger, userAttributes } from './triggers.ts';

type Metadata = Readonly<Record<string, string>>;

export interface SignUpInput extends ClientCall {
  readonly Password?: string;
  readonly UserAttributes?: readonly AttributeType[];
  readonly ValidationData?: readonly AttributeType[];
}

export async function signUp(input: SignUpInput, context: CognitoContext) {
  const open = openForCall(context, input);
  const { pool, state } = open;
  if (isTrue(record(pool.properties.AdminCreateUserConfig).AllowAdminCreateUserOnly)) {
    throw notAuthorized('SignUp is not permitted for this user pool');
  }
  const given = attributesOf(input.UserAttributes);
  const attributes = { ...given, ...nameAsAttribute(pool, input.Username) };
  checkWritable(open, given);
  if (!input.Password) throw invalidParameter('Password is required.');
  checkPassword(pool, input.Password);
  checkAttributes(pool, attributes, { required: true, by: 'person' });
  mustBeNew(open, input.Username, attributes);
  const user = newUser(open, input.Username, attributes, 'UNCONFIRMED');
  const asked = await callTrigger(open, {
    trigger: 'PreSignUp',
    source: 'PreSignUp_SignUp',
    username: user.username,
    request: {
      userAttributes: attributes,
      validationData: input.ValidationData ? attributesOf(input.ValidationData) : null,
      clientMetadata: input.ClientMetadata ?? {},
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  mustBeNew(open, input.Username, attributes);
  verifyBy(asked, user);
  user.password = makeVerifier({ poolName: pool.name, username: user.username }, input.Password);
  state.users[user.username] = user;
  if (asked?.autoConfirmUser === true) {
    user.status = 'CONFIRMED';
    await confirmed(open, user, 'PostConfirmation_ConfirmSignUp', input.ClientMetadata);
    return { UserConfirmed: true, UserSub: user.sub };
  }
  const by = confirmationAttribute(pool, user);
  const CodeDeliveryDetails = by && (await sendCode(open, user, by, occasions.signUp, input.ClientMetadata));
  return { UserConfirmed: false, UserSub: user.sub, CodeDeliveryDetails };
}

/** The phone goes before the address where both are verified by the pool. */
function confirmationAttribute(pool: DeployedPool, user: PoolUser): 'phone_number' | 'email' | undefined {
  return (['phone_number', 'email'] as const).find(
    name => pool.autoVerified.includes(name) && user.attributes[name],
  );
}

export async function confirmSignUp(
  input: ClientCall & { readonly ConfirmationCode: string; readonly ForceAliasCreation?: boolean },
  context: CognitoContext,
) {
  const open = openForCall(context, input);
  const user = findUser(open, input.Username);
  if (!user) {
    if (hidesUsers(open)) {
      throw new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
    }
    throw unknownUser();
  }
  if (user.status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
  }
  const by = confirmationAttribute(open.pool, user);
  const owner = by && hasAddress(open, by, user.attributes[by] ?? '', user);
  if (by && owner && !input.ForceAliasCreation) {
    throw new ServiceError('AliasExistsException', `An account with the ${by} already exists.`);
  }
  takeCode(open, user, 'sign-up', input.ConfirmationCode);
  if (by) {
    if (owner) owner.attributes[`${by}_verified`] = 'false';
    user.attributes[`${by}_verified`] = 'true';
  }
  user.status = 'CONFIRMED';
  user.modifiedAt = context.now().toISOString();
  await confirmed(open, user, 'PostConfirmation_ConfirmSignUp', input.ClientMetadata);
  return {};
}

export async function resendConfirmationCode(input: ClientCall, context: CognitoContext) {
  const open = openForCall(context, input);
  const user = findUser(open, input.Username);
  if (!user) {
    if (hidesUsers(open)) return { CodeDeliveryDetails: seeming(input.Username) };
    throw unknownUser();
  }
  if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
  const by = confirmationAttribute(open.pool, user);
  if (!by) throw invalidParameter('Cannot resend codes. Auto verification not turned on.');
  return { CodeDeliveryDetails: await sendCode(open, user, by, occasions.resend, input.ClientMetadata) };
}

/** Whether a client is not to learn from errors which users there are. */
export function hidesUsers({ client }: ClientPool): boolean {
  return client.properties.PreventUserExistenceErrors === 'ENABLED';
}

/** What is said of a code that went nowhere, since nobody has this name. */
export function seeming(username: string): CodeDelivery {
  const to = isEmail(username) ? username : `${username}@example.com`;
  return { Destination: masked(to), DeliveryMedium: 'EMAIL', AttributeName: 'email' };
}

export async function confirmed(
  open: OpenPool,
  user: PoolUser,
  source: 'PostConfirmation_ConfirmSignUp' | 'PostConfirmation_ConfirmForgotPassword',
  clientMetadata: Metadata = {},
): Promise<void> {
  await callTrigger(open, {
    trigger: 'PostConfirmation',
    source,
    username: user.username,
    request: { userAttributes: userAttributes(user), clientMetadata },
    response: {},
  });
}

/** A PreSignUp function may say that an address is verified. */
export function verifyBy(asked: Readonly<Record<string, unknown>> | undefined, user: PoolUser): void {
  if (asked?.autoVerifyEmail === true && user.attributes.email) user.attributes.email_verified = 'true';
  if (asked?.autoVerifyPhone === true && user.attributes.phone_number) {
    user.attributes.phone_number_verified = 'true';
  }
}

/** Where an address stands in place of a username, the name is the address. @throws ServiceError InvalidParameterException */
export function nameAsAttribute(pool: DeployedPool, username: string): Attributes {
  // The second is a name of JavaScript's own, under which nothing can be kept.
  if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u.test(username) || username === '__proto__') {
    throw invalidParameter(
      "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+",
    );
  }
  const email = pool.usernameAttributes.includes('email');
  const phone = pool.usernameAttributes.includes('phone_number');
  if (email && isEmail(username)) return { email: username };
  if (phone && isPhone(username)) return { phone_number: username };
  if (email && phone) throw invalidParameter('Username should be either an email or a phone number.');
  if (email) throw invalidParameter('Username should be an email.');
  if (phone) throw invalidParameter('Username should be a phone number.');
  if (pool.aliases.includes('email') && isEmail(username)) {
    throw invalidParameter(
      'Username cannot be of email format, since user pool is configured for email alias.',
    );
  }
  if (pool.aliases.includes('phone_number') && isPhone(username)) {
    throw invalidParameter(
      'Username cannot be of phone number format, since user pool is configured for phone number alias.',
    );
  }
  return {};
}

function mustBeNew(open: OpenPool, username: string, attributes: Attributes): void {
  for (const name of open.pool.usernameAttributes) {
    const value = attributes[name];
    if (value && hasAddress(open, name, value)) {
      throw new ServiceError('UsernameExistsException', `An account with the given ${name} already exists.`);
    }
  }
  if (findUser(open, username)) throw new ServiceError('UsernameExistsException', 'User already exists');
}

/** A user who isn't in the pool yet. An address as a name makes a username like the sub. */
export function newUser(
  { pool, context }: OpenPool,
  name: string,
  attributes: Attributes,
  status: UserStatus,
): PoolUser {
  const sub = randomUUID();
  const now = context.now().toISOString();
  const verified = (attribute: string) =>
    attributes[attribute] && !attributes[`${attribute}_verified`]
      ? { [`${attribute}_verified`]: 'false' }
      : {};
  return {
    username: pool.usernameAttributes.length > 0 ? sub : folded(pool, name),
    sub,
    createdAt: now,
    modifiedAt: now,
    status,
    enabled: true,
    attributes: { ...attributes, ...verified('email'), ...verified('phone_number') },
    pending: {},
    groups: [],
    codes: {},
    mfa: [],
    revoked: [],
  };
}
