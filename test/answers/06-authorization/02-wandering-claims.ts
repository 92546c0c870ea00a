import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Times written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            'reason: a.string(),',
            `reason: a.string(),
      createdAt: a.datetime(),
      updatedAt: a.datetime(),`,
          ],
        ],
      },
    },
    {
      what: 'Operations as a constant that is spread',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const keeps = ['create', 'read', 'delete'] as const;

const schema`,
          ],
          ["to(['read', 'delete'])", 'to([...keeps])'],
        ],
      },
    },
    {
      what: 'The field in a constant of its own',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const claimant = a.string().authorization(allow => [
  allow.group('ACCOUNTING').to(['read']),
  allow.ownerDefinedIn('employee').to(['delete', 'read']),
]);

const schema`,
          ],
          [
            `      employee: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('employee').to(['read', 'delete']),
          allow.group('ACCOUNTING').to(['read']),
        ]),
`,
            `      employee: claimant,
`,
          ],
        ],
      },
    },
    {
      what: 'The model’s rules on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.ownerDefinedIn('employee'), allow.group('ACCOUNTING').to(['read'])]),
});`,
            "}).authorization(allow => [allow.ownerDefinedIn('employee'), allow.group('ACCOUNTING').to(['read'])]);",
          ],
        ],
      },
    },
    {
      what: 'A callback with a body',
      edits: {
        'amplify/data/resource.ts': [
          [
            ".authorization(allow => [allow.ownerDefinedIn('employee'), allow.group('ACCOUNTING').to(['read'])])",
            `.authorization(allow => {
      const everything = allow.ownerDefinedIn('employee');
      return [everything, allow.group('ACCOUNTING').to(['read'])];
    })`,
          ],
        ],
      },
    },
    {
      what: 'The group by a constant, as a list',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const ACCOUNTING = 'ACCOUNTING';

const schema`,
          ],
          [
            `          allow.group('ACCOUNTING').to(['read']),
`,
            `          allow.groups([ACCOUNTING]).to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Modes left to their defaults, the type imported alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
`,
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
      what: 'The id written out, the lock spelled with all but update',
      edits: {
        'amplify/data/resource.ts': [
          [
            '      amount: a',
            `      id: a.id().required(),
      amount: a`,
          ],
          ["to(['read', 'delete'])", "to(['delete', 'create', 'read'])"],
        ],
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
  Receipt: a.model({ photo: a.url() }).authorization(allow => [allow.owner()]),
`,
          ],
        ],
      },
    },
    {
      what: 'The schema in a file of its own',
      files: {
        'amplify/data/schema.ts': `import { a } from '@aws-amplify/backend';

export const schema = a.schema({
  Claim: a
    .model({
      employee: a.string().authorization((allow) => [
        allow.ownerDefinedIn('employee').to(['read', 'delete']),
        allow.group('ACCOUNTING').to(['read']),
      ]),
      reason: a.string(),
      amount: a.float().required(),
    })
    .authorization((allow) => [
      allow.ownerDefinedIn('employee'),
      allow.group('ACCOUNTING').to(['read']),
    ]),
});
`,
        'amplify/data/resource.ts': `import { type ClientSchema, defineData } from '@aws-amplify/backend';
import { schema } from './schema';

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
`,
      },
    },
  ],
  wrong: [
    {
      what: 'Two rules for the employee at the field, of which the last counts',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.ownerDefinedIn('employee').to(['read', 'delete']),",
            `allow.ownerDefinedIn('employee').to(['read']),
          allow.ownerDefinedIn('employee').to(['delete']),`,
          ],
        ],
      },
    },
    {
      what: 'Deletion forgotten at the field',
      edits: { 'amplify/data/resource.ts': [["to(['read', 'delete'])", "to(['read'])"]] },
    },
    {
      what: 'Accounting may write the name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `          allow.group('ACCOUNTING').to(['read']),
`,
            `          allow.group('ACCOUNTING'),
`,
          ],
        ],
      },
    },
    {
      what: 'The lock hangs on the amount',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      employee: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('employee').to(['read', 'delete']),
          allow.group('ACCOUNTING').to(['read']),
        ]),
`,
            `      employee: a.string(),
`,
          ],
          [
            'amount: a.float().required(),',
            "amount: a.float().authorization(allow => [allow.ownerDefinedIn('employee').to(['read', 'delete']), allow.group('ACCOUNTING').to(['read'])]),",
          ],
        ],
      },
    },
    {
      what: 'The rule stands in a comment',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      employee: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('employee').to(['read', 'delete']),
          allow.group('ACCOUNTING').to(['read']),
        ]),
`,
            `      // allow.ownerDefinedIn('employee').to(['read', 'delete'])
      employee: a.string(),
`,
          ],
        ],
      },
    },
    {
      what: 'Updates are disabled for everyone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      employee: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('employee').to(['read', 'delete']),
          allow.group('ACCOUNTING').to(['read']),
        ]),
`,
            `      employee: a.string(),
`,
          ],
          [
            `    })
    .authorization`,
            `    })
    .disableOperations(['update'])
    .authorization`,
          ],
        ],
      },
    },
    {
      what: 'Another owner at the field',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.ownerDefinedIn('employee').to(['read', 'delete'])", "allow.owner().to(['read', 'delete'])"],
        ],
      },
    },
    {
      what: 'Everyone signed in reads the name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `          allow.group('ACCOUNTING').to(['read']),
`,
            `          allow.authenticated().to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Accounting only at the field',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.ownerDefinedIn('employee'), allow.group('ACCOUNTING').to(['read'])]",
            "[allow.ownerDefinedIn('employee')]",
          ],
        ],
      },
    },
    {
      what: 'The name is for accounting alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `          allow.ownerDefinedIn('employee').to(['read', 'delete']),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'The name is required, and locked',
      edits: {
        'amplify/data/resource.ts': [
          [
            `        .string()
`,
            `        .string()
        .required()
`,
          ],
        ],
      },
    },
    {
      what: 'The owner of the model is another field',
      edits: {
        'amplify/data/resource.ts': [
          ["allow => [allow.ownerDefinedIn('employee'), ", 'allow => [allow.owner(), '],
        ],
      },
    },
    {
      what: 'The field is renamed',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      employee: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('employee').to(['read', 'delete']),
          allow.group('ACCOUNTING').to(['read']),
        ]),
`,
            `      claimant: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('employee').to(['read', 'delete']),
          allow.group('ACCOUNTING').to(['read']),
        ]),
`,
          ],
        ],
      },
    },
    {
      what: 'A second field, locked, beside the old one',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      employee: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('employee').to(['read', 'delete']),
          allow.group('ACCOUNTING').to(['read']),
        ]),
`,
            `      employee: a.string(),
      originalEmployee: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('employee').to(['read', 'delete']),
          allow.group('ACCOUNTING').to(['read']),
        ]),
`,
          ],
        ],
      },
    },
    {
      what: 'Read in the parts that a field has not',
      edits: { 'amplify/data/resource.ts': [["to(['read', 'delete'])", "to(['get', 'list', 'delete'])"]] },
    },
  ],
};
