import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'In the other order',
      edits: {
        [file]: [
          ["clientId: secret('GOOGLE_ID'),", "clientSecret: secret('GOOGLE_SECRET'),"],
          ["clientSecret: secret('GOOGLE_SECRET'),", "clientId: secret('GOOGLE_ID'),"],
        ],
      },
    },
    {
      what: 'By names',
      edits: {
        [file]: [
          [
            'export const auth',
            "const clientId = secret('GOOGLE_ID');\nconst clientSecret = secret('GOOGLE_SECRET');\n\nexport const auth",
          ],
          ["clientId: secret('GOOGLE_ID'),", 'clientId,'],
          ["clientSecret: secret('GOOGLE_SECRET'),", 'clientSecret,'],
        ],
      },
    },
    {
      what: 'Double quotes',
      edits: {
        [file]: [
          ["clientId: secret('GOOGLE_ID'),", 'clientId: secret("GOOGLE_ID"),'],
          ["clientSecret: secret('GOOGLE_SECRET'),", 'clientSecret: secret("GOOGLE_SECRET"),'],
        ],
      },
    },
    {
      what: 'Sent back to pages from a constant',
      edits: {
        [file]: [
          ['export const auth', "const pages = ['http://localhost:5173/'];\n\nexport const auth"],
          ["callbackUrls: ['http://localhost:5173/']", 'callbackUrls: pages'],
          ["logoutUrls: ['http://localhost:5173/']", 'logoutUrls: pages'],
        ],
      },
    },
    {
      what: 'Keys of Google in an object',
      edits: {
        [file]: [
          [
            'export const auth',
            "const google = { clientId: secret('GOOGLE_ID'), clientSecret: secret('GOOGLE_SECRET') };\n\nexport const auth",
          ],
          [
            "google: {\n        clientId: secret('GOOGLE_ID'),\n        clientSecret: secret('GOOGLE_SECRET'),\n      },",
            'google,',
          ],
        ],
      },
    },
    {
      what: 'The package as a whole',
      edits: {
        [file]: [
          ['import { defineAuth, secret } from', 'import * as amplify from'],
          ['defineAuth({', 'amplify.defineAuth({'],
          ["clientId: secret('GOOGLE_ID'),", "clientId: amplify.secret('GOOGLE_ID'),"],
          ["clientSecret: secret('GOOGLE_SECRET'),", "clientSecret: amplify.secret('GOOGLE_SECRET'),"],
        ],
      },
    },
    {
      what: 'Another name for secret',
      edits: {
        [file]: [
          ['{ defineAuth, secret }', '{ defineAuth, secret as kept }'],
          ["clientId: secret('GOOGLE_ID'),", "clientId: kept('GOOGLE_ID'),"],
          ["clientSecret: secret('GOOGLE_SECRET'),", "clientSecret: kept('GOOGLE_SECRET'),"],
        ],
      },
    },
    {
      what: 'A helper',
      edits: {
        [file]: [
          [
            'export const auth',
            'const google = (what: string) => secret(`GOOGLE_${what}`);\n\nexport const auth',
          ],
          ["clientId: secret('GOOGLE_ID'),", "clientId: google('ID'),"],
          ["clientSecret: secret('GOOGLE_SECRET'),", "clientSecret: google('SECRET'),"],
        ],
      },
    },
    {
      what: 'Spread',
      edits: {
        [file]: [
          [
            "clientId: secret('GOOGLE_ID'),\n        clientSecret: secret('GOOGLE_SECRET'),",
            "...{ clientId: secret('GOOGLE_ID'), clientSecret: secret('GOOGLE_SECRET') },",
          ],
        ],
      },
    },
    {
      what: 'Two imports',
      edits: {
        [file]: [
          [
            "import { defineAuth, secret } from '@aws-amplify/backend';",
            "import { defineAuth } from '@aws-amplify/backend';\nimport { secret } from '@aws-amplify/backend';",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Scopes besides',
      edits: {
        [file]: [
          [
            "clientSecret: secret('GOOGLE_SECRET'),",
            "clientSecret: secret('GOOGLE_SECRET'),\n        scopes: ['email'],",
          ],
        ],
      },
    },
    {
      what: 'One name for both',
      edits: { [file]: [["clientSecret: secret('GOOGLE_SECRET'),", "clientSecret: secret('GOOGLE_ID'),"]] },
    },
    {
      what: 'Names in small letters',
      edits: { [file]: [["clientId: secret('GOOGLE_ID'),", "clientId: secret('google_id'),"]] },
    },
    {
      what: 'The value for the name',
      edits: {
        [file]: [
          [
            "clientSecret: secret('GOOGLE_SECRET'),",
            "clientSecret: secret('GOCSPX-everybody-can-read-this'),",
          ],
        ],
      },
    },
    {
      what: 'From the environment',
      edits: { [file]: [["clientId: secret('GOOGLE_ID'),", "clientId: process.env.GOOGLE_ID ?? '',"]] },
    },
    {
      what: 'From the environment, past the types',
      edits: { [file]: [["clientId: secret('GOOGLE_ID'),", 'clientId: process.env.GOOGLE_ID as never,']] },
    },
    {
      what: 'In a template',
      edits: { [file]: [["clientId: secret('GOOGLE_ID'),", "clientId: `${secret('GOOGLE_ID')}`,"]] },
    },
    {
      what: 'In a template, past the types',
      edits: { [file]: [["clientId: secret('GOOGLE_ID'),", "clientId: `${secret('GOOGLE_ID')}` as never,"]] },
    },
    {
      what: 'One secret only',
      edits: { [file]: [["clientSecret: secret('GOOGLE_SECRET'),", "clientSecret: 'GOCSPX' as never,"]] },
    },
    {
      what: 'Google gone',
      edits: {
        [file]: [
          [
            "      google: {\n        clientId: secret('GOOGLE_ID'),\n        clientSecret: secret('GOOGLE_SECRET'),\n      },\n",
            '',
          ],
        ],
      },
    },
    { what: 'E-mail gone', edits: { [file]: [['    email: true,\n', '']] } },
    {
      what: 'The names as texts',
      edits: {
        [file]: [
          ["clientId: secret('GOOGLE_ID'),", "clientId: 'GOOGLE_ID',"],
          ["clientSecret: secret('GOOGLE_SECRET'),", "clientSecret: 'GOOGLE_SECRET',"],
        ],
      },
    },
    {
      what: 'Another name',
      edits: {
        [file]: [["clientSecret: secret('GOOGLE_SECRET'),", "clientSecret: secret('GOOGLE_CLIENT_SECRET'),"]],
      },
    },
  ],
};
