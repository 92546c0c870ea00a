import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Rules on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]),
});`,
            "}).authorization(allow => [allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]);",
          ],
        ],
      },
    },
    {
      what: 'The provider said by name',
      edits: { 'amplify/data/resource.ts': [['allow.custom()', "allow.custom('function')"]] },
    },
    {
      what: 'Reception first, as a list, parts of read',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]",
            "[allow.groups(['RECEPTION']).to(['get', 'list', 'listen']), allow.custom().to(['create'])]",
          ],
        ],
      },
    },
    {
      what: 'The modes as a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const authorizationModes = {
  lambdaAuthorizationMode: { timeToLiveInSeconds: 120, function: badges },
  defaultAuthorizationMode: 'userPool',
} as const;

const schema`,
          ],
          [
            `  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    lambdaAuthorizationMode: { function: badges, timeToLiveInSeconds: 120 },
  },
`,
            `  schema,
  authorizationModes,
`,
          ],
        ],
      },
    },
    {
      what: 'A name for the time',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const minutes = 60;

const schema`,
          ],
          ['timeToLiveInSeconds: 120', 'timeToLiveInSeconds: 2 * minutes'],
        ],
      },
    },
    {
      what: 'The import renamed',
      edits: {
        'amplify/data/resource.ts': [
          [
            "import { badges } from '../badges/resource';",
            "import { badges as authorizer } from '../badges/resource';",
          ],
          ['function: badges', 'function: authorizer'],
        ],
      },
    },
    {
      what: 'The function in backend.ts too',
      files: {
        'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { badges } from './badges/resource';
import { data } from './data/resource';

defineBackend({ auth, badges, data });
`,
      },
    },
    {
      what: 'A model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Door: a.model({ name: a.string() }).authorization(allow => [allow.group('RECEPTION')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Fields in other order, with the id',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      badge: a.string().required(),
      at: a.datetime().required(),
`,
            `      id: a.id().required(),
      at: a.datetime().required(),
      badge: a.string().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'A namespace import',
      edits: {
        'amplify/data/resource.ts': [
          ["import { badges } from '../badges/resource';", "import * as kiosks from '../badges/resource';"],
          ['function: badges', 'function: kiosks.badges'],
        ],
      },
    },
    {
      what: 'Modes in a file of their own',
      edits: {
        'amplify/data/resource.ts': [
          ["import { badges } from '../badges/resource';", "import { authorizationModes } from './modes';"],
          [
            `  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    lambdaAuthorizationMode: { function: badges, timeToLiveInSeconds: 120 },
  },
`,
            `  schema,
  authorizationModes,
`,
          ],
        ],
      },
      files: {
        'amplify/data/modes.ts': `import { badges } from '../badges/resource';

export const authorizationModes = {
  defaultAuthorizationMode: 'userPool',
  lambdaAuthorizationMode: { function: badges, timeToLiveInSeconds: 120 },
} as const;
`,
      },
    },
    {
      what: 'The name of the unit is checked by the types',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    lambdaAuthorizationMode: { function: badges, timeToLiveInSeconds: 120 },
`,
            `    lambdaAuthorizationMode: { ...kept, function: badges },
`,
          ],
          [
            'const schema',
            `const kept = { timeToLiveInSeconds: 120 };

const schema`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Another function decides',
      edits: {
        'amplify/data/resource.ts': [
          [
            "import { badges } from '../badges/resource';",
            `import { defineFunction } from '@aws-amplify/backend';

const badges = defineFunction({ name: 'anyone', entry: '../badges/handler.ts' });`,
          ],
        ],
      },
    },
    {
      what: 'Milliseconds',
      edits: { 'amplify/data/resource.ts': [['timeToLiveInSeconds: 120', 'timeToLiveInSeconds: 120_000']] },
    },
    {
      what: 'The option of the cloud',
      edits: {
        'amplify/data/resource.ts': [['timeToLiveInSeconds: 120', 'authorizerResultTtlInSeconds: 120']],
      },
    },
    {
      what: 'Kept not at all',
      edits: { 'amplify/data/resource.ts': [['timeToLiveInSeconds: 120', 'timeToLiveInSeconds: 0']] },
    },
    {
      what: 'Guests come in place of kiosks',
      edits: {
        'amplify/data/resource.ts': [["allow.custom().to(['create'])", "allow.guest().to(['create'])"]],
      },
    },
    {
      what: 'A key for kiosks',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.custom().to(['create'])", "allow.publicApiKey().to(['create'])"],
          [
            `    lambdaAuthorizationMode: { function: badges, timeToLiveInSeconds: 120 },
`,
            `    lambdaAuthorizationMode: { function: badges, timeToLiveInSeconds: 120 },
    apiKeyAuthorizationMode: { expiresInDays: 30 },
`,
          ],
        ],
      },
    },
    {
      what: 'The function as a caller',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]),
});`,
            `    .authorization(allow => [allow.group('RECEPTION').to(['read'])]),
}).authorization(allow => [allow.resource(badges).to(['mutate'])]);`,
          ],
        ],
      },
    },
    {
      what: 'Reception asks the function',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]",
            "[allow.custom().to(['create', 'read'])]",
          ],
        ],
      },
    },
    {
      what: 'Reception does everything',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]",
            "[allow.custom().to(['create']), allow.group('RECEPTION')]",
          ],
        ],
      },
    },
    {
      what: 'Kiosks hear of visits',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]",
            "[allow.custom().to(['create', 'listen']), allow.group('RECEPTION').to(['read'])]",
          ],
        ],
      },
    },
    {
      what: 'Kiosks get their visit again',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]",
            "[allow.custom().to(['create', 'get']), allow.group('RECEPTION').to(['read'])]",
          ],
        ],
      },
    },
    {
      what: 'No mode for the rule',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    lambdaAuthorizationMode: { function: badges, timeToLiveInSeconds: 120 },
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'The default mode is left out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    defaultAuthorizationMode: 'userPool',
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'The time as a text',
      edits: { 'amplify/data/resource.ts': [['timeToLiveInSeconds: 120', "timeToLiveInSeconds: '120'"]] },
    },
    {
      what: 'The badge is optional',
      edits: { 'amplify/data/resource.ts': [['badge: a.string().required()', 'badge: a.string()']] },
    },
    {
      what: 'The default mode falls to the key',
      edits: {
        'amplify/data/resource.ts': [
          ["defaultAuthorizationMode: 'userPool'", "defaultAuthorizationMode: 'apiKey'"],
        ],
      },
    },
  ],
};
