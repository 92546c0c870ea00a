import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Courts: the board gets what members lack',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD'),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD').to(['create', 'update', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Rules of courts on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      indoor: a.boolean(),
    })
    .authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD'),
    ]),
`,
            `      indoor: a.boolean(),
    }),
`,
          ],
          [
            `to(['create', 'read', 'update']),
    ]),
});`,
            `to(['create', 'read', 'update']),
    ]),
}).authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD'),
]);`,
          ],
        ],
      },
    },
    {
      what: 'The board by a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const BOARD = 'BOARD';

const schema`,
          ],
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group(BOARD).to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'The maker’s field written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            'from: a.datetime().required(),',
            `from: a.datetime().required(),
      owner: a.string(),`,
          ],
        ],
      },
    },
    {
      what: 'Parts of read',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('member').to(['get', 'list', 'listen']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'Invoices: the board first, as a list',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
            `      allow.groups(['BOARD']).to(['update', 'read', 'create']),
      allow.ownerDefinedIn('member').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Deleting disabled, and the board unlimited',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      member: a.string(),
    })
`,
            `      member: a.string(),
    })
    .disableOperations(['delete'])
`,
          ],
          [
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD'),
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
      what: 'A model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Coach: a.model({ name: a.string() }).authorization(allow => [allow.group('BOARD')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Models in other order, ids written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            'name: a.string().required(),',
            `id: a.id().required(),
      name: a.string().required(),`,
          ],
          [
            `amount: a.float().required(),
      member: a.string(),`,
            `id: a.id().required(),
      member: a.string(),
      amount: a.float().required(),`,
          ],
        ],
      },
    },
    {
      what: 'The owner by the name of its field',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.authenticated().to(['read']),
      allow.ownerDefinedIn('owner').to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Two rules for the owner of a booking',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create']),
      allow.owner().to(['delete']),
      allow.group('BOARD').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Courts by members alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD'),
`,
            `      allow.authenticated().to(['read']),
      allow.group('BOARD'),
`,
          ],
        ],
      },
    },
    {
      what: 'Guests list no courts',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD'),
`,
            `      allow.guest().to(['get']),
      allow.authenticated().to(['read']),
      allow.group('BOARD'),
`,
          ],
        ],
      },
    },
    {
      what: 'Guests see bookings',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'The board can’t cancel bookings',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'The board changes bookings',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['read', 'update', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'The board does everything with bookings',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD'),
`,
          ],
        ],
      },
    },
    {
      what: 'Bookings are made without a name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.authenticated().to(['read']),
      allow.authenticated().to(['create']),
      allow.group('BOARD').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Own bookings seen only',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
            `      allow.owner().to(['create', 'read', 'delete']),
      allow.group('BOARD').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'All invoices for all members',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
            `      allow.authenticated().to(['read']),
      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'Invoices by a rule without its limit',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('member'),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'Invoices by another field',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
            `      allow.owner().to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'The board can’t correct an invoice',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read']),
`,
          ],
        ],
      },
    },
    {
      what: 'A lock keeps the board from naming the member',
      edits: {
        'amplify/data/resource.ts': [
          [
            'member: a.string(),',
            "member: a.string().authorization(allow => [allow.ownerDefinedIn('member').to(['read']), allow.group('BOARD').to(['read'])]),",
          ],
        ],
      },
    },
    {
      what: 'Courts can’t be deleted by the board',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD'),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD').to(['create', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'Deleting disabled for bookings',
      edits: {
        'amplify/data/resource.ts': [
          [
            `from: a.datetime().required(),
    })
`,
            `from: a.datetime().required(),
    })
    .disableOperations(['delete'])
`,
          ],
        ],
      },
    },
    {
      what: 'The board misspelled at invoices',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
`,
            `      allow.ownerDefinedIn('member').to(['read']),
      allow.group('Board').to(['create', 'read', 'update']),
`,
          ],
        ],
      },
    },
  ],
};
