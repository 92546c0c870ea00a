import { expect, test } from 'vitest';
import type { Claim } from '../../src/checks/claim.ts';
import {
  attributeIs,
  groupsRank,
  hasNoAttribute,
  invitesWith,
  isSentBy,
  recoversBy,
  secondFactorIs,
  textsFactorWith,
  textsWith,
  verifiesWith,
} from '../../src/checks/user-pool.ts';
import { view } from './sample-view.ts';

const held = { holds: true };
const pool = (userPool: Readonly<Record<string, unknown>>, groups: readonly string[] = []) =>
  view({ auth: { signInWith: ['email'], mfa: 'OFF', groups, guests: true, userPool } });
const found = (claim: Claim, backend: ReturnType<typeof view>) => {
  const outcome = claim(backend);
  return outcome.holds ? 'holds' : outcome.found;
};

test('A second factor: mode and methods, in any order', () => {
  const both = pool({ MfaConfiguration: 'ON', EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] });
  expect(secondFactorIs('required', ['totp', 'sms'])(both)).toEqual(held);
  expect(secondFactorIs('optional', ['totp'])(both)).toEqual({
    holds: false,
    expected: 'MFA is optional, with an app.',
    found: 'MFA is required, with a text message and an app.',
  });
  expect(found(secondFactorIs('optional', ['totp']), pool({}))).toBe('MFA is off.');
  expect(secondFactorIs('off', [])(pool({ MfaConfiguration: 'OFF' }))).toEqual(held);
  expect(
    found(secondFactorIs('required', ['email']), pool({ MfaConfiguration: 'ON', EnabledMfas: [] })),
  ).toBe('MFA is required, with no second factor to choose.');
});

test('Attributes, standard and custom, each as it is in tokens', () => {
  const backend = pool({
    Schema: [
      { Name: 'family_name', Required: true, Mutable: true },
      {
        Name: 'tenantId',
        AttributeDataType: 'String',
        Mutable: false,
        StringAttributeConstraints: { MinLength: '4' },
      },
      {
        Name: 'seats',
        AttributeDataType: 'Number',
        Mutable: true,
        NumberAttributeConstraints: { MinValue: '0', MaxValue: '9' },
      },
    ],
  });
  expect(attributeIs('family_name', { required: true })(backend)).toEqual(held);
  expect(attributeIs('custom:tenantId', { type: 'String', mutable: false, min: 4 })(backend)).toEqual(held);
  expect(attributeIs('custom:seats', { type: 'Number', min: 0, max: 9 })(backend)).toEqual(held);
  expect(found(attributeIs('custom:tenantId', { mutable: true, max: 12 }), backend)).toBe(
    'custom:tenantId is immutable, without a maximum.',
  );
  expect(found(attributeIs('tenantId', {}), backend)).toBe(
    'The pool’s attributes are family_name, custom:tenantId and custom:seats.',
  );
  expect(found(hasNoAttribute('family_name'), backend)).toBe('family_name is there.');
  expect(hasNoAttribute('nickname')(backend)).toEqual(held);
});

test('Groups in order; others may stand between them', () => {
  expect(groupsRank('ADMINS', 'EDITORS')(pool({}, ['ADMINS', 'STAFF', 'EDITORS']))).toEqual(held);
  expect(found(groupsRank('ADMINS', 'EDITORS'), pool({}, ['EDITORS', 'ADMINS']))).toBe(
    'The groups, the first one first: EDITORS and ADMINS.',
  );
  expect(found(groupsRank('ADMINS'), pool({}))).toBe('There are no groups.');
});

test('The e-mail that asks for a proof, with a code or a link', () => {
  const code = pool({
    VerificationMessageTemplate: {
      EmailSubject: 'Hello',
      EmailMessage: 'Code: {####}',
      SmsMessage: 'Hi {####}',
    },
  });
  const link = pool({
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_LINK',
      EmailSubjectByLink: 'Hello',
      EmailMessageByLink: '{##Confirm##}',
    },
  });
  expect(verifiesWith({ by: 'code', subject: 'Hello' })(code)).toEqual(held);
  expect(
    verifiesWith({ by: 'link', subject: 'Hello', body: { says: /##Confirm##/, named: 'x' } })(link),
  ).toEqual(held);
  expect(found(verifiesWith({ by: 'link' }), code)).toBe('The e-mail holds a code.');
  expect(found(verifiesWith({ subject: 'Welcome' }), link)).toBe('The subject is “Hello”.');
  expect(found(verifiesWith({ body: { says: /x/, named: 'x' } }), code)).toBe(
    'The e-mail says “Code: {####}”.',
  );
  expect(textsWith(/^Hi/, '“Hi”')(code)).toEqual(held);
  expect(textsFactorWith(/^Bank/, 'x')(pool({ SmsAuthenticationMessage: 'Bank {####}' }))).toEqual(held);
  expect(found(textsFactorWith(/^Bank/, 'x'), code)).toBe('It has no words of its own.');
  expect(found(textsWith(/Bye/, '“Bye”'), code)).toBe('The text message says “Hi {####}”.');
});

test('An invitation names the user and the password', () => {
  const invite = (EmailSubject: string, EmailMessage: string) =>
    pool({ AdminCreateUserConfig: { InviteMessageTemplate: { EmailSubject, EmailMessage } } });
  expect(invitesWith('Hi')(invite('Hi', '{username} {####}'))).toEqual(held);
  expect(found(invitesWith('Hi'), invite('Hi', 'Welcome'))).toBe(
    'It says “Welcome”: {username} and {####} are missing.',
  );
  expect(found(invitesWith('Hi'), invite('Ho', ''))).toBe('The subject is “Ho”.');
  expect(found(invitesWith('Hi'), pool({}))).toBe('It has no subject of its own.');
});

test('Who sends', () => {
  const from = (From: string, ReplyToEmailAddress?: string, identity = 'a@example.com') =>
    pool({
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        From,
        ReplyToEmailAddress,
        SourceArn: {
          'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:ses:eu-west-1:1:identity/${identity}`]],
        },
      },
    });
  const wanted = isSentBy({ address: 'a@example.com', name: 'My App', replyTo: 'b@example.com' });
  expect(wanted(from('My App <a@example.com>', 'b@example.com'))).toEqual(held);
  expect(wanted(from('"My App" <a@example.com>', 'b@example.com'))).toEqual(held);
  expect(found(wanted, from('a@example.com'))).toBe('E-mails come from a@example.com.');
  expect(found(wanted, from('My App <a@example.com>', 'b@example.com', 'My App <a@example.com>'))).toBe(
    'Amazon SES has to know “My App <a@example.com>”, which is no address.',
  );
  expect(found(wanted, pool({}))).toBe('Cognito sends the e-mails.');
  expect(isSentBy(undefined)(pool({}))).toEqual(held);
});

test('How a password is reset', () => {
  const by = (...names: readonly string[]) =>
    pool({
      AccountRecoverySetting: {
        RecoveryMechanisms: names.map((Name, index) => ({ Name, Priority: index + 1 })).toReversed(),
      },
    });
  expect(recoversBy('email')(by('verified_email', 'verified_phone_number'))).toEqual(held);
  expect(found(recoversBy('phone'), by('verified_email', 'verified_phone_number'))).toBe(
    'A password is reset by e-mail, else by text message.',
  );
  expect(found(recoversBy('email'), by('verified_phone_number'))).toBe(
    'A password is reset by text message.',
  );
  expect(found(recoversBy('email'), pool({}))).toBe(
    'A password is reset by text message, even if that is the second factor too.',
  );
});

test('No auth at all, and a pool that is only referenced', () => {
  const claims = [
    secondFactorIs('off', []),
    attributeIs('email', {}),
    groupsRank('A'),
    verifiesWith({ by: 'code' }),
    isSentBy(undefined),
  ];
  for (const claim of claims) expect(found(claim, view())).toBe('The backend has no auth part.');
});
