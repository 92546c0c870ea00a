import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/auth/resource.ts';
const head = "import { defineAuth } from '@aws-amplify/backend';\n";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Other order',
      files: {
        [resource]: `${head}export const auth = defineAuth({
  groups: ['TRAINERS'],
  multifactor: { totp: true, mode: 'OPTIONAL' },
  loginWith: { email: { otpLogin: true, verificationEmailSubject: 'Iron Gym: your code' } },
});
`,
      },
    },
    {
      what: 'Options in a constant that is typed by its use',
      files: {
        [resource]: `${head}const loginWith = {
  email: { verificationEmailSubject: 'Iron Gym: your code', otpLogin: true },
} as const;
const multifactor = { mode: 'OPTIONAL', totp: true } as const;
export const auth = defineAuth({ loginWith, multifactor, groups: ['TRAINERS'] });
`,
      },
    },
    {
      what: 'Text messages said to be off',
      edits: { [resource]: [['totp: true', 'totp: true,\n    sms: false']] },
    },
    {
      what: 'The password is preferred, the code stays',
      edits: {
        [resource]: [
          [
            "  groups: ['TRAINERS'],",
            "  passwordlessOptions: { preferredChallenge: 'PASSWORD' },\n  groups: ['TRAINERS'],",
          ],
        ],
      },
    },
    {
      what: 'The mode by a condition that is always the same',
      edits: {
        [resource]: [
          ['export const auth', 'const everybody: boolean = false;\n\nexport const auth'],
          ["mode: 'OPTIONAL'", "mode: everybody ? 'REQUIRED' : 'OPTIONAL'"],
        ],
      },
    },
    {
      what: 'The default type of verification written out',
      edits: {
        [resource]: [['      otpLogin: true', "      verificationEmailStyle: 'CODE',\n      otpLogin: true"]],
      },
    },
    {
      what: 'A group as an item of a constant list, spread',
      edits: {
        [resource]: [
          ['export const auth', "const staff = ['TRAINERS'];\n\nexport const auth"],
          ["groups: ['TRAINERS']", 'groups: [...staff]'],
        ],
      },
    },
    {
      what: 'One more group beside',
      edits: { [resource]: [["['TRAINERS']", "['TRAINERS', 'DESK']"]] },
    },
    {
      what: 'An optional attribute beside',
      edits: {
        [resource]: [
          [
            "  groups: ['TRAINERS'],",
            "  groups: ['TRAINERS'],\n  userAttributes: { nickname: { mutable: true, required: false } },",
          ],
        ],
      },
    },
    {
      what: 'Methods of the second factor spread in',
      edits: {
        [resource]: [
          ['export const auth', 'const anApp = { totp: true };\n\nexport const auth'],
          ["    mode: 'OPTIONAL',\n    totp: true,", "    ...anApp,\n    mode: 'OPTIONAL',"],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The whole option taken out',
      edits: { [resource]: [["  multifactor: {\n    mode: 'OPTIONAL',\n    totp: true,\n  },\n", '']] },
    },
    {
      what: 'The second factor left in a comment',
      edits: {
        [resource]: [
          [
            "  multifactor: {\n    mode: 'OPTIONAL',\n    totp: true,\n  },\n",
            "  // multifactor: { mode: 'OPTIONAL', totp: true },\n",
          ],
        ],
      },
    },
    {
      what: 'Text messages in place of an app',
      edits: { [resource]: [['    totp: true', '    sms: true']] },
    },
    {
      what: 'The app said to be off',
      edits: { [resource]: [['    totp: true', '    totp: false,\n    sms: true']] },
    },
    { what: 'Mode in small letters', edits: { [resource]: [["'OPTIONAL'", "'optional'"]] } },
    {
      what: 'Still required, silenced by a cast',
      edits: { [resource]: [["mode: 'OPTIONAL'", "mode: 'REQUIRED' as never"]] },
    },
    {
      what: 'The code by an invented option, silenced',
      edits: { [resource]: [['      otpLogin: true,\n', '      // @ts-ignore\n      otp: true,\n']] },
    },
    { what: 'The code switched off again', edits: { [resource]: [['otpLogin: true', 'otpLogin: false']] } },
    {
      what: 'A phone number with a code besides',
      edits: { [resource]: [['  },\n  multifactor', '    phone: { otpLogin: true },\n  },\n  multifactor']] },
    },
    {
      what: 'The trainers group lost while the option moved',
      edits: { [resource]: [["  groups: ['TRAINERS'],\n", '']] },
    },
    {
      what: 'The subject lost as the option was written anew',
      edits: { [resource]: [["      verificationEmailSubject: 'Iron Gym: your code',\n", '']] },
    },
    {
      what: 'The second factor by e-mail beside the app',
      edits: { [resource]: [['    totp: true', '    totp: true,\n    email: true']] },
    },
    {
      what: 'Verification by a link, since codes are for signing in now',
      edits: {
        [resource]: [['      otpLogin: true', "      verificationEmailStyle: 'LINK',\n      otpLogin: true"]],
      },
    },
  ],
};
