import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';
const pay = "pay: a.float().authorization(allow => [allow.group('OFFICE')]),";
const helper = "allow.ownerDefinedIn('helper').to(['create', 'read', 'delete'])";
const modelRules =
  "    .authorization(allow => [allow.ownerDefinedIn('helper'), allow.group('OFFICE')]),\n});";
const guests = "allow.guest().to(['read'])";
const members = "allow.authenticated().to(['read'])";
const modes = "authorizationModes: { defaultAuthorizationMode: 'userPool' }";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'One rule without a list',
      edits: { [file]: [[pay, "pay: a.float().authorization(allow => allow.group('OFFICE')),"]] },
    },
    {
      what: 'The office’s operations written out',
      edits: {
        [file]: [
          [
            pay,
            "pay: a.float().authorization(allow => [allow.group('OFFICE').to(['create', 'read', 'update', 'delete'])]),",
          ],
        ],
      },
    },
    {
      what: 'The office in a list',
      edits: { [file]: [[pay, "pay: a.float().authorization(allow => [allow.groups(['OFFICE'])]),"]] },
    },
    {
      what: 'The office first',
      edits: {
        [file]: [
          [
            modelRules,
            "    .authorization(allow => [allow.group('OFFICE'), allow.ownerDefinedIn('helper')]),\n});",
          ],
        ],
      },
    },
    {
      what: 'All four for the helper of the model',
      edits: {
        [file]: [
          [
            modelRules,
            "    .authorization(allow => [\n      allow.ownerDefinedIn('helper').to(['create', 'read', 'update', 'delete']),\n      allow.group('OFFICE'),\n    ]),\n});",
          ],
        ],
      },
    },
    {
      what: 'Operations in another order',
      edits: { [file]: [["['create', 'read', 'delete']", "['delete', 'read', 'create']"]] },
    },
    {
      what: 'Ids written down',
      edits: {
        [file]: [
          [
            '      client: a.string().required(),',
            '      id: a.id().required(),\n      client: a.string().required(),',
          ],
        ],
      },
    },
    {
      what: 'The mode from a constant',
      edits: {
        [file]: [
          ['export const data', "const mode = 'userPool' as const;\n\nexport const data"],
          [modes, 'authorizationModes: { defaultAuthorizationMode: mode }'],
        ],
      },
    },
    {
      what: 'Fields by helpers above the schema',
      edits: {
        [file]: [
          [
            'const schema',
            "const pay = a.float().authorization(allow => [allow.group('OFFICE')]);\n\nconst schema",
          ],
          [pay, 'pay,'],
        ],
      },
    },
    {
      what: 'The office writes articles, and reads as everyone does',
      edits: {
        [file]: [
          [
            "      allow.group('OFFICE'),\n    ]),\n  Visit",
            "      allow.group('OFFICE').to(['create', 'update', 'delete']),\n    ]),\n  Visit",
          ],
        ],
      },
    },
    {
      what: 'The key said to be undefined',
      edits: {
        [file]: [
          [
            modes,
            "authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: undefined }",
          ],
        ],
      },
    },
  ],
  wrong: [
    { what: 'The pay as before', edits: { [file]: [[pay, 'pay: a.float(),']] } },
    {
      what: 'Helpers set the pay once',
      edits: {
        [file]: [
          [
            pay,
            "pay: a.float().authorization(allow => [allow.group('OFFICE'), allow.ownerDefinedIn('helper').to(['create'])]),",
          ],
        ],
      },
    },
    {
      what: 'Everyone signed in reads the pay',
      edits: {
        [file]: [
          [
            pay,
            "pay: a.float().authorization(allow => [allow.group('OFFICE'), allow.authenticated().to(['read'])]),",
          ],
        ],
      },
    },
    {
      what: 'The office only reads the pay',
      edits: {
        [file]: [[pay, "pay: a.float().authorization(allow => [allow.group('OFFICE').to(['read'])]),"]],
      },
    },
    { what: 'The pay gone', edits: { [file]: [[`      ${pay}\n`, '']] } },
    { what: 'The pay’s rule in a comment', edits: { [file]: [[pay, `pay: a.float(), // ${pay}`]] } },
    {
      what: 'A group in small letters',
      edits: { [file]: [[pay, "pay: a.float().authorization(allow => [allow.group('office')]),"]] },
    },
    {
      what: 'Helpers may hand over',
      edits: { [file]: [[helper, "allow.ownerDefinedIn('helper').to(['create', 'read', 'update'])"]] },
    },
    {
      what: 'Helpers can’t see who comes',
      edits: { [file]: [[helper, "allow.ownerDefinedIn('helper').to(['create', 'delete'])"]] },
    },
    {
      what: 'The helper is required',
      edits: { [file]: [['        .string()\n', '        .string()\n        .required()\n']] },
    },
    {
      what: 'The client for the office alone',
      edits: {
        [file]: [
          [
            'client: a.string().required()',
            "client: a.string().required().authorization(allow => [allow.group('OFFICE')])",
          ],
        ],
      },
    },
    { what: 'Guests write', edits: { [file]: [[guests, 'allow.guest()']] } },
    { what: 'Everyone signed in writes', edits: { [file]: [[members, 'allow.authenticated()']] } },
    {
      what: 'Credentials in place of the user pool',
      edits: { [file]: [[members, "allow.authenticated('identityPool').to(['read'])"]] },
    },
    {
      what: 'The key stays, for nothing',
      edits: {
        [file]: [
          [
            modes,
            "authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } }",
          ],
        ],
      },
    },
    {
      what: 'Nobody but the office reads',
      edits: { [file]: [[`      ${guests},\n      ${members},\n`, '']] },
    },
    {
      what: 'Everyone signed in reads visits',
      edits: {
        [file]: [
          [modelRules, modelRules.replace('allow => [', "allow => [allow.authenticated().to(['read']), ")],
        ],
      },
    },
  ],
};
