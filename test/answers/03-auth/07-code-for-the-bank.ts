import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});
const text = 'createCode => `Lake Bank: ${createCode()}. Never tell it to anybody.`';

export const answers: OtherAnswers = {
  right: [
    edit('Recovery said, as Amplify has it', [
      '  multifactor',
      "  accountRecovery: 'PHONE_ONLY_WITHOUT_MFA',\n  multifactor",
    ]),
    edit(
      'The code first, and the message apart',
      [
        'export const auth',
        "const smsMessage = (code: () => string) => code() + ' is your code for Lake Bank';\n\nexport const auth",
      ],
      [`smsMessage: ${text}`, 'smsMessage'],
    ),
    edit('A function with a body', [
      text,
      'code => {\n        return `Your code for Lake Bank is ${code()}`;\n      }',
    ]),
    edit('A method', [
      `smsMessage: ${text}`,
      'smsMessage(createCode) {\n        return `Lake Bank: ${createCode()}`;\n      }',
    ]),
    edit(
      'The bank as a constant',
      ['export const auth', "const bank = 'Lake Bank';\n\nexport const auth"],
      ['Lake Bank:', '${bank}:'],
    ),
    edit(
      'Factors in another order',
      ['    totp: true,\n', ''],
      ['tell it to anybody.`,\n    },\n', 'tell it to anybody.`,\n    },\n    totp: true,\n'],
    ),
    edit('A verification message, too', [
      'phone: true',
      'phone: { verificationMessage: code => `Lake Bank: ${code()}` }',
    ]),
    edit('An empty object for the phone', ['phone: true', 'phone: {}']),
    edit(
      'The factor in a constant',
      [
        'export const auth = defineAuth({\n  loginWith: {\n    phone: true,\n  },\n  multifactor: {',
        'const multifactor = {',
      ],
      [
        'anybody.`,\n    },\n  },\n});',
        'anybody.`,\n    },\n  } as const;\n\nexport const auth = defineAuth({ loginWith: { phone: true }, multifactor });',
      ],
      ['smsMessage: createCode', 'smsMessage: (createCode: () => string)'],
    ),
    edit('Joined', [text, "createCode => ['Lake Bank', createCode()].join(' - ')"]),
    edit('The style of a link in the text', [
      text,
      'createCode => `Lake Bank: @bank.example #${createCode()}`',
    ]),
  ],
  wrong: [
    edit('Optional', ["'REQUIRED'", "'OPTIONAL'"]),
    edit('No app', ['    totp: true,\n', '']),
    edit('A passkey beside', ['phone: true,', 'phone: true,\n    webAuthn: true,']),
    edit('Name of the bank otherwise', ['Lake Bank:', 'LakeBank:']),
    edit('The code not called', ['createCode()', 'createCode']),
    edit('A text message without words', [
      '{\n      smsMessage: createCode => `Lake Bank: ${createCode()}. Never tell it to anybody.`,\n    }',
      'true',
    ]),
    edit('An e-mail, too', ['    totp: true,', '    totp: true,\n    email: true,']),
    edit('An e-mail to sign in with', ['phone: true', 'phone: true,\n    email: true']),
    edit(
      'The words of the first proof',
      ['phone: true', 'phone: { verificationMessage: code => `Lake Bank: ${code()}` }'],
      [
        '{\n      smsMessage: createCode => `Lake Bank: ${createCode()}. Never tell it to anybody.`,\n    }',
        'true',
      ],
    ),
    edit('The app off', ['totp: true', 'totp: false']),
    edit('An app with a name', ['totp: true', "totp: 'Lake Bank'"]),
    edit('Gen 1’s word', ["mode: 'REQUIRED'", "mode: 'ON'"]),
    edit('A code of one’s own', [text, "() => 'Lake Bank: 123456'"]),
    edit('A code in place of the password', ['phone: true', 'phone: { otpLogin: true }']),
    edit('MFA off', [
      "mode: 'REQUIRED',\n    totp: true,\n    sms: {\n      smsMessage: createCode => `Lake Bank: ${createCode()}. Never tell it to anybody.`,\n    },",
      "mode: 'OFF',",
    ]),
    edit('A text in place of a function', [text, "'Lake Bank: {####}'"]),
    edit('The name in a comment', [text, 'createCode => `${createCode()}` /* Lake Bank */']),
    edit('E-mail in place of the phone', ['phone: true', 'email: true']),
    edit('The bank’s name in small letters', ['Lake Bank:', 'lake bank:']),
  ],
};
