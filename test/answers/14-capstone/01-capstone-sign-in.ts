import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const auth = 'amplify/auth/resource.ts';
const backend = 'amplify/backend.ts';
const email = "email: { verificationEmailSubject: 'Welcome to Team Notes' }";
const groups = "groups: ['ADMINS', 'EDITORS']";
const factor = "multifactor: { mode: 'OPTIONAL', totp: true }";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Names of groups in a file of their own',
      edits: {
        [auth]: [
          ['export const auth', "import { groups } from './groups';\n\nexport const auth"],
          [groups, 'groups: [...groups]'],
        ],
      },
      files: { 'amplify/auth/groups.ts': "export const groups = ['ADMINS', 'EDITORS'] as const;\n" },
    },
    {
      what: 'Types, and the order of options turned around',
      files: {
        [auth]: `import { defineAuth } from '@aws-amplify/backend';
const options: Parameters<typeof defineAuth>[0] = {
  multifactor: { totp: true, sms: false, mode: 'OPTIONAL' },
  groups: ['ADMINS', 'EDITORS'],
  loginWith: { email: { verificationEmailStyle: 'CODE', verificationEmailSubject: 'Welcome to Team Notes' } },
};
export const auth = defineAuth(options);
`,
      },
    },
    {
      what: 'Attributes of users beside',
      edits: {
        [auth]: [
          [groups, `userAttributes: { preferredUsername: { required: false, mutable: true } },\n  ${groups}`],
        ],
      },
    },
    {
      what: 'The app of codes with a setting, the backend kept in a constant',
      edits: {
        [auth]: [[factor, "multifactor: { mode: 'OPTIONAL', totp: true },\n  accountRecovery: 'EMAIL_ONLY'"]],
        [backend]: [['defineBackend({ auth })', 'export const backend = defineBackend({ auth })']],
      },
    },
    {
      what: 'A default import of all parts',
      edits: {
        [backend]: [
          ["import { auth } from './auth/resource'", "import * as parts from './auth/resource'"],
          ['defineBackend({ auth })', 'defineBackend(parts)'],
        ],
      },
    },
    {
      what: 'Code written out, with a body',
      edits: {
        [auth]: [
          [
            email,
            "email: {\n      verificationEmailStyle: 'CODE',\n      verificationEmailSubject: 'Welcome to Team Notes',\n      verificationEmailBody: code => `Hello! ${code()}`,\n    }",
          ],
        ],
      },
    },
    {
      what: 'Text messages said to be off',
      edits: { [auth]: [[factor, "multifactor: { mode: 'OPTIONAL', totp: true, sms: false }"]] },
    },
    {
      what: 'Each option in a constant',
      edits: {
        [auth]: [
          [
            'export const auth',
            "const loginWith = { email: { verificationEmailSubject: 'Welcome to Team Notes' } };\nconst multifactor = { mode: 'OPTIONAL', totp: true } as const;\n\nexport const auth",
          ],
          [`loginWith: { ${email} }`, 'loginWith'],
          [factor, 'multifactor'],
        ],
      },
    },
    {
      what: 'Groups typed, a third one behind them',
      edits: { [auth]: [[groups, "groups: ['ADMINS', 'EDITORS', 'GUESTS']"]] },
    },
    {
      what: 'An export below',
      edits: {
        [auth]: [
          ['export const auth = defineAuth', 'const auth = defineAuth'],
          ['totp: true },\n});', 'totp: true },\n});\n\nexport { auth };'],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Phone as well',
      edits: { [auth]: [[email, `${email.replace('email', 'phone: true, email')}`]] },
    },
    {
      what: 'A link in place of a code',
      edits: {
        [auth]: [
          ["verificationEmailSubject: 'W", "verificationEmailStyle: 'LINK', verificationEmailSubject: 'W"],
        ],
      },
    },
    { what: 'Subject with a full stop', edits: { [auth]: [['Team Notes', 'Team Notes.']] } },
    { what: 'Groups in small letters', edits: { [auth]: [[groups, "groups: ['admins', 'editors']"]] } },
    {
      what: 'Groups sorted backwards',
      edits: { [auth]: [[groups, "groups: ['ADMINS', 'EDITORS'].reverse()"]] },
    },
    { what: 'Only one group', edits: { [auth]: [[groups, "groups: ['ADMINS']"]] } },
    {
      what: 'A second factor by e-mail',
      edits: { [auth]: [[factor, "multifactor: { mode: 'OPTIONAL', email: true }"]] },
    },
    { what: 'Without the mode', edits: { [auth]: [[factor, 'multifactor: { totp: true } as any']] } },
    { what: 'The factor is off', edits: { [auth]: [[factor, "multifactor: { mode: 'OFF' }"]] } },
    { what: 'The factor only in a comment', edits: { [auth]: [[`${factor},`, `// ${factor},`]] } },
    {
      what: 'The sign-in under another name',
      edits: { [auth]: [['export const auth', 'export const signIn']] },
    },
    {
      what: 'Words of Gen 1',
      edits: { [auth]: [[email, "usernameAttributes: ['email']"]] },
    },
    {
      what: 'An external provider beside the e-mail',
      edits: {
        [auth]: [
          [
            email,
            `${email}, externalProviders: { google: { clientId: secret('ID'), clientSecret: secret('KEY') }, callbackUrls: ['http://localhost:3000/'], logoutUrls: ['http://localhost:3000/'] }`,
          ],
          ['{ defineAuth }', '{ defineAuth, secret }'],
        ],
      },
    },
  ],
};
