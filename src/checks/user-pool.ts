import type { Claim } from './claim.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';
import { type PoolAttribute, type PoolView, poolOf } from './pool-view.ts';
import { listed } from './words.ts';

const factorNames: Readonly<Record<string, string>> = {
  totp: 'an app',
  sms: 'a text message',
  email: 'an e-mail',
};

const wayNames: Readonly<Record<string, string>> = {
  email: 'by e-mail',
  phone: 'by text message',
  administrator: 'through an administrator',
};

/** How a second factor is asked for, and which there are: all of them, no more ('totp', 'sms', 'email'). */
export function secondFactorIs(mode: PoolView['mfa'], factors: readonly string[]): Claim {
  const expected = mfaSentence(mode, factors);
  return ofPool(expected, ({ mfa, secondFactors }) =>
    mfa === mode && (mode === 'off' || same(secondFactors, factors))
      ? holds
      : fails(expected, mfaSentence(mfa, secondFactors)),
  );
}

/** What an attribute has to be; what is left out may be either way. */
export interface AttributeClaim {
  readonly required?: boolean;
  readonly mutable?: boolean;
  readonly type?: string;
  readonly min?: number;
  readonly max?: number;
}

/** The pool has this attribute, named as in tokens: 'family_name', 'custom:tenantId'. */
export function attributeIs(name: string, wanted: AttributeClaim): Claim {
  const expected = `${name} is ${described(wanted)}.`;
  return ofPool(expected, ({ attributes }) => {
    const found = attributes.find(attribute => attribute.name === name);
    if (found === undefined) {
      return fails(expected, `The pool’s attributes are ${listed(attributes.map(one => one.name))}.`);
    }
    const asked = Object.keys(wanted) as (keyof AttributeClaim)[];
    if (asked.every(key => found[key] === wanted[key])) return holds;
    return fails(
      expected,
      `${name} is ${described(Object.fromEntries(asked.map(key => [key, found[key]])))}.`,
    );
  });
}

/** The pool has no such attribute. */
export function hasNoAttribute(name: string): Claim {
  const expected = `The pool has no attribute ${name}.`;
  return ofPool(expected, ({ attributes }) =>
    attributes.some(one => one.name === name) ? fails(expected, `${name} is there.`) : holds,
  );
}

/** The pool has these groups in this order of precedence; others may stand after or between them. */
export function groupsRank(...names: readonly string[]): Claim {
  const expected =
    names.length === 1
      ? `There is a group ${listed(names)}.`
      : `The groups come in this order: ${listed(names)}.`;
  return view => {
    if (view.auth === undefined) return fails(expected, noAuth);
    const { groups } = view.auth;
    const places = names.map(name => groups.indexOf(name));
    if (places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? 0)))) {
      return holds;
    }
    return fails(
      expected,
      groups.length === 0 ? 'There are no groups.' : `The groups, the first one first: ${listed(groups)}.`,
    );
  };
}

/** The e-mail that asks people to prove their address. Patterns are looked for in what Cognito gets. */
export interface VerificationClaim {
  readonly by?: 'code' | 'link';
  readonly subject?: string;
  /** Named by the author for the sentence: `{ says: /Team Notes/, named: '“Team Notes”' }`. */
  readonly body?: { readonly says: RegExp; readonly named: string };
}

export function verifiesWith(wanted: VerificationClaim): Claim {
  return ofPool(verificationSentence(wanted), ({ verification }) => {
    const { by, subject, body } = wanted;
    const expected = verificationSentence(wanted);
    if (by !== undefined && verification.by !== by) {
      return fails(expected, `The e-mail holds a ${verification.by}.`);
    }
    if (subject !== undefined && verification.subject !== subject) {
      return fails(expected, `The subject is “${verification.subject}”.`);
    }
    if (body !== undefined && !body.says.test(verification.body)) {
      return fails(expected, `The e-mail says “${verification.body}”.`);
    }
    return holds;
  });
}

/** The text message that asks people to prove their number. */
export function textsWith(says: RegExp, named: string): Claim {
  const expected = `The text message says ${named}.`;
  return ofPool(expected, ({ smsBody }) =>
    says.test(smsBody) ? holds : fails(expected, `The text message says “${smsBody}”.`),
  );
}

/** The text message that brings the code of the second factor. */
export function textsFactorWith(says: RegExp, named: string): Claim {
  const expected = `The text message with the second factor says ${named}.`;
  return ofPool(expected, ({ factorSmsBody }) => {
    if (says.test(factorSmsBody)) return holds;
    return fails(
      expected,
      factorSmsBody === '' ? 'It has no words of its own.' : `It says “${factorSmsBody}”.`,
    );
  });
}

/** The e-mail to those whom an administrator creates holds both placeholders, and has this subject. */
export function invitesWith(subject: string): Claim {
  const expected = `The invitation has the subject “${subject}”, and names the user and the password.`;
  return ofPool(expected, ({ invitation }) => {
    if (invitation.subject !== subject) {
      return fails(
        expected,
        invitation.subject === ''
          ? 'It has no subject of its own.'
          : `The subject is “${invitation.subject}”.`,
      );
    }
    const missing = ['{username}', '{####}'].filter(part => !invitation.body.includes(part));
    if (missing.length === 0) return holds;
    const says =
      invitation.body === '' ? 'The invitation has no text of its own' : `It says “${invitation.body}”`;
    return fails(expected, `${says}: ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`);
  });
}

/** Who sends e-mails: an address, perhaps with a name, and where answers go. `undefined` for Cognito. */
export function isSentBy(
  wanted: { readonly address: string; readonly name?: string; readonly replyTo?: string } | undefined,
): Claim {
  const expected = senderSentence(
    wanted && {
      from: wanted.name === undefined ? wanted.address : `${wanted.name} <${wanted.address}>`,
      replyTo: wanted.replyTo ?? '',
    },
  );
  return ofPool(expected, ({ sender }) => {
    const found = senderSentence(sender);
    if (unquoted(found) !== unquoted(expected)) return fails(expected, found);
    if (sender === undefined || sender.identity === wanted?.address) return holds;
    return fails(
      `${wanted?.address} is what Amazon SES has to know.`,
      `Amazon SES has to know “${sender.identity}”, which is no address.`,
    );
  });
}

/** How a password is reset first: 'email', 'phone' or 'administrator'. Another way may stand behind it. */
export function recoversBy(way: string): Claim {
  const expected = `A password is reset ${waysSentence([way])}.`;
  return ofPool(expected, ({ recovery }) =>
    recovery[0] === way ? holds : fails(expected, `A password is reset ${waysSentence(recovery)}.`),
  );
}

const noAuth = 'The backend has no auth part.';

function ofPool(expected: string, then: (pool: PoolView) => CheckOutcome): Claim {
  return view => {
    const pool = poolOf(view);
    return pool === undefined ? fails(expected, noAuth) : then(pool);
  };
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

/** As people read it: 'MFA is optional, with an app.' */
export function mfaSentence(mode: PoolView['mfa'], factors: readonly string[]): string {
  if (mode === 'off') return 'MFA is off.';
  const names = factors.map(factor => factorNames[factor] ?? factor);
  return `MFA is ${mode}, with ${listed(names, 'no second factor to choose')}.`;
}

/** 'by e-mail', 'by e-mail, else by text message'. */
export function waysSentence(ways: readonly string[]): string {
  return ways.length === 0
    ? 'by text message, even if that is the second factor too'
    : ways.map(way => wayNames[way] ?? way).join(', else ');
}

function described(
  attribute: Partial<Record<keyof AttributeClaim, PoolAttribute[keyof AttributeClaim]>>,
): string {
  const { required, mutable, type, min, max } = attribute;
  const parts = [
    ...(required === undefined ? [] : [required ? 'required' : 'optional']),
    ...(mutable === undefined ? [] : [mutable ? 'mutable' : 'immutable']),
    ...('type' in attribute ? [`of type ${type ?? 'a standard attribute'}`] : []),
    ...('min' in attribute ? [min === undefined ? 'without a minimum' : `at least ${min}`] : []),
    ...('max' in attribute ? [max === undefined ? 'without a maximum' : `at most ${max}`] : []),
  ];
  return parts.length === 0 ? 'an attribute' : parts.join(', ');
}

function verificationSentence({ by, subject, body }: VerificationClaim): string {
  const parts = [
    ...(by === undefined ? [] : [`holds a ${by}`]),
    ...(subject === undefined ? [] : [`has the subject “${subject}”`]),
    ...(body === undefined ? [] : [`says ${body.named}`]),
  ];
  return `The e-mail ${listed(parts)}.`;
}

function senderSentence(
  sender: Pick<NonNullable<PoolView['sender']>, 'from' | 'replyTo'> | undefined,
): string {
  if (sender === undefined) return 'Cognito sends the e-mails.';
  const answers = sender.replyTo === '' ? '' : `, answers go to ${sender.replyTo}`;
  return `E-mails come from ${sender.from}${answers}.`;
}

/** The CDK puts some names in quotes; they mean the same. */
function unquoted(text: string): string {
  return text.replaceAll('"', '');
}
