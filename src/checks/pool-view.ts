import type { BackendView } from './backend-view.ts';
import { record } from './difference/canonical.ts';

/** What a user pool asks of people and sends to them, in the words of `defineAuth`. */
export interface PoolView {
  readonly attributes: readonly PoolAttribute[];
  readonly mfa: 'off' | 'optional' | 'required';
  /** 'totp', 'sms', 'email': what may be a second factor. */
  readonly secondFactors: readonly string[];
  /** How an address is proved, and the e-mail that asks for it; placeholders as Cognito has them: '{####}'. */
  readonly verification: { readonly by: 'code' | 'link'; readonly subject: string; readonly body: string };
  /** The text message that asks for a proof. */
  readonly smsBody: string;
  /** The text message of the second factor; empty where Cognito's own words are used. */
  readonly factorSmsBody: string;
  /** The e-mail to those whom an administrator creates; empty where Cognito's own words are used. */
  readonly invitation: { readonly subject: string; readonly body: string };
  /**
   * Who sends; undefined where Cognito does. `from` is an address, or `Name <address>`. `identity` is what has to be
   * verified in Amazon SES.
   */
  readonly sender: { readonly from: string; readonly identity: string; readonly replyTo: string } | undefined;
  /** 'email', 'phone', 'administrator': how a password is reset, the preferred way first. */
  readonly recovery: readonly string[];
}

export interface PoolAttribute {
  /** As tokens have it: 'family_name', 'custom:tenantId'. */
  readonly name: string;
  readonly required: boolean;
  readonly mutable: boolean;
  /** 'String', 'Number', 'Boolean' or 'DateTime'; undefined for standard attributes. */
  readonly type: string | undefined;
  /** Of a text its length, of a number its value; undefined where there is no bound. */
  readonly min: number | undefined;
  readonly max: number | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const modes: Readonly<Record<string, PoolView['mfa']>> = { OPTIONAL: 'optional', ON: 'required' };

const factors: Readonly<Record<string, string>> = {
  SOFTWARE_TOKEN_MFA: 'totp',
  SMS_MFA: 'sms',
  EMAIL_OTP: 'email',
};

const mechanisms: Readonly<Record<string, string>> = {
  verified_email: 'email',
  verified_phone_number: 'phone',
  admin_only: 'administrator',
};

/** The pool of a backend; undefined where it has none of its own. */
export function poolOf({ auth }: BackendView): PoolView | undefined {
  if (auth?.userPool === undefined) return undefined;
  const pool = auth.userPool;
  const template = record(pool.VerificationMessageTemplate);
  const byLink = template.DefaultEmailOption === 'CONFIRM_WITH_LINK';
  const invite = record(record(pool.AdminCreateUserConfig).InviteMessageTemplate);
  const email = record(pool.EmailConfiguration);
  return {
    attributes: list(pool.Schema).map(record).map(attributeOf),
    mfa: modes[text(pool.MfaConfiguration)] ?? 'off',
    secondFactors: list(pool.EnabledMfas).map(factor => factors[text(factor)] ?? text(factor)),
    verification: {
      by: byLink ? 'link' : 'code',
      subject: text(byLink ? template.EmailSubjectByLink : template.EmailSubject),
      body: text(byLink ? template.EmailMessageByLink : template.EmailMessage),
    },
    smsBody: text(template.SmsMessage ?? pool.SmsVerificationMessage),
    factorSmsBody: text(pool.SmsAuthenticationMessage),
    invitation: { subject: text(invite.EmailSubject), body: text(invite.EmailMessage) },
    sender:
      email.EmailSendingAccount === 'DEVELOPER'
        ? {
            from: text(email.From),
            identity: identityOf(email.SourceArn),
            replyTo: text(email.ReplyToEmailAddress),
          }
        : undefined,
    recovery: list(record(pool.AccountRecoverySetting).RecoveryMechanisms)
      .map(record)
      .toSorted((a, b) => Number(a.Priority) - Number(b.Priority))
      .map(({ Name }) => mechanisms[text(Name)] ?? text(Name)),
  };
}

function attributeOf(attribute: Json): PoolAttribute {
  const type = attribute.AttributeDataType === undefined ? undefined : text(attribute.AttributeDataType);
  const length = record(attribute.StringAttributeConstraints);
  const value = record(attribute.NumberAttributeConstraints);
  return {
    name: type === undefined ? text(attribute.Name) : `custom:${text(attribute.Name)}`,
    required: attribute.Required === true,
    mutable: attribute.Mutable === true,
    type,
    min: number(length.MinLength ?? value.MinValue),
    max: number(length.MaxLength ?? value.MaxValue),
  };
}

/** The end of an ARN, whose other parts only the deployment knows. */
function identityOf(arn: unknown): string {
  return /:identity\/([^"]*)"/.exec(JSON.stringify(arn) ?? '')?.[1] ?? '';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value);
}
