import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/auth/resource.ts';
const mapping = "        attributeMapping: { givenName: 'given_name' },\n";
const outs = "      logoutUrls: ['http://localhost:5173/', 'https://rooks.example/'],\n";
const backUrls = "callbackUrls: ['http://localhost:5173/board', 'https://rooks.example/board']";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Other order of everything',
      edits: {
        [resource]: [
          ["['email', 'profile']", "['profile', 'email']"],
          [backUrls, "callbackUrls: ['https://rooks.example/board', 'http://localhost:5173/board']"],
          [outs, "      logoutUrls: ['https://rooks.example/', 'http://localhost:5173/'],\n"],
        ],
      },
    },
    {
      what: 'Google in a constant of its own',
      files: {
        [resource]: `import { defineAuth, secret } from '@aws-amplify/backend';

const google = {
  clientSecret: secret('CHESS_GOOGLE_SECRET'),
  clientId: secret('CHESS_GOOGLE_ID'),
  attributeMapping: { givenName: 'given_name', email: 'email' },
  scopes: ['profile', 'email'],
};

export const auth = defineAuth({
  userAttributes: { givenName: { mutable: true, required: false } },
  loginWith: {
    externalProviders: {
      google,
      logoutUrls: ['http://localhost:5173/', 'https://rooks.example/'],
      callbackUrls: ['http://localhost:5173/board', 'https://rooks.example/board'],
    },
    email: true,
  },
});
`,
      },
    },
    { what: 'E-mail as an empty object', edits: { [resource]: [['email: true', 'email: {}']] } },
    {
      what: 'Names of the secrets in constants',
      edits: {
        [resource]: [
          ['export const auth', "const prefix = 'CHESS_GOOGLE';\n\nexport const auth"],
          ["secret('CHESS_GOOGLE_ID')", 'secret(`${prefix}_ID`)'],
          ["secret('CHESS_GOOGLE_SECRET')", 'secret(`${prefix}_SECRET`)'],
        ],
      },
    },
    {
      what: 'The address mapped by hand as well',
      edits: { [resource]: [["{ givenName: 'given_name' }", "{ email: 'email', givenName: 'given_name' }"]] },
    },
    {
      what: 'The default scopes of the app client said aloud',
      edits: {
        [resource]: [
          [outs, `${outs}      scopes: ['PHONE', 'EMAIL', 'OPENID', 'PROFILE', 'COGNITO_ADMIN'],\n`],
        ],
      },
    },
    {
      what: 'Urls built by URL',
      edits: {
        [resource]: [
          [
            'export const auth',
            "const sites = ['http://localhost:5173', 'https://rooks.example'];\nconst on = (path: string) => sites.map(site => new URL(path, site).href);\n\nexport const auth",
          ],
          [backUrls, "callbackUrls: on('/board')"],
          [outs, "      logoutUrls: on('/'),\n"],
        ],
      },
    },
    {
      what: 'A function makes the secrets',
      edits: {
        [resource]: [
          [
            'export const auth',
            'const chess = (what: string) => secret(`CHESS_GOOGLE_${what}`);\n\nexport const auth',
          ],
          ["secret('CHESS_GOOGLE_ID')", "chess('ID')"],
          ["secret('CHESS_GOOGLE_SECRET')", "chess('SECRET')"],
        ],
      },
    },
    {
      what: 'The scopes of Google with openid first',
      edits: { [resource]: [["['email', 'profile']", "['openid', 'email', 'profile']"]] },
    },
    {
      what: 'The attribute stays as it is by default, written short',
      edits: {
        [resource]: [
          ['    givenName: { required: false, mutable: true },', '    givenName: { mutable: true },'],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Family name is taken over besides',
      edits: {
        [resource]: [
          ["{ givenName: 'given_name' }", "{ givenName: 'given_name', familyName: 'family_name' }"],
        ],
      },
    },
    {
      what: 'Google is asked for the files of the member as well',
      edits: {
        [resource]: [
          ["['email', 'profile']", "['email', 'profile', 'https://www.googleapis.com/auth/drive']"],
        ],
      },
    },
    { what: 'Asked for the address alone', edits: { [resource]: [["['email', 'profile']", "['email']"]] } },
    {
      what: 'Scopes in one text with a comma',
      edits: { [resource]: [["['email', 'profile']", "['email,profile']"]] },
    },
    {
      what: 'Mapping the wrong way round',
      edits: { [resource]: [["{ givenName: 'given_name' }", "{ given_name: 'givenName' }"]] },
    },
    {
      what: 'Mapping to the name of the pool',
      edits: { [resource]: [["'given_name'", "'givenName'"]] },
    },
    {
      what: 'Mapping in a comment',
      edits: { [resource]: [[mapping, "        // attributeMapping: { givenName: 'given_name' },\n"]] },
    },
    {
      what: 'A slash too many after /board',
      edits: { [resource]: [["'https://rooks.example/board'", "'https://rooks.example/board/'"]] },
    },
    {
      what: 'Sign-out without the slash at the end',
      edits: { [resource]: [["'https://rooks.example/'", "'https://rooks.example'"]] },
    },
    {
      what: 'The two lists swapped',
      edits: {
        [resource]: [
          ['callbackUrls', 'logoutUrls'],
          ["      logoutUrls: ['http", "      callbackUrls: ['http"],
        ],
      },
    },
    {
      what: 'One page more to come back to',
      edits: {
        [resource]: [
          [
            "'http://localhost:5173/board', ",
            "'http://localhost:5173/board', 'http://localhost:3000/board', ",
          ],
        ],
      },
    },
    {
      what: 'The secrets read from the environment, cast',
      edits: { [resource]: [["secret('CHESS_GOOGLE_ID')", "(process.env.CHESS_GOOGLE_ID ?? '') as never"]] },
    },
    {
      what: 'Names of the secrets as the lesson has them',
      edits: {
        [resource]: [
          ["'CHESS_GOOGLE_ID'", "'GOOGLE_CLIENT_ID'"],
          ["'CHESS_GOOGLE_SECRET'", "'GOOGLE_CLIENT_SECRET'"],
        ],
      },
    },
    {
      what: 'Facebook besides, with the same secrets',
      edits: {
        [resource]: [
          [
            '      callbackUrls',
            "      facebook: { clientId: secret('CHESS_GOOGLE_ID'), clientSecret: secret('CHESS_GOOGLE_SECRET') },\n      callbackUrls",
          ],
        ],
      },
    },
    {
      what: 'The given name is required now',
      edits: { [resource]: [['required: false', 'required: true']] },
    },
    {
      what: 'Phone numbers besides',
      edits: { [resource]: [['    email: true,\n', '    email: true,\n    phone: true,\n']] },
    },
    {
      what: 'Google by OIDC, with the name Google',
      files: {
        [resource]: `import { defineAuth, secret } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
    externalProviders: {
      oidc: [
        {
          name: 'Google',
          clientId: secret('CHESS_GOOGLE_ID'),
          clientSecret: secret('CHESS_GOOGLE_SECRET'),
          issuerUrl: 'https://accounts.google.com',
          scopes: ['email', 'profile'],
          attributeMapping: { email: 'email', givenName: 'given_name' },
        },
      ],
      callbackUrls: ['http://localhost:5173/board', 'https://rooks.example/board'],
      logoutUrls: ['http://localhost:5173/', 'https://rooks.example/'],
    },
  },
  userAttributes: { givenName: { required: false, mutable: true } },
});
`,
      },
    },
  ],
};
