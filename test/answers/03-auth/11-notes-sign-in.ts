import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit(
      'Style said, other order of the factor',
      ['verificationEmailSubject', "verificationEmailStyle: 'CODE',\n      verificationEmailSubject"],
      ["    mode: 'OPTIONAL',\n    totp: true,", "    totp: true,\n    mode: 'OPTIONAL',"],
    ),
    edit('A text of one’s own', [
      "      verificationEmailSubject: 'Welcome to Team Notes',",
      "      verificationEmailSubject: 'Welcome to Team Notes',\n      verificationEmailStyle: 'CODE',\n      verificationEmailBody: code => `Your code: ${code()}`,",
    ]),
    edit('A third group beside', ["['ADMINS', 'EDITORS']", "['ADMINS', 'EDITORS', 'GUESTS']"]),
    edit(
      'The groups in a constant',
      ['export const auth', "const groups = ['ADMINS', 'EDITORS'];\n\nexport const auth"],
      ["groups: ['ADMINS', 'EDITORS']", 'groups'],
    ),
    edit(
      'The subject in a constant',
      ['export const auth', "const app = 'Team Notes';\n\nexport const auth"],
      ["'Welcome to Team Notes'", '`Welcome to ${app}`'],
    ),
    edit('Text messages off', ['totp: true', 'totp: true,\n    sms: false']),
    edit(
      'Factor first',
      ["  multifactor: {\n    mode: 'OPTIONAL',\n    totp: true,\n  },\n", ''],
      ['  loginWith', "  multifactor: { mode: 'OPTIONAL', totp: true },\n  loginWith"],
    ),
    edit(
      'The factor in a constant',
      [
        'export const auth',
        "const multifactor = { mode: 'OPTIONAL', totp: true } as const;\n\nexport const auth",
      ],
      ["multifactor: {\n    mode: 'OPTIONAL',\n    totp: true,\n  }", 'multifactor'],
    ),
    edit('The address said to be an attribute', [
      '  groups',
      '  userAttributes: { email: { required: true, mutable: true } },\n  groups',
    ]),
    edit('A spread of groups', ["['ADMINS', 'EDITORS']", "[...(['ADMINS', 'EDITORS'] as const)]"]),
    edit('An optional attribute beside', [
      '  groups',
      '  userAttributes: { nickname: { mutable: true } },\n  groups',
    ]),
  ],
  wrong: [
    edit('A passkey beside', ['    email: {', '    webAuthn: true,\n    email: {']),
    edit('A one-time code too', [
      '      verificationEmailSubject',
      '      otpLogin: true,\n      verificationEmailSubject',
    ]),
    edit('Names in small letters', ["'ADMINS', 'EDITORS'", "'admins', 'editors'"]),
    edit('Subject with a mark behind', ['Team Notes', 'Team Notes!']),
    edit('No groups', ["  groups: ['ADMINS', 'EDITORS'],\n", '']),
    edit('MFA off', ["mode: 'OPTIONAL',\n    totp: true", "mode: 'OFF'"]),
    edit('Editors first', ["'ADMINS', 'EDITORS'", "'EDITORS', 'ADMINS'"]),
    edit('One group', ["['ADMINS', 'EDITORS']", "['ADMINS']"]),
    edit('A link', [
      'verificationEmailSubject',
      "verificationEmailStyle: 'LINK',\n      verificationEmailSubject",
    ]),
    edit('The subject as the body', [
      "verificationEmailSubject: 'Welcome to Team Notes'",
      'verificationEmailBody: code => `Welcome to Team Notes: ${code()}`',
    ]),
    edit('Everyone has to', ["'OPTIONAL'", "'REQUIRED'"]),
    edit('A text message, too', ['totp: true', 'totp: true,\n    sms: true']),
    edit('An e-mail as the second factor', ['totp: true', 'email: true']),
    edit('A phone as well', ['    email: {', '    phone: true,\n    email: {']),
    edit('The invitation’s subject', [
      "verificationEmailSubject: 'Welcome to Team Notes'",
      "userInvitation: { emailSubject: 'Welcome to Team Notes' }",
    ]),
    edit('Groups in one text', ["['ADMINS', 'EDITORS']", "'ADMINS, EDITORS'"]),
    edit('An option of Gen 1', [
      "multifactor: {\n    mode: 'OPTIONAL',\n    totp: true,\n  }",
      "mfaConfiguration: 'OPTIONAL'",
    ]),
  ],
};
