import { ServiceError } from '../service-error.ts';
import type { MfaKind, PoolUser } from '../state/user-pools.ts';
import { userOfToken } from './access-token.ts';
import {
  type CognitoContext,
  invalidParameter,
  notAuthorized,
  type OpenPool,
  openPool,
} from './pool-context.ts';
import { readSession } from './sessions.ts';
import { newSecret, stepOfCode } from './totp.ts';

type ByTokenOrSession = { readonly AccessToken?: string; readonly Session?: string };

export function associateSoftwareToken(input: ByTokenOrSession, context: CognitoContext) {
  const secret = newSecret();
  if (input.AccessToken) {
    const { open, user } = userOfToken(context, input.AccessToken);
    mustPlayTotp(open);
    user.totp = { secret, verified: false };
    return { SecretCode: secret };
  }
  const { open, session } = poolOfSession(context, input.Session);
  mustPlayTotp(open);
  open.state.sessions[session] = {
    ...readSession(open, session),
    totp: { secret, verified: false },
  };
  return { SecretCode: secret, Session: session };
}

export function verifySoftwareToken(
  input: ByTokenOrSession & { readonly UserCode: string; readonly FriendlyDeviceName?: string },
  context: CognitoContext,
) {
  const right = (secret: string | undefined) => {
    const step = secret === undefined ? undefined : stepOfCode(secret, input.UserCode, context.now());
    if (step === undefined) throw new ServiceError('EnableSoftwareTokenMFAException', 'Code mismatch');
  };
  if (input.AccessToken) {
    const { user } = userOfToken(context, input.AccessToken);
    right(user.totp?.secret);
    const name = input.FriendlyDeviceName ? { name: input.FriendlyDeviceName } : {};
    user.totp = { secret: user.totp?.secret ?? '', verified: true, ...name };
    return { Status: 'SUCCESS' };
  }
  const { open, session } = poolOfSession(context, input.Session);
  const found = readSession(open, session);
  right(found.totp?.secret);
  open.state.sessions[session] = { ...found, totp: { secret: found.totp?.secret ?? '', verified: true } };
  return { Status: 'SUCCESS', Session: session };
}

interface Setting {
  readonly Enabled?: boolean;
  readonly PreferredMfa?: boolean;
}

export interface MfaSettings {
  readonly SMSMfaSettings?: Setting;
  readonly SoftwareTokenMfaSettings?: Setting;
  readonly EmailMfaSettings?: Setting;
}

export function setUserMfaPreference(
  input: MfaSettings & { readonly AccessToken: string },
  context: CognitoContext,
) {
  const { open, user } = userOfToken(context, input.AccessToken);
  const settings: readonly (readonly [MfaKind, Setting | undefined])[] = [
    ['SMS_MFA', input.SMSMfaSettings],
    ['SOFTWARE_TOKEN_MFA', input.SoftwareTokenMfaSettings],
    ['EMAIL_OTP', input.EmailMfaSettings],
  ];
  if (settings.filter(([, setting]) => setting?.PreferredMfa).length > 1) {
    throw invalidParameter('Only one MFA method can be set as preferred.');
  }
  for (const [kind, setting] of settings) if (setting?.Enabled) mustBePossible(open, user, kind);
  for (const [kind, setting] of settings) {
    if (!setting) continue;
    user.mfa = user.mfa.filter(one => one !== kind);
    if (setting.Enabled) user.mfa.push(kind);
    if (setting.PreferredMfa) user.preferredMfa = kind;
    else if (user.preferredMfa === kind) delete user.preferredMfa;
  }
  return {};
}

function mustBePossible({ pool }: OpenPool, user: PoolUser, kind: MfaKind): void {
  if (!pool.mfaKinds.includes(kind)) {
    const what = { SMS_MFA: 'SMS', SOFTWARE_TOKEN_MFA: 'Software token', EMAIL_OTP: 'Email' }[kind];
    throw invalidParameter(`${what} MFA is not enabled for the user pool`);
  }
  if (kind === 'SOFTWARE_TOKEN_MFA' && !user.totp?.verified) {
    throw invalidParameter('User has not verified software token mfa');
  }
  if (kind === 'SMS_MFA' && !user.attributes.phone_number) {
    throw invalidParameter('User does not have delivery config set to turn on SMS_MFA');
  }
}

function mustPlayTotp({ pool }: OpenPool): void {
  if (pool.mfa === 'OFF' || !pool.mfaKinds.includes('SOFTWARE_TOKEN_MFA')) {
    throw new ServiceError(
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
    );
  }
}

/** The pool whose sign-in a session is. @throws ServiceError NotAuthorizedException */
function poolOfSession(
  context: CognitoContext,
  session: string | undefined,
): { readonly open: OpenPool; readonly session: string } {
  for (const [id, state] of Object.entries(context.store.state.userPools ?? {})) {
    if (session === undefined || state.sessions[session]?.challenge !== 'MFA_SETUP') continue;
    const open = openPool(context, id);
    readSession(open, session);
    return { open, session };
  }
  throw notAuthorized('Invalid session for the user.');
}
