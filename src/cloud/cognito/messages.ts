import { randomInt } from 'node:crypto';
import { ServiceError } from '../service-error.ts';
import type { Message, PoolUser } from '../state/user-pools.ts';
import { record } from './deployed-pool.ts';
import { invalidParameter, type OpenPool } from './pool-context.ts';
import { callTrigger, userAttributes } from './triggers.ts';

const MESSAGES_KEPT = 200;

/** Where a code went, as Cognito tells a client. */
export interface CodeDelivery {
  readonly Destination: string;
  readonly DeliveryMedium: 'EMAIL' | 'SMS';
  readonly AttributeName: string;
}

/** Why a code is sent: the purpose that it is kept under, its trigger source, and the hours that it holds. */
interface Occasion {
  readonly purpose: string;
  readonly source: string;
  readonly hours: number;
}

export const occasions = {
  signUp: { purpose: 'sign-up', source: 'CustomMessage_SignUp', hours: 24 },
  resend: { purpose: 'sign-up', source: 'CustomMessage_ResendCode', hours: 24 },
  forgotPassword: { purpose: 'forgot-password', source: 'CustomMessage_ForgotPassword', hours: 1 },
  mfa: { purpose: 'mfa', source: 'CustomMessage_Authentication', hours: 0.05 },
} as const satisfies Record<string, Occasion>;

/** Of a code that proves an attribute. */
export const verifying = (
  attribute: string,
  source: 'UpdateUserAttribute' | 'VerifyUserAttribute',
): Occasion => ({
  purpose: attribute,
  source: `CustomMessage_${source}`,
  hours: 24,
});

/** Makes a code, keeps it, and puts the message into the pool's outbox, where a learner reads it. */
export async function sendCode(
  open: OpenPool,
  user: PoolUser,
  attribute: 'email' | 'phone_number',
  occasion: Occasion,
  clientMetadata: Readonly<Record<string, string>> = {},
): Promise<CodeDelivery> {
  const to = user.pending[attribute] ?? user.attributes[attribute] ?? '';
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expires = new Date(open.context.now().getTime() + occasion.hours * 3_600_000).toISOString();
  user.codes[occasion.purpose] = { code, expires };
  const medium = attribute === 'email' ? 'EMAIL' : 'SMS';
  await post(open, user, {
    to,
    medium,
    code,
    purpose: occasion.purpose,
    source: occasion.source,
    clientMetadata,
  });
  return { Destination: masked(to), DeliveryMedium: medium, AttributeName: attribute };
}

export interface Letter {
  readonly to: string;
  readonly medium: Message['medium'];
  readonly purpose: string;
  /** A code, or the password of an invitation. */
  readonly code: string;
  readonly source: string;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/** Words a message as the pool and its CustomMessage function want it, and puts it into the outbox. */
export async function post(open: OpenPool, user: PoolUser, letter: Letter): Promise<void> {
  const { code, medium, source } = letter;
  const invitation = source === 'CustomMessage_AdminCreateUser';
  const own = await callTrigger(open, {
    trigger: 'CustomMessage',
    source,
    username: user.username,
    request: {
      userAttributes: userAttributes(user),
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: invitation ? '{username}' : null,
      clientMetadata: letter.clientMetadata,
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  });
  const words = invitation ? invitationWords(open) : codeWords(open, source);
  const mail = medium === 'EMAIL';
  const text = (mail ? own?.emailMessage : own?.smsMessage) ?? (mail ? words.email : words.sms);
  const filled = String(text)
    .replaceAll('{####}', () => code)
    .replaceAll('{username}', () => user.attributes.email ?? user.username)
    .replace(/\{##(.*?)##\}/g, (_, link: string) => `${link} (PRACTICE: no link; the code is ${code})`);
  open.state.outbox.push({
    at: open.context.now().toISOString(),
    medium,
    to: letter.to,
    username: user.username,
    purpose: letter.purpose,
    code,
    ...(mail ? { subject: String(own?.emailSubject ?? words.subject) } : {}),
    text: filled,
  });
  open.state.outbox.splice(0, open.state.outbox.length - MESSAGES_KEPT);
}

interface Words {
  readonly email: string;
  readonly sms: string;
  readonly subject: string;
}

function codeWords({ pool: { properties } }: OpenPool, source: string): Words {
  const template = record(properties.VerificationMessageTemplate);
  const text = (own: unknown, other: unknown, plain: string) => String(own ?? other ?? plain);
  const byLink = template.DefaultEmailOption === 'CONFIRM_WITH_LINK' && source === 'CustomMessage_SignUp';
  const sms =
    source === 'CustomMessage_Authentication'
      ? text(properties.SmsAuthenticationMessage, undefined, 'Your authentication code is {####}.')
      : text(template.SmsMessage, properties.SmsVerificationMessage, 'Your verification code is {####}.');
  return {
    sms,
    email: text(
      byLink ? template.EmailMessageByLink : template.EmailMessage,
      properties.EmailVerificationMessage,
      'Your verification code is {####}.',
    ),
    subject: text(
      byLink ? template.EmailSubjectByLink : template.EmailSubject,
      properties.EmailVerificationSubject,
      'Your verification code',
    ),
  };
}

function invitationWords({ pool: { properties } }: OpenPool): Words {
  const own = record(record(properties.AdminCreateUserConfig).InviteMessageTemplate);
  const plain = 'Your username is {username} and temporary password is {####}.';
  return {
    email: String(own.EmailMessage ?? plain),
    sms: String(own.SMSMessage ?? plain),
    subject: String(own.EmailSubject ?? 'Your temporary password'),
  };
}

/**
 * Takes a code that was sent. A right one counts once.
 * @throws ServiceError CodeMismatchException, ExpiredCodeException
 */
export function takeCode(open: OpenPool, user: PoolUser, purpose: string, given: string): void {
  const sent = user.codes[purpose];
  if (!sent || new Date(sent.expires) <= open.context.now()) {
    throw new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  }
  if (sent.code !== given.trim()) {
    throw new ServiceError('CodeMismatchException', 'Invalid verification code provided, please try again.');
  }
  delete user.codes[purpose];
}

/** The attribute that an account is recovered by. */
export function recoveryAttribute({ pool }: OpenPool, user: PoolUser): 'email' | 'phone_number' {
  const setting = record(pool.properties.AccountRecoverySetting).RecoveryMechanisms;
  const mechanisms = (Array.isArray(setting) ? setting : []) as { Name: string; Priority: number }[];
  const wanted =
    mechanisms.length === 0
      ? ['verified_phone_number', 'verified_email']
      : [...mechanisms].sort((a, b) => Number(a.Priority) - Number(b.Priority)).map(({ Name }) => Name);
  for (const name of wanted) {
    const attribute = name.replace('verified_', '');
    if (attribute !== 'email' && attribute !== 'phone_number') continue;
    if (user.attributes[attribute] && user.attributes[`${attribute}_verified`] === 'true') return attribute;
  }
  throw invalidParameter(
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  );
}

/** 'k***@e***', '+*******1234'. */
export function masked(to: string): string {
  const [name = '', domain = ''] = to.split('@');
  if (domain) return `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`;
  return `+${'*'.repeat(Math.max(to.length - 5, 0))}${to.slice(-4)}`;
}
