import { randomInt } from 'node:crypto';
import { ServiceError } from '../service-error.ts';
import type { PoolUser } from '../state/user-pools.ts';
import { change, endSignIns, forget } from './account.ts';
import { type AttributeType, attributeList, attributesOf, checkAttributes } from './attributes.ts';
import { findUser, hasAddress, userNamed } from './find-user.ts';
import { post } from './messages.ts';
import { checkPassword } from './password-policy.ts';
import {
  type CognitoContext,
  invalidParameter,
  notAuthorized,
  type OpenPool,
  openPool,
} from './pool-context.ts';
import { confirmed, nameAsAttribute, newUser, verifyBy } from './sign-up.ts';
import { makeVerifier } from './srp.ts';
import { callTrigger } from './triggers.ts';

type Metadata = Readonly<Record<string, string>>;

/** What names a user to an administrator's call. */
interface Named {
  readonly UserPoolId: string;
  readonly Username: string;
}

function openUser(input: Named, context: CognitoContext) {
  const open = openPool(context, input.UserPoolId);
  return { open, user: userNamed(open, input.Username) };
}

export async function adminCreateUser(
  input: Named & {
    readonly UserAttributes?: readonly AttributeType[];
    readonly ValidationData?: readonly AttributeType[];
    readonly TemporaryPassword?: string;
    readonly MessageAction?: string;
    readonly DesiredDeliveryMediums?: readonly string[];
    readonly ClientMetadata?: Metadata;
  },
  context: CognitoContext,
) {
  const open = openPool(context, input.UserPoolId);
  const { pool, state } = open;
  if (input.MessageAction === 'RESEND') {
    const user = userNamed(open, input.Username);
    if (user.status !== 'FORCE_CHANGE_PASSWORD') {
      throw new ServiceError(
        'UnsupportedUserStateException',
        'Resend not possible. '.concat(`${user.status} is the user status.`),
      );
    }
    await invite(open, user, input);
    return { User: userType(user) };
  }
  const given = attributesOf(input.UserAttributes);
  const attributes = { ...given, ...nameAsAttribute(pool, input.Username) };
  checkAttributes(pool, attributes, { required: false, by: 'administrator' });
  if (input.TemporaryPassword !== undefined) checkPassword(pool, input.TemporaryPassword);
  const taken = pool.usernameAttributes.find(name => hasAddress(open, name, attributes[name] ?? ''));
  if (taken && attributes[taken]) {
    throw new ServiceError('UsernameExistsException', `An account with the given ${taken} already exists.`);
  }
  if (findUser(open, input.Username)) {
    throw new ServiceError('UsernameExistsException', 'User account already exists');
  }
  const user = newUser(open, input.Username, attributes, 'FORCE_CHANGE_PASSWORD');
  const asked = await callTrigger(open, {
    trigger: 'PreSignUp',
    source: 'PreSignUp_AdminCreateUser',
    username: user.username,
    request: {
      userAttributes: attributes,
      validationData: input.ValidationData ? attributesOf(input.ValidationData) : null,
      clientMetadata: input.ClientMetadata ?? {},
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  verifyBy(asked, user);
  state.users[user.username] = user;
  await invite(open, user, input);
  return { User: userType(user) };
}

/** Gives a temporary password, and tells it unless the administrator wants to. */
async function invite(
  open: OpenPool,
  user: PoolUser,
  input: {
    readonly TemporaryPassword?: string;
    readonly MessageAction?: string;
    readonly DesiredDeliveryMediums?: readonly string[];
    readonly ClientMetadata?: Metadata;
  },
): Promise<void> {
  const password = input.TemporaryPassword ?? temporaryPassword();
  setPassword(open, user, password);
  user.temporarySince = open.context.now().toISOString();
  if (input.MessageAction === 'SUPPRESS') return;
  const clientMetadata = input.ClientMetadata ?? {};
  const letter = {
    purpose: 'invitation',
    code: password,
    source: 'CustomMessage_AdminCreateUser',
    clientMetadata,
  };
  for (const medium of input.DesiredDeliveryMediums ?? ['SMS']) {
    const to = medium === 'EMAIL' ? user.attributes.email : user.attributes.phone_number;
    if (to) await post(open, user, { ...letter, to, medium: medium === 'EMAIL' ? 'EMAIL' : 'SMS' });
  }
}

function setPassword({ pool }: OpenPool, user: PoolUser, password: string): void {
  user.password = makeVerifier({ poolName: pool.name, username: user.username }, password);
}

function temporaryPassword(): string {
  const pick = (letters: string, count: number) =>
    Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('');
  return `${pick('ABCDEFGHJKLMNPQRSTUVWXYZ', 3)}${pick('abcdefghjkmnpqrstuvwxyz', 5)}${pick('23456789', 3)}${pick('!?#$%&*+', 2)}`;
}

export function adminGetUser(input: Named, context: CognitoContext) {
  const { user } = openUser(input, context);
  const { Attributes, MFAOptions: _, ...rest } = userType(user);
  return {
    ...rest,
    UserAttributes: Attributes,
    PreferredMfaSetting: user.preferredMfa,
    UserMFASettingList: user.mfa.length > 0 ? user.mfa : undefined,
  };
}

export function adminSetUserPassword(
  input: Named & { readonly Password: string; readonly Permanent?: boolean },
  context: CognitoContext,
) {
  const { open, user } = openUser(input, context);
  checkPassword(open.pool, input.Password);
  setPassword(open, user, input.Password);
  user.status = input.Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
  if (input.Permanent) delete user.temporarySince;
  else user.temporarySince = context.now().toISOString();
  user.modifiedAt = context.now().toISOString();
  return {};
}

export async function adminConfirmSignUp(
  input: Named & { readonly ClientMetadata?: Metadata },
  context: CognitoContext,
) {
  const { open, user } = openUser(input, context);
  if (user.status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
  }
  user.status = 'CONFIRMED';
  user.modifiedAt = context.now().toISOString();
  await confirmed(open, user, 'PostConfirmation_ConfirmSignUp', input.ClientMetadata);
  return {};
}

export function adminDeleteUser(input: Named, context: CognitoContext) {
  const { open, user } = openUser(input, context);
  forget(open, user);
  return {};
}

export async function adminUpdateUserAttributes(
  input: Named & { readonly UserAttributes: readonly AttributeType[]; readonly ClientMetadata?: Metadata },
  context: CognitoContext,
) {
  const { open, user } = openUser(input, context);
  await change(open, user, attributesOf(input.UserAttributes), 'administrator', input.ClientMetadata);
  return {};
}

/** Whether a user may sign in at all. */
export const adminSetEnabled = (enabled: boolean) => (input: Named, context: CognitoContext) => {
  const { open, user } = openUser(input, context);
  user.enabled = enabled;
  user.modifiedAt = context.now().toISOString();
  if (!enabled) endSignIns(open, user);
  return {};
};

export function adminUserGlobalSignOut(input: Named, context: CognitoContext) {
  const { open, user } = openUser(input, context);
  endSignIns(open, user);
  return {};
}

const PAGE = 60;

export function listUsers(
  input: {
    readonly UserPoolId: string;
    readonly AttributesToGet?: readonly string[];
    readonly Limit?: number;
    readonly PaginationToken?: string;
    readonly Filter?: string;
  },
  context: CognitoContext,
) {
  const { state } = openPool(context, input.UserPoolId);
  const users = Object.values(state.users).filter(filterOf(input.Filter));
  const from = Number(input.PaginationToken ?? 0);
  const to = from + (input.Limit ?? PAGE);
  return {
    Users: users.slice(from, to).map(user => userType(user, input.AttributesToGet)),
    PaginationToken: to < users.length ? String(to) : undefined,
  };
}

/** `email = "kim@example.com"` and `email ^= "kim"`: the two comparisons that Cognito has. */
function filterOf(filter: string | undefined): (user: PoolUser) => boolean {
  if (!filter) return () => true;
  const [, name = '', how, quoted = ''] =
    /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  if (!how) throw invalidParameter('Error while parsing filter.');
  const wanted = quoted.replace(/\\(.)/g, '$1');
  return user => {
    const value =
      {
        username: user.username,
        sub: user.sub,
        status: user.enabled ? 'Enabled' : 'Disabled',
        'cognito:user_status': user.status,
      }[name] ?? user.attributes[name];
    if (value === undefined) return false;
    return how === '=' ? value === wanted : value.startsWith(wanted);
  };
}

/** A user as lists show one. */
export function userType(user: PoolUser, wanted?: readonly string[]) {
  const attributes = attributeList({ sub: user.sub, ...user.attributes });
  return {
    Username: user.username,
    Attributes: wanted ? attributes.filter(({ Name }) => wanted.includes(Name)) : attributes,
    UserCreateDate: new Date(user.createdAt),
    UserLastModifiedDate: new Date(user.modifiedAt),
    Enabled: user.enabled,
    UserStatus: user.status,
    MFAOptions: undefined,
  };
}
