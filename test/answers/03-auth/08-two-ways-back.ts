import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';
const sheet = 'decision.ts';
const edit = (what: string, where: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [where]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit('The way back said', file, ['  multifactor', "  accountRecovery: 'EMAIL_ONLY',\n  multifactor"]),
    edit('The recovery that Amplify chooses, said', file, [
      '  multifactor',
      "  accountRecovery: 'EMAIL_AND_PHONE_WITHOUT_MFA',\n  multifactor",
    ]),
    edit('The factor on one line', file, [
      "{\n    mode: 'REQUIRED',\n    totp: true,\n  }",
      "{ totp: true, mode: 'REQUIRED' }",
    ]),
    edit('Other methods off', file, ['totp: true', 'totp: true,\n    sms: false']),
    edit('E-mail as an object', file, ['email: true', "email: { verificationEmailSubject: 'City Library' }"]),
    edit(
      'The sender in a constant',
      file,
      ['export const auth', "const fromEmail = 'desk@library.example.com';\n\nexport const auth"],
      ["fromEmail: 'desk@library.example.com'", 'fromEmail'],
    ),
    edit(
      'The factor in a constant',
      file,
      [
        'export const auth',
        "const multifactor = { mode: 'REQUIRED', totp: true } as const;\n\nexport const auth",
      ],
      ["multifactor: {\n    mode: 'REQUIRED',\n    totp: true,\n  }", 'multifactor'],
    ),
    edit('The address said to be an attribute', file, [
      '  multifactor',
      '  userAttributes: { email: { required: true, mutable: true } },\n  multifactor',
    ]),
    edit('An optional name beside', file, [
      '  multifactor',
      '  userAttributes: { nickname: { mutable: true } },\n  multifactor',
    ]),
    {
      what: 'Decided without types',
      files: {
        [sheet]: `export const decision = {
  'we take design': 'B',
  'with design B, a forgotten password is reset': 'by e-mail',
  'design B, with the recovery that Amplify chooses': 'nothing refuses it',
  'design A, as the file stood at first': 'the deployment refuses it',
} as const;
`,
      },
    },
  ],
  wrong: [
    edit('The sender’s answers', file, [
      "      fromName: 'City Library',",
      "      fromName: 'City Library',\n      replyTo: 'desk@library.example.com',",
    ]),
    edit('The decision is right, the file is design A', file, ['totp: true', 'email: true']),
    edit('Both factors', file, ['totp: true', 'totp: true,\n    email: true']),
    edit('Optional', file, ["'REQUIRED'", "'OPTIONAL'"]),
    edit('By text message', file, ['totp: true', 'sms: true']),
    edit('Recovery by the library alone', file, [
      '  multifactor',
      "  accountRecovery: 'NONE',\n  multifactor",
    ]),
    edit('Recovery by phone', file, [
      '  multifactor',
      "  accountRecovery: 'PHONE_ONLY_WITHOUT_MFA',\n  multifactor",
    ]),
    edit('A number, to be safe', file, [
      '  multifactor',
      '  userAttributes: { phoneNumber: { required: false, mutable: true } },\n  multifactor',
    ]),
    edit('A number to sign in with', file, ['email: true', 'email: true,\n    phone: true']),
    edit('The sender is gone', file, [
      "  senders: {\n    email: {\n      fromEmail: 'desk@library.example.com',\n      fromName: 'City Library',\n    },\n  },\n",
      '',
    ]),
    edit('Another name of the sender', file, ["'City Library'", "'Library'"]),
    edit('Off', file, ["mode: 'REQUIRED',\n    totp: true,", "mode: 'OFF',"]),
    edit('The types refuse A', sheet, ["first': 'the deployment refuses it'", "first': 'types refuse it'"]),
    edit('Synthesis refuses A', sheet, [
      "first': 'the deployment refuses it'",
      "first': 'synthesis refuses it'",
    ]),
    edit('Nothing refuses A', sheet, ["first': 'the deployment refuses it'", "first': 'nothing refuses it'"]),
    edit('B is refused, too', sheet, [
      "chooses': 'nothing refuses it'",
      "chooses': 'the deployment refuses it'",
    ]),
    edit('B gives no way back', sheet, ["reset': 'by e-mail'", "reset': 'through an administrator only'"]),
    edit('We take A', sheet, ["design': 'B'", "design': 'A'"]),
    edit('A cast', sheet, ["design': 'B'", "design': 'A' as unknown as 'B'"]),
    edit('A question mark left', sheet, ["design': 'B'", "design': '?'"]),
    edit('A code in place of the password', file, ['email: true', 'email: { otpLogin: true }']),
  ],
};
