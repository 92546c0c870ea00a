import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The other index first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
`,
          ],
        ],
      },
    },
    {
      what: 'Names of their own for the indexes',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').name('byCustomer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
          ],
        ],
      },
    },
    {
      what: 'The name of the query first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').queryField('invoicesOfCustomer').sortKeys(['dueOn']),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
          ],
        ],
      },
    },
    {
      what: 'States by a name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  Invoice: a
`,
            `  InvoiceState: a.enum(['open', 'paid']),
  Invoice: a
`,
          ],
          ["state: a.enum(['open', 'paid'])", "state: a.ref('InvoiceState')"],
        ],
      },
    },
    {
      what: 'All fields copied, in so many words',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState').projection('ALL'),
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
      what: 'The rule on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.group('OFFICE')]),
});`,
            "}).authorization(allow => [allow.group('OFFICE')]);",
          ],
        ],
      },
    },
    {
      what: 'An index callback with a body',
      edits: {
        'amplify/data/resource.ts': [
          [
            `.secondaryIndexes(index => [
      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
    ])`,
            `.secondaryIndexes((index) => {
      return [
      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
      ];
    })`,
          ],
        ],
      },
    },
    {
      what: 'The group as a list',
      edits: { 'amplify/data/resource.ts': [["allow.group('OFFICE')", "allow.groups(['OFFICE'])"]] },
    },
    {
      what: 'A model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Reminder: a.model({ sentOn: a.date() }).authorization(allow => [allow.group('OFFICE')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Fields in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      dueOn: a.date().required(),
      amount: a.float().required(),
`,
            `      amount: a.float().required(),
      dueOn: a.date().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'The id said to identify it',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      amount: a.float().required(),
    })
`,
            `      amount: a.float().required(),
      id: a.id().required(),
    })
    .identifier(['id'])
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The day is optional',
      edits: { 'amplify/data/resource.ts': [['a.date().required()', 'a.date()']] },
    },
    {
      what: 'The day has a default',
      edits: { 'amplify/data/resource.ts': [['a.date().required()', "a.date().default('2026-12-31')"]] },
    },
    {
      what: 'Day first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('dueOn').sortKeys(['customer']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
          ],
        ],
      },
    },
    {
      what: 'One index for both',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').sortKeys(['state', 'dueOn']).queryField('invoicesOfCustomer'),
`,
          ],
        ],
      },
    },
    {
      what: 'Names swapped',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesByState'),
      index('state').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
`,
          ],
        ],
      },
    },
    {
      what: 'A name of the index for one of the query',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).name('invoicesByState'),
`,
          ],
        ],
      },
    },
    {
      what: 'No query',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField(null),
`,
          ],
        ],
      },
    },
    {
      what: 'Only keys are copied',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer').projection('KEYS_ONLY'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
          ],
        ],
      },
    },
    {
      what: 'The state is a text',
      edits: { 'amplify/data/resource.ts': [["state: a.enum(['open', 'paid'])", 'state: a.string()']] },
    },
    {
      what: 'The state is required',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  Invoice: a
`,
            `  InvoiceState: a.enum(['open', 'paid']),
  Invoice: a
`,
          ],
          ["state: a.enum(['open', 'paid'])", "state: a.ref('InvoiceState').required()"],
        ],
      },
    },
    {
      what: 'The key is the customer and the day',
      edits: {
        'amplify/data/resource.ts': [
          [
            '    .secondaryIndexes',
            `    .identifier(['customer', 'dueOn'])
    .secondaryIndexes`,
          ],
        ],
      },
    },
    {
      what: 'A few fields are copied',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
`,
            `      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState').projection('INCLUDE', ['number']),
`,
          ],
        ],
      },
    },
    {
      what: 'Everyone signed in reads invoices',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('OFFICE')", "allow.group('OFFICE'), allow.authenticated().to(['read'])"],
        ],
      },
    },
  ],
};
