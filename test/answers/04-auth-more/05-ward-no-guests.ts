import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const rules = "[allow.group('NURSES'), allow.group('SCREENS').to(['read'])]";
const off =
  'const { cfnIdentityPool } = backend.auth.resources.cfnResources;\ncfnIdentityPool.allowUnauthenticatedIdentities = false;\n';
const modes = "    defaultAuthorizationMode: 'userPool',\n";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Without a constant',
      edits: {
        [backend]: [
          [
            off,
            'backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = false;\n',
          ],
        ],
      },
    },
    {
      what: 'Taken out of resources first',
      edits: {
        [backend]: [
          [
            off,
            'const { cfnResources } = backend.auth.resources;\ncfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = false;\n',
          ],
        ],
      },
    },
    {
      what: 'Nurses’ rights written out',
      edits: {
        [data]: [
          ["allow.group('NURSES')", "allow.group('NURSES').to(['create', 'read', 'update', 'delete'])"],
        ],
      },
    },
    {
      what: 'Rules on the schema',
      files: {
        [data]: `import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

const schema = a
  .schema({
    Shift: a.model({
      nurse: a.string().required(),
      begins: a.datetime().required(),
      ward: a.string().required(),
    }),
  })
  .authorization(allow => [allow.group('SCREENS').to(['read']), allow.group('NURSES')]);

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
`,
      },
    },
    {
      what: 'The groups’ names in constants',
      edits: {
        [data]: [
          ['const schema', "const screens = 'SCREENS';\nconst schema"],
          ["allow.group('SCREENS')", 'allow.group(screens)'],
        ],
      },
    },
    {
      what: 'Property and override, both',
      edits: {
        [backend]: [
          [
            off,
            "const { cfnIdentityPool } = backend.auth.resources.cfnResources;\ncfnIdentityPool.allowUnauthenticatedIdentities = false;\ncfnIdentityPool.addPropertyOverride('AllowUnauthenticatedIdentities', false);\n",
          ],
        ],
      },
    },
    {
      what: 'The mode of keys said to be undefined',
      edits: {
        [data]: [
          [
            "  authorizationModes: {\n    defaultAuthorizationMode: 'userPool',\n  },\n",
            "  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: undefined },\n",
          ],
        ],
      },
    },
    {
      what: 'Read as get, list and sync',
      edits: {
        [data]: [
          [
            "allow.group('SCREENS').to(['read'])",
            "allow.group('SCREENS').to(['get', 'list', 'sync', 'listen', 'search'])",
          ],
        ],
      },
    },
    {
      what: 'One more model beside',
      edits: {
        [data]: [
          [
            'const schema = a.schema({\n',
            "const schema = a.schema({\n  Ward: a.model({ name: a.string().required() }).authorization(allow => [allow.group('NURSES')]),\n",
          ],
        ],
      },
    },
    {
      what: 'The identity pool in a typed constant',
      edits: {
        [backend]: [
          [
            off,
            "import { CfnIdentityPool } from 'aws-cdk-lib/aws-cognito';\n\nconst pool: CfnIdentityPool = backend.auth.resources.cfnResources.cfnIdentityPool;\npool.allowUnauthenticatedIdentities = false;\n",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The property in a comment, another one set',
      edits: {
        [backend]: [
          [
            off,
            'const { cfnIdentityPool } = backend.auth.resources.cfnResources;\n// cfnIdentityPool.allowUnauthenticatedIdentities = false;\ncfnIdentityPool.allowClassicFlow = false;\n',
          ],
        ],
      },
    },
    {
      what: 'The classic flow besides, unasked',
      edits: { [backend]: [[off, `${off}cfnIdentityPool.allowClassicFlow = true;\n`]] },
    },
    { what: 'True in place of false', edits: { [backend]: [['= false', '= true']] } },
    {
      what: 'A path that is misspelled',
      edits: {
        [backend]: [
          [
            'cfnIdentityPool.allowUnauthenticatedIdentities = false;',
            "cfnIdentityPool.addPropertyOverride('allowUnauthenticatedIdentities', false);",
          ],
        ],
      },
    },
    {
      what: 'Screens may get, not list',
      edits: { [data]: [["allow.group('SCREENS').to(['read'])", "allow.group('SCREENS').to(['get'])"]] },
    },
    {
      what: 'Guests may still listen',
      edits: {
        [data]: [
          [
            rules,
            "[allow.group('NURSES'), allow.group('SCREENS').to(['read']), allow.guest().to(['listen'])]",
          ],
        ],
      },
    },
    {
      what: 'A guest rule is left, since there are no guests',
      edits: {
        [data]: [
          [rules, "[allow.group('NURSES'), allow.group('SCREENS').to(['read']), allow.guest().to(['read'])]"],
        ],
      },
    },
    {
      what: 'Screens and nurses alike',
      edits: { [data]: [[rules, "[allow.groups(['NURSES', 'SCREENS'])]"]] },
    },
    {
      what: 'Nurses only read now',
      edits: { [data]: [[rules, "[allow.groups(['NURSES', 'SCREENS']).to(['read'])]"]] },
    },
    { what: 'The group by a wrong name', edits: { [data]: [["'SCREENS'", "'SCREEN'"]] } },
    {
      what: 'The key as the default mode',
      edits: {
        [data]: [
          [
            modes,
            "    defaultAuthorizationMode: 'apiKey',\n    apiKeyAuthorizationMode: { expiresInDays: 30 },\n",
          ],
        ],
      },
    },
    {
      what: 'IAM as the default mode',
      edits: { [data]: [[modes, "    defaultAuthorizationMode: 'identityPool',\n"]] },
    },
    {
      what: 'Who is signed in by IAM reads besides',
      edits: {
        [data]: [
          [
            rules,
            "[allow.group('NURSES'), allow.group('SCREENS').to(['read']), allow.authenticated('identityPool').to(['read'])]",
          ],
        ],
      },
    },
    {
      what: 'A field rule lets guests read the ward',
      edits: {
        [data]: [
          [
            'ward: a.string().required()',
            "ward: a.string().required().authorization(allow => [allow.guest().to(['read']), allow.group('NURSES'), allow.group('SCREENS').to(['read'])])",
          ],
        ],
      },
    },
    {
      what: 'Sign-up closed in place of guests',
      edits: {
        [backend]: [
          [
            off,
            'const { cfnUserPool } = backend.auth.resources.cfnResources;\ncfnUserPool.adminCreateUserConfig = { allowAdminCreateUserOnly: true };\n',
          ],
        ],
      },
    },
  ],
};
