import { z } from 'zod';

/** What a pool keeps beside what is deployed of it. Times are ISO texts, unless seconds are said. */
export interface UserPoolState {
  /** Signs the pool's tokens. Made when the first one is signed. */
  key?: SigningKey;
  /** By username. */
  users: Record<string, PoolUser>;
  /** By the SHA-256 of a refresh token. */
  refreshTokens: Record<string, RefreshToken>;
  /** Sign-ins that are under way, by what their next step names: a session, or the secret block of SRP. */
  sessions: Record<string, SignInSession>;
  /** What AWS would have mailed or texted, the newest last. */
  outbox: Message[];
}

export interface SigningKey {
  readonly kid: string;
  /** A private RSA key as JWK. */
  readonly jwk: Readonly<Record<string, unknown>>;
}

export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED';

export type MfaKind = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

export interface PoolUser {
  readonly username: string;
  readonly sub: string;
  readonly createdAt: string;
  modifiedAt: string;
  status: UserStatus;
  enabled: boolean;
  attributes: Record<string, string>;
  /** New values of attributes that count once they are verified. */
  pending: Record<string, string>;
  /** Hex numbers of SRP: the password itself is not kept. */
  password?: { readonly salt: string; readonly verifier: string };
  /** Of a password that an administrator gave: when it was set. */
  temporarySince?: string;
  groups: string[];
  /** Codes that were sent and not used yet, by purpose: 'sign-up', 'forgot-password', 'mfa', or an attribute. */
  codes: Record<string, { readonly code: string; readonly expires: string }>;
  totp?: { readonly secret: string; verified: boolean; lastStep?: number; name?: string };
  mfa: MfaKind[];
  preferredMfa?: MfaKind;
  /** `origin_jti` of sign-ins that were ended by force. */
  revoked: string[];
}

export interface RefreshToken {
  readonly username: string;
  readonly clientId: string;
  readonly originJti: string;
  /** Seconds since 1970. */
  readonly authTime: number;
  readonly expires: string;
  readonly scopes: readonly string[];
}

export interface SignInSession {
  readonly username: string;
  readonly clientId: string;
  readonly challenge: string;
  readonly expires: string;
  /** Numbers of SRP, of a challenge PASSWORD_VERIFIER. */
  readonly srp?: { readonly a: string; readonly b: string; readonly B: string };
  /** Of CUSTOM_AUTH: what the functions have said so far. */
  readonly custom?: {
    readonly results: readonly ChallengeResult[];
    readonly hidden: Readonly<Record<string, string>>;
    readonly metadata?: string;
  };
  /** A secret for TOTP that is being set up. */
  readonly totp?: { readonly secret: string; readonly verified: boolean };
}

export interface ChallengeResult {
  readonly challengeName: string;
  readonly challengeResult: boolean;
  readonly challengeMetadata: string | null;
}

/** A mail or text message that AWS would have sent. */
export interface Message {
  readonly at: string;
  readonly medium: 'EMAIL' | 'SMS';
  readonly to: string;
  readonly username: string;
  /** 'sign-up', 'forgot-password', 'mfa', 'invitation', or an attribute that is to be verified. */
  readonly purpose: string;
  readonly code: string;
  readonly subject?: string;
  readonly text: string;
}

/** What an identity pool keeps: who has an identity in it. */
export interface IdentityPoolState {
  key?: SigningKey;
  /** By identity id. */
  identities: Record<string, PoolIdentity>;
}

export interface PoolIdentity {
  readonly createdAt: string;
  /** The member of a user pool that it belongs to; undefined for a guest. */
  login?: { readonly userPoolId: string; readonly sub: string };
}

/** A temporary access key that stands for a role. */
export interface TemporaryKey {
  readonly secret: string;
  readonly sessionToken: string;
  readonly roleArn: string;
  readonly expires: string;
  readonly poolId: string;
  readonly identityId: string;
  readonly user?: { readonly userPoolId: string; readonly sub: string; readonly username: string };
}

const texts = z.record(z.string(), z.string());
const key = z.looseObject({ kid: z.string(), jwk: z.record(z.string(), z.unknown()) });

const user = z.looseObject({
  username: z.string(),
  sub: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string(),
  status: z.enum(['UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED']),
  enabled: z.boolean(),
  attributes: texts,
  pending: texts,
  password: z.looseObject({ salt: z.string(), verifier: z.string() }).optional(),
  groups: z.array(z.string()),
  codes: z.record(z.string(), z.looseObject({ code: z.string(), expires: z.string() })),
  totp: z.looseObject({ secret: z.string(), verified: z.boolean() }).optional(),
  mfa: z.array(z.enum(['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'])),
  revoked: z.array(z.string()),
});

const session = z.looseObject({
  username: z.string(),
  clientId: z.string(),
  challenge: z.string(),
  expires: z.string(),
});

export const userPoolSchema = z.looseObject({
  key: key.optional(),
  users: z.record(z.string(), user),
  refreshTokens: z.record(
    z.string(),
    z.looseObject({ username: z.string(), clientId: z.string(), originJti: z.string(), expires: z.string() }),
  ),
  sessions: z.record(z.string(), session),
  outbox: z.array(z.looseObject({ at: z.string(), to: z.string(), code: z.string(), text: z.string() })),
});

export const identityPoolSchema = z.looseObject({
  key: key.optional(),
  identities: z.record(z.string(), z.looseObject({ createdAt: z.string() })),
});

export const temporaryKeySchema = z.looseObject({
  secret: z.string(),
  sessionToken: z.string(),
  roleArn: z.string(),
  expires: z.string(),
  poolId: z.string(),
  identityId: z.string(),
});
