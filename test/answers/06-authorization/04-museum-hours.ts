import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Parts of read written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
`,
            `      allow.guest().to(['list', 'get', 'listen']),
`,
          ],
        ],
      },
    },
    {
      what: 'Modes left to their defaults',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
`,
          ],
        ],
      },
    },
    {
      what: 'Staff as a list with one name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('STAFF'),
`,
            `      allow.groups(['STAFF']),
`,
          ],
        ],
      },
    },
    {
      what: 'Staff’s operations written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('STAFF'),
`,
            `      allow.group('STAFF').to(['create', 'read', 'update', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Staff get only what members lack',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('STAFF'),
`,
            `      allow.group('STAFF').to(['create', 'update', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'A rule for each reader from one list',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const look = ['read'] as const;

const schema`,
          ],
          [
            `      allow.guest().to(['read']),
`,
            `      allow.guest().to([...look]),
`,
          ],
          [
            `      allow.authenticated().to(['read']),
`,
            `      allow.authenticated().to([...look]),
`,
          ],
        ],
      },
    },
    {
      what: 'The user pool said by name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
`,
            `      allow.authenticated('userPools').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Members by both doors',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
`,
            `      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Staff first, type imported alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
`,
            `      allow.group('STAFF'),
      allow.guest().to(['read']),
`,
          ],
          [
            `      allow.group('STAFF'),
`,
            '',
          ],
          [
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
            `import type { ClientSchema } from '@aws-amplify/backend';
import { a, defineData } from '@aws-amplify/backend';`,
          ],
        ],
      },
    },
    {
      what: 'A model beside, for staff',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Shift: a.model({ day: a.date() }).authorization(allow => [allow.group('STAFF')]),
`,
          ],
        ],
      },
    },
    {
      what: 'The date’s fields in other order, with an id',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      day: a.date().required(),
      from: a.time(),
      until: a.time(),
`,
            `      id: a.id().required(),
      until: a.time(),
      from: a.time(),
      day: a.date().required(),
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The default mode is the key',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
`,
            `      allow.publicApiKey().to(['read']),
`,
          ],
          ["'userPool'", "'apiKey'"],
        ],
      },
    },
    {
      what: 'A key kept beside guests',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 365 } },
`,
          ],
        ],
      },
    },
    {
      what: 'Guests may only open one by its id',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
`,
            `      allow.guest().to(['get']),
`,
          ],
        ],
      },
    },
    {
      what: 'Members write',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
`,
            `      allow.authenticated(),
`,
          ],
        ],
      },
    },
    {
      what: 'Staff only read',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('STAFF'),
`,
            `      allow.group('STAFF').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Staff can’t delete',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('STAFF'),
`,
            `      allow.group('STAFF').to(['create', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'No rule for staff',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('STAFF'),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'A misspelled group',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('STAFF'),
`,
            `      allow.group('staff'),
`,
          ],
        ],
      },
    },
    {
      what: 'The default mode becomes the identity pool',
      edits: { 'amplify/data/resource.ts': [["'userPool'", "'identityPool'"]] },
    },
    {
      what: 'A word of Gen 1',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
`,
            `      allow.public('iam').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'The wrong rule silenced',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
`,
            `      // @ts-ignore
      allow.unauthenticated().to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'The field is optional now',
      edits: { 'amplify/data/resource.ts': [['day: a.date().required()', 'day: a.date()']] },
    },
    {
      what: 'Guests create',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
`,
            `      allow.guest().to(['read', 'create']),
`,
          ],
        ],
      },
    },
    {
      what: 'Rules of guests in a comment',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
`,
            `      // allow.guest().to(['read']),
`,
          ],
        ],
      },
    },
  ],
};
