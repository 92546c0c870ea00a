import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit(
      'The factor in a constant',
      [
        'export const auth',
        "const multifactor = { mode: 'OPTIONAL', totp: true } as const;\n\nexport const auth",
      ],
      ["multifactor: { mode: 'OPTIONAL', totp: true }", 'multifactor'],
    ),
    edit('E-mail as an object, with the style that is the default', [
      'email: true',
      "email: { verificationEmailStyle: 'CODE' }",
    ]),
    edit('Optional by default', ['required: false, mutable: true', 'mutable: true']),
    edit('Change is the default, too', ['{ required: false, mutable: true }', '{ required: false }']),
    edit('An empty object', ['email: true', 'email: {}']),
    edit(
      'The groups in a constant',
      ['export const auth', "const groups = ['BOARD', 'MEMBERS'];\n\nexport const auth"],
      ["groups: ['BOARD', 'MEMBERS']", 'groups'],
    ),
    edit('Text messages off', ['totp: true', 'totp: true, sms: false']),
    edit(
      'Options in another order',
      ["  groups: ['BOARD', 'MEMBERS'],\n", ''],
      ['  multifactor', "  groups: ['BOARD', 'MEMBERS'],\n  multifactor"],
    ),
    edit('A spread', [
      "multifactor: { mode: 'OPTIONAL', totp: true }",
      "...({ multifactor: { mode: 'OPTIONAL', totp: true } } as const)",
    ]),
    edit('The address said to be an attribute', [
      '    preferredUsername',
      '    email: { required: true, mutable: true },\n    preferredUsername',
    ]),
    edit('The comment goes', ['/*\nWhat we asked for:', '/*\nAsked for:']),
  ],
  wrong: [
    edit('A passkey beside', ['email: true,', 'email: true,\n    webAuthn: true,']),
    edit('A one-time code in place of the password', ['email: true', 'email: { otpLogin: true }']),
    edit('The name may never change', ['required: false, mutable: true', 'required: false, mutable: false']),
    edit('The name is asked of everyone', [
      'required: false, mutable: true',
      'required: true, mutable: true',
    ]),
    edit('The nickname in its place', ['preferredUsername', 'nickname']),
    edit('A second name beside', [
      '    preferredUsername',
      '    nickname: { mutable: true },\n    preferredUsername',
    ]),
    edit('The group in the singular', ["'BOARD', 'MEMBERS'", "'BOARD', 'MEMBER'"]),
    edit('Members first', ["'BOARD', 'MEMBERS'", "'MEMBERS', 'BOARD'"]),
    edit('Guests are a group', ["'BOARD', 'MEMBERS'", "'BOARD', 'MEMBERS', 'GUESTS'"]),
    edit('Everyone has to', ["'OPTIONAL'", "'REQUIRED'"]),
    edit('A text message, too', ['totp: true', 'totp: true, sms: true']),
    edit('A text message in place of the app', ['totp: true', 'sms: true']),
    edit('Invented, and silenced', [
      "multifactor: { mode: 'OPTIONAL', totp: true }",
      "// @ts-ignore\n  mfa: { mode: 'OPTIONAL', types: ['TOTP'] }",
    ]),
    edit('Phone as well', ['email: true', 'email: true,\n    phone: true']),
    edit('The name as it stands in tokens', ['preferredUsername', 'preferred_username']),
    edit('The old attribute beside', [
      '    preferredUsername',
      "    'custom:displayName': { dataType: 'String', mutable: true },\n    preferredUsername",
    ]),
    edit('No groups', ["  groups: ['BOARD', 'MEMBERS'],\n", '']),
    edit('Off', ["mode: 'OPTIONAL', totp: true", "mode: 'OFF'"]),
  ],
};
