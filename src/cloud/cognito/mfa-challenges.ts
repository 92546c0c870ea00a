import { ServiceError } from '../service-error.ts';
import type { MfaKind, PoolUser } from '../state/user-pools.ts';
import { occasions, sendCode, takeCode } from './messages.ts';
import { finish, type Outcome, type Step } from './outcome.ts';
import { type ClientPool, invalidParameter, notAuthorized } from './pool-context.ts';
import { type Challenge, keepSession, readSession, takeSession } from './sessions.ts';
import { stepOfCode } from './totp.ts';

/** The second factor that a user must show now; undefined where none is asked for. */
export async function mfaChallenge(open: ClientPool, user: PoolUser): Promise<Challenge | undefined> {
  const { pool } = open;
  if (pool.mfa === 'OFF') return undefined;
  const kinds = kindsOf(open, user);
  const preferred = user.preferredMfa && kinds.includes(user.preferredMfa) ? user.preferredMfa : undefined;
  const kind = preferred ?? (kinds.length === 1 ? kinds[0] : undefined);
  if (kind) return challengeOf(open, user, kind);
  if (kinds.length > 1) {
    return {
      ChallengeName: 'SELECT_MFA_TYPE',
      Session: keepSession(open, user, 'SELECT_MFA_TYPE'),
      ChallengeParameters: { MFAS_CAN_CHOOSE: JSON.stringify(kinds), USER_ID_FOR_SRP: user.username },
    };
  }
  if (pool.mfa === 'OPTIONAL') return undefined;
  return {
    ChallengeName: 'MFA_SETUP',
    Session: keepSession(open, user, 'MFA_SETUP'),
    ChallengeParameters: {
      MFAS_CAN_SETUP: JSON.stringify(pool.mfaKinds.filter(one => one === 'SOFTWARE_TOKEN_MFA')),
      USER_ID_FOR_SRP: user.username,
    },
  };
}

/** What a user has chosen; where a pool insists, a phone number or address is enough. */
function kindsOf({ pool }: ClientPool, user: PoolUser): readonly MfaKind[] {
  const own = user.mfa.filter(kind => pool.mfaKinds.includes(kind));
  if (own.length > 0 || pool.mfa !== 'ON') return own;
  if (pool.mfaKinds.includes('SMS_MFA') && user.attributes.phone_number) return ['SMS_MFA'];
  if (pool.mfaKinds.includes('EMAIL_OTP') && user.attributes.email) return ['EMAIL_OTP'];
  return [];
}

async function challengeOf(open: ClientPool, user: PoolUser, kind: MfaKind): Promise<Challenge> {
  const Session = keepSession(open, user, kind);
  if (kind === 'SOFTWARE_TOKEN_MFA') {
    const name: Record<string, string> = user.totp?.name ? { FRIENDLY_DEVICE_NAME: user.totp.name } : {};
    return { ChallengeName: kind, Session, ChallengeParameters: { ...name, USER_ID_FOR_SRP: user.username } };
  }
  const attribute = kind === 'SMS_MFA' ? 'phone_number' : 'email';
  const sent = await sendCode(open, user, attribute, occasions.mfa);
  return {
    ChallengeName: kind,
    Session,
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium,
      CODE_DELIVERY_DESTINATION: sent.Destination,
      USER_ID_FOR_SRP: user.username,
    },
  };
}

export async function answerMfa(open: ClientPool, kind: MfaKind, step: Step): Promise<Outcome> {
  // A wrong code leaves the session: the person may try again.
  const { username, challenge } = readSession(open, step.session);
  const user = open.state.users[username];
  if (!user || challenge !== kind) throw notAuthorized('Invalid session for the user.');
  const code = step.given[`${kind}_CODE`];
  if (!code) throw invalidParameter(`Missing required parameter ${kind}_CODE`);
  if (kind === 'SOFTWARE_TOKEN_MFA') takeTotp(open, user, code);
  else takeCode(open, user, 'mfa', code);
  takeSession(open, step.session, kind);
  return finish(open, user, step.metadata);
}

function takeTotp(open: ClientPool, user: PoolUser, code: string): void {
  const { totp } = user;
  const step = totp && stepOfCode(totp.secret, code, open.context.now());
  if (!totp || step === undefined) {
    throw new ServiceError('CodeMismatchException', 'Invalid code received for user');
  }
  if (totp.lastStep !== undefined && step <= totp.lastStep) {
    throw new ServiceError('ExpiredCodeException', 'Your software token has already been used once.');
  }
  totp.lastStep = step;
}

export async function answerMfaChoice(open: ClientPool, step: Step): Promise<Outcome> {
  const { username } = takeSession(open, step.session, 'SELECT_MFA_TYPE');
  const user = open.state.users[username];
  const kind = user?.mfa.find(one => one === step.given.ANSWER);
  if (!user || !kind) throw invalidParameter('Invalid MFA type selected.');
  return challengeOf(open, user, kind);
}

/** The session was given anew by VerifySoftwareToken, once the code was right. */
export async function answerMfaSetup(open: ClientPool, step: Step): Promise<Outcome> {
  const { username, totp } = takeSession(open, step.session, 'MFA_SETUP');
  const user = open.state.users[username];
  if (!user) throw notAuthorized('Invalid session for the user.');
  if (!totp?.verified) throw invalidParameter('User has not set up software token MFA');
  user.totp = { secret: totp.secret, verified: true };
  user.mfa = [...new Set([...user.mfa, 'SOFTWARE_TOKEN_MFA' as const])];
  return finish(open, user, step.metadata);
}
