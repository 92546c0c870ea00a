import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});
const text = 'createCode => `Rapid Parcel: ${createCode()} is your code.`';

export const answers: OtherAnswers = {
  right: [
    edit('The code first', [text, 'createCode => `${createCode()} is your code for Rapid Parcel`']),
    edit('A function with a body', [
      text,
      "(createCode) => {\n        const code = createCode();\n        return 'Rapid Parcel: ' + code;\n      }",
    ]),
    edit('A method', [
      `verificationMessage: ${text}`,
      'verificationMessage(createCode) {\n        return `Rapid Parcel: ${createCode()}`;\n      }',
    ]),
    edit(
      'The company as a constant',
      ['export const auth', "const company = 'Rapid Parcel';\n\nexport const auth"],
      ['Rapid Parcel:', '${company}:'],
    ),
    edit(
      'The function apart',
      [
        'export const auth',
        'const message = (code: () => string) => `Rapid Parcel wants ${code()} from you.`;\n\nexport const auth',
      ],
      [text, 'message'],
    ),
    edit('The number said to be an attribute', [
      '    familyName',
      '    phoneNumber: { required: true, mutable: true },\n    familyName',
    ]),
    edit('An optional given name beside', [
      '    familyName',
      '    givenName: { required: false, mutable: true },\n    familyName',
    ]),
    edit(
      'Options in a constant',
      ['export const auth = defineAuth({\n  loginWith: {', 'const loginWith = {'],
      [
        'is your code.`,\n    },\n  },',
        'is your code.`,\n    },\n  } as const;\n\nexport const auth = defineAuth({\n  loginWith,',
      ],
      [
        'phone: {\n      verificationMessage: createCode',
        'phone: {\n      verificationMessage: (createCode: () => string)',
      ],
    ),
    edit('Joined', [text, "createCode => ['Rapid Parcel', createCode()].join(': ')"]),
    edit('The code twice', [
      text,
      'createCode => `Rapid Parcel: ${createCode()}. Once more: ${createCode()}`',
    ]),
  ],
  wrong: [
    edit('E-mail stays', ['    phone: {', '    email: true,\n    phone: {']),
    edit('The address is asked for, optionally', [
      '    familyName',
      '    email: { required: false, mutable: true },\n    familyName',
    ]),
    edit('No words of its own', [
      '{\n      verificationMessage: createCode => `Rapid Parcel: ${createCode()} is your code.`,\n    }',
      'true',
    ]),
    edit('Without a name', ['Rapid Parcel:', 'Parcel:']),
    edit('In capitals', ['Rapid Parcel:', 'RAPID PARCEL:']),
    edit('The name in a comment', [text, 'createCode => `${createCode()} is your code.` /* Rapid Parcel */']),
    edit('The function itself in the text', ['createCode()', 'createCode']),
    edit('A code of one’s own', ['${createCode()}', '123456']),
    edit('The placeholder of e-mails’ links', [text, "() => 'Rapid Parcel: {##code##}'"]),
    edit('A text in place of a function', [text, "'Rapid Parcel: {####}' as never"]),
    edit('The family name is optional', ['required: true, mutable: true', 'required: false, mutable: true']),
    edit('The family name never changes', [
      'required: true, mutable: true',
      'required: true, mutable: false',
    ]),
    edit('The name is gone', ['    familyName: { required: true, mutable: true },\n', '']),
    edit('Another message', ['verificationMessage', 'smsMessage']),
    edit('Gen 1’s word', ['phone: {', 'phone_number: {']),
    edit('The message of the second factor', [
      '{\n      verificationMessage: createCode => `Rapid Parcel: ${createCode()} is your code.`,\n    },\n  },',
      "true,\n  },\n  multifactor: { mode: 'OPTIONAL', sms: { smsMessage: code => `Rapid Parcel: ${code()}` } },",
    ]),
    edit('A code in place of a password', ['phone: {', 'phone: {\n      otpLogin: true,']),
    edit('Passkeys as well', ['    phone: {', '    webAuthn: true,\n    phone: {']),
  ],
};
