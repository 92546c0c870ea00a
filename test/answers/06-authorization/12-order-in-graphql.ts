import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A lock on the customer’s name that nobody opens',
      edits: {
        'amplify/data/resource.ts': [
          [
            'customer: a.string(),',
            "customer: a.string().authorization(allow => [allow.ownerDefinedIn('customer').to(['create', 'read']), allow.group('SUPPORT').to(['read'])]),",
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
      what: 'The field added by the rule',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      customer: a.string(),
`,
            '',
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
      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
      allow.group('SUPPORT').to(['read']),
    ]),
});`,
            `}).authorization(allow => [
      allow.group('SUPPORT').to(['read']),
      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
]);`,
          ],
        ],
      },
    },
    {
      what: 'Parts of read',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('SUPPORT').to(['read']),
`,
            `      allow.group('SUPPORT').to(['get', 'list', 'listen']),
`,
          ],
          [
            `      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('customer').to(['create', 'update', 'get', 'list', 'listen']),
`,
          ],
        ],
      },
    },
    {
      what: 'Operations by a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const allButDelete = ['create', 'read', 'update'] as const;

const schema`,
          ],
          [
            `      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('customer').to([...allButDelete]),
`,
          ],
        ],
      },
    },
    {
      what: 'Deleting disabled, and the owner unlimited',
      edits: {
        'amplify/data/resource.ts': [
          [
            '    .authorization',
            `    .disableOperations(['delete'])
    .authorization`,
          ],
          [
            `      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('customer'),
`,
          ],
        ],
      },
    },
    {
      what: 'A lock on the customer’s name',
      edits: {
        'amplify/data/resource.ts': [
          [
            'customer: a.string(),',
            "customer: a.string().authorization(allow => [allow.ownerDefinedIn('customer').to(['create', 'read', 'update']), allow.group('SUPPORT').to(['read'])]),",
          ],
        ],
      },
    },
    {
      what: 'A default as a constant, other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const OPEN = 'open';

const schema`,
          ],
          [
            `      item: a.string().required(),
      status: a.string().default('open'),
`,
            `      status: a.string().default(OPEN),
      item: a.string().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'The id written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            'item: a.string().required(),',
            `id: a.id().required(),
      item: a.string().required(),`,
          ],
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
  Parcel: a.model({ code: a.string() }).authorization(allow => [allow.group('SUPPORT')]),
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Two rules for the customer',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('customer').to(['create']),
      allow.ownerDefinedIn('customer').to(['read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'A status of its own type',
      edits: { 'amplify/data/resource.ts': [["a.string().default('open')", "a.enum(['open', 'sent'])"]] },
    },
    {
      what: 'The status is required',
      edits: {
        'amplify/data/resource.ts': [["a.string().default('open')", "a.string().required().default('open')"]],
      },
    },
    {
      what: 'The default in other words',
      edits: { 'amplify/data/resource.ts': [[".default('open')", ".default('Open')"]] },
    },
    {
      what: 'The item is optional',
      edits: { 'amplify/data/resource.ts': [['item: a.string().required()', 'item: a.string()']] },
    },
    {
      what: 'Support is a person',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('SUPPORT').to(['read']),
`,
            `      allow.ownerDefinedIn('SUPPORT').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Support changes as well',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('SUPPORT').to(['read']),
`,
            `      allow.group('SUPPORT').to(['read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'Everyone signed in finds their parcel',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('SUPPORT').to(['read']),
`,
            `      allow.group('SUPPORT').to(['read']),
      allow.authenticated().to(['get']),
`,
          ],
        ],
      },
    },
    {
      what: 'Guests find their parcel',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('SUPPORT').to(['read']),
`,
            `      allow.group('SUPPORT').to(['read']),
      allow.guest().to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Customers can’t order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('customer').to(['read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'A list of customers',
      edits: {
        'amplify/data/resource.ts': [
          ['customer: a.string(),', 'customer: a.string().array(),'],
          [
            `      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
`,
            `      allow.ownersDefinedIn('customer').to(['create', 'read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'The key stays',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
`,
          ],
        ],
      },
    },
    {
      what: 'The customer is required',
      edits: { 'amplify/data/resource.ts': [['customer: a.string(),', 'customer: a.string().required(),']] },
    },
    {
      what: 'The types hidden',
      edits: {
        'amplify/data/resource.ts': [
          [
            'export type Schema = ClientSchema<typeof schema>;',
            `export type Schema = any;
export type Hidden = ClientSchema<typeof schema>;`,
          ],
        ],
      },
    },
    {
      what: 'Deleting disabled, and support unlimited',
      edits: {
        'amplify/data/resource.ts': [
          [
            '    .authorization',
            `    .disableOperations(['delete'])
    .authorization`,
          ],
          [
            `      allow.group('SUPPORT').to(['read']),
`,
            `      allow.group('SUPPORT'),
`,
          ],
        ],
      },
    },
    {
      what: 'Creating disabled too',
      edits: {
        'amplify/data/resource.ts': [
          [
            '    .authorization',
            `    .disableOperations(['delete', 'create'])
    .authorization`,
          ],
        ],
      },
    },
  ],
};
