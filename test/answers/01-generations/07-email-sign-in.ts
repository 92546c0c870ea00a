import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/auth/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [resource]: edits },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'E-mail with a subject of its own',
      files: {
        'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: { verificationEmailSubject: 'Hello' } } });
`,
      },
    },

    edit('An empty object of options', ['email: true', 'email: {}']),
    edit('On one line', ['{\n    email: true,\n  }', '{ email: true }']),
    edit('A text of one’s own', [
      'email: true',
      "email: {\n      verificationEmailStyle: 'CODE',\n      verificationEmailBody: createCode => `Your code: ${createCode()}`,\n    }",
    ]),
    edit(
      'Props in a constant',
      ['export const auth', 'const on = true;\n\nexport const auth'],
      ['email: true', 'email: on'],
    ),
    edit('An invitation', ['email: true', "email: { userInvitation: { emailSubject: 'Welcome' } }"]),
    edit('Spread', ['    email: true,', '    ...{ email: true },']),
    edit('The address said to be an attribute, too', [
      '  },\n});',
      '  },\n  userAttributes: { email: { required: true, mutable: true } },\n});',
    ]),
    edit('Quoted', ['email: true', "'email': true"]),
    edit(
      'By a function',
      ['export const auth', 'const ways = () => ({ email: true }) as const;\n\nexport const auth'],
      ['loginWith: {\n    email: true,\n  }', 'loginWith: ways()'],
    ),
  ],
  wrong: [
    edit('A link in place of a code', ['email: true', "email: { verificationEmailStyle: 'LINK' }"]),
    edit('Off', ['email: true', 'email: false']),
    edit('Nothing', ['email: true', 'email: undefined']),
    edit('In a comment', ['    email: true,', '    // email: true,']),
    edit('Gen 1’s word', ['loginWith', 'signInAliases']),
    edit('A list', ['{\n    email: true,\n  }', "['email']"]),
    edit('One level up', ['loginWith: {\n    email: true,\n  }', 'email: true']),
    edit('A capital', ['email: true', 'Email: true']),
    edit('Phone by a cast', ['email: true', '...({ phone: true, email: true } as { email: true })']),
    edit('The address as an attribute only', [
      'loginWith: {\n    email: true,\n  }',
      'loginWith: {},\n  userAttributes: { email: { required: true } }',
    ]),
    edit('Silenced', ['    email: true,', '    // @ts-ignore\n    emailAddress: true,']),
    edit('Codes in place of a password, too', ['email: true', 'email: { otpLogin: true }']),
    edit('Passkeys, too', ['email: true', 'email: true,\n    webAuthn: true']),
    edit(
      'Google, too',
      [
        'email: true',
        "email: true,\n    externalProviders: {\n      google: { clientId: secret('ID'), clientSecret: secret('SECRET') },\n      callbackUrls: ['https://example.com'],\n      logoutUrls: ['https://example.com'],\n    }",
      ],
      ['import { defineAuth }', 'import { defineAuth, secret }'],
    ),
    edit(
      'Nobody uses it',
      ['export const auth', 'const mine'],
      ['});', '});\n\nexport const auth = defineAuth({ loginWith: { phone: true } });\nvoid mine;'],
    ),
  ],
};
