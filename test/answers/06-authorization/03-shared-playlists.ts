import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Type imported alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
            `import type { ClientSchema } from '@aws-amplify/backend';
import { a, defineData } from '@aws-amplify/backend';`,
          ],
        ],
      },
    },
    {
      what: 'The owner by the name of its field',
      edits: { 'amplify/data/resource.ts': [['allow.owner()', "allow.ownerDefinedIn('owner')"]] },
    },
    {
      what: 'A helper makes the rules',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const readers = ['get', 'list', 'listen'] as const;

const schema`,
          ],
          [
            `      allow.ownersDefinedIn('helpers').to(['read', 'update']),
`,
            `      allow.ownersDefinedIn('helpers').to([...readers, 'update']),
`,
          ],
          [
            `      allow.ownersDefinedIn('listeners').to(['read']),
`,
            `      allow.ownersDefinedIn('listeners').to([...readers]),
`,
          ],
        ],
      },
    },
    {
      what: 'Rules on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [
      allow.owner(),
      allow.ownersDefinedIn('helpers').to(['read', 'update']),
      allow.ownersDefinedIn('listeners').to(['read']),
    ]),
});`,
            `}).authorization(allow => [
      allow.ownersDefinedIn('listeners').to(['read']),
      allow.ownersDefinedIn('helpers').to(['read', 'update']),
allow.owner()]);`,
          ],
        ],
      },
    },
    {
      what: 'A shared constant for both lists',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const userIds = a.string().array();

const schema`,
          ],
          [
            `      helpers: a.string().array(),
      listeners: a.string().array(),
`,
            `      listeners: userIds,
      helpers: userIds,
`,
          ],
        ],
      },
    },
    {
      what: 'The user pool said by name',
      edits: { 'amplify/data/resource.ts': [['allow.owner()', "allow.owner('userPools')"]] },
    },
    {
      what: 'Owner’s operations written out',
      edits: {
        'amplify/data/resource.ts': [
          ['allow.owner()', "allow.owner().to(['create', 'read', 'update', 'delete'])"],
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
      what: 'A function in place of an arrow',
      edits: {
        'amplify/data/resource.ts': [
          [
            `.authorization(allow => [
      allow.owner(),
      allow.ownersDefinedIn('helpers').to(['read', 'update']),
      allow.ownersDefinedIn('listeners').to(['read']),
    ])`,
            `.authorization(function (allow) {
      return [
      allow.owner(),
      allow.ownersDefinedIn('helpers').to(['read', 'update']),
      allow.ownersDefinedIn('listeners').to(['read']),
    ];
    })`,
          ],
        ],
      },
    },
    {
      what: 'A comment on each, and a model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Mood: a.model({ name: a.string() }).authorization(allow => [allow.owner()]),
`,
          ],
          [
            `      allow.ownersDefinedIn('listeners').to(['read']),
`,
            `      // They only hear it.
      allow.ownersDefinedIn('listeners').to(['read']),
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Two rules for helpers',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownersDefinedIn('helpers').to(['read', 'update']),
`,
            `      allow.ownersDefinedIn('helpers').to(['read']),
      allow.ownersDefinedIn('helpers').to(['update']),
`,
          ],
        ],
      },
    },
    {
      what: 'The owner’s field declared, so that it can be handed over',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      helpers: a.string().array(),
      listeners: a.string().array(),
`,
            `      helpers: a.string().array(),
      listeners: a.string().array(),
      owner: a.string(),
`,
          ],
        ],
      },
    },
    {
      what: 'Helpers and listeners swapped',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownersDefinedIn('helpers').to(['read', 'update']),
`,
            `      allow.ownersDefinedIn('listeners').to(['read', 'update']),
`,
          ],
          [
            `      allow.ownersDefinedIn('listeners').to(['read']),
`,
            `      allow.ownersDefinedIn('helpers').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Groups of the record in place of people',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownersDefinedIn('helpers').to(['read', 'update']),
`,
            `      allow.groupsDefinedIn('helpers').to(['read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'Groups of the pool in place of people',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownersDefinedIn('listeners').to(['read']),
`,
            `      allow.group('listeners').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Helpers create for others',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownersDefinedIn('helpers').to(['read', 'update']),
`,
            `      allow.ownersDefinedIn('helpers').to(['create', 'read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'Listeners get by id alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownersDefinedIn('listeners').to(['read']),
`,
            `      allow.ownersDefinedIn('listeners').to(['get']),
`,
          ],
        ],
      },
    },
    {
      what: 'The owner’s rule is gone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'The owner no longer deletes',
      edits: {
        'amplify/data/resource.ts': [['allow.owner()', "allow.owner().to(['create', 'read', 'update'])"]],
      },
    },
    {
      what: 'One list for both',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      helpers: a.string().array(),
      listeners: a.string().array(),
`,
            `      helpers: a.string().array(),
`,
          ],
          [
            `      allow.ownersDefinedIn('listeners').to(['read']),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'The names of the lists in the singular',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      helpers: a.string().array(),
      listeners: a.string().array(),
`,
            `      helper: a.string().array(),
      listener: a.string().array(),
`,
          ],
          [
            `      allow.ownersDefinedIn('helpers').to(['read', 'update']),
`,
            `      allow.ownersDefinedIn('helper').to(['read', 'update']),
`,
          ],
          [
            `      allow.ownersDefinedIn('listeners').to(['read']),
`,
            `      allow.ownersDefinedIn('listener').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Helpers change and don’t read',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownersDefinedIn('helpers').to(['read', 'update']),
`,
            `      allow.ownersDefinedIn('helpers').to(['update']),
`,
          ],
        ],
      },
    },
    {
      what: 'A list as a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      helpers: a.string().array(),
      listeners: a.string().array(),
`,
            `      helpers: a.string(),
      listeners: a.string().array(),
`,
          ],
        ],
      },
    },
    {
      what: 'Lists of numbers',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      helpers: a.string().array(),
      listeners: a.string().array(),
`,
            `      helpers: a.integer().array(),
      listeners: a.string().array(),
`,
          ],
        ],
      },
    },
    {
      what: 'The lists are required',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      helpers: a.string().array(),
      listeners: a.string().array(),
`,
            `      helpers: a.string().required().array().required(),
      listeners: a.string().required().array().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'Songs are lost',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      songs: a.string().array(),
`,
            '',
          ],
        ],
      },
    },
  ],
};
