import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Other names',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            `  Progress: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  PostalAddress: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
          ],
          [
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      weight: a.integer().required(),
      state: a.ref('Progress'),
      address: a.ref('PostalAddress'),
`,
          ],
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.ref('Progress'),
      address: a.ref('PostalAddress'),
`,
          ],
        ],
      },
    },
    {
      what: 'The types stand last',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            '',
          ],
          [
            `    .authorization(allow => [allow.owner()]),
});`,
            `    .authorization(allow => [allow.owner()]),
  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
});`,
          ],
        ],
      },
    },
    {
      what: 'Common fields in a constant that is spread',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const shipping = { state: a.ref('ShippingState'), address: a.ref('Address') };

const schema`,
          ],
          [
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      weight: a.integer().required(),
      ...shipping,
`,
          ],
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      ...shipping,
`,
          ],
        ],
      },
    },
    {
      what: 'States from a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const states = ['registered', 'in_transit', 'delivered', 'lost'] as const;

const schema`,
          ],
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            `  ShippingState: a.enum(states),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
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
            `      address: a.ref('Address'),
    })
    .authorization(allow => [allow.owner()]),
  Return`,
            `      address: a.ref('Address'),
    }),
  Return`,
          ],
          [
            `    .authorization(allow => [allow.owner()]),
});`,
            '}).authorization(allow => [allow.owner()]);',
          ],
        ],
      },
    },
    {
      what: 'A name that the API had before',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            `  ParcelState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  ParcelAddress: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
          ],
          [
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      weight: a.integer().required(),
      state: a.ref('ParcelState'),
      address: a.ref('ParcelAddress'),
`,
          ],
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.ref('ParcelState'),
      address: a.ref('ParcelAddress'),
`,
          ],
        ],
      },
    },
    {
      what: 'Fields in other order, ids written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      id: a.id().required(),
      address: a.ref('Address'),
      state: a.ref('ShippingState'),
      weight: a.integer().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'Modes left to their defaults, type imported alone',
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
      what: 'Types as constants',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const Address = a.customType({ city: a.string().required(), street: a.string().required(), zip: a.string() });

const schema`,
          ],
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address,
`,
          ],
        ],
      },
    },
    {
      what: 'A third model uses them too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  Return: a
`,
            `  Letter: a.model({ to: a.ref('Address') }).authorization(allow => [allow.owner()]),
  Return: a
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'States are required now',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      weight: a.integer().required(),
      state: a.ref('ShippingState').required(),
      address: a.ref('Address'),
`,
          ],
        ],
      },
    },
    {
      what: 'Addresses are required now',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address').required(),
`,
          ],
        ],
      },
    },
    {
      what: 'The zip is required now',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string().required(),
  }),
`,
          ],
        ],
      },
    },
    {
      what: 'One state is lost',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
          ],
        ],
      },
    },
    {
      what: 'An address becomes a model',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.model({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }).authorization(allow => [allow.owner()]),
`,
          ],
        ],
      },
    },
    {
      what: 'Two names, both the same inside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
            `  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  ReturnAddress: a.customType({ street: a.string().required(), city: a.string().required(), zip: a.string() }),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
`,
          ],
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('ReturnAddress'),
`,
          ],
        ],
      },
    },
    {
      what: 'The enum shared, the addresses not',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.customType({ street: a.string().required(), city: a.string().required(), zip: a.string() }),
`,
          ],
        ],
      },
    },
    {
      what: 'Addresses shared, the enum not',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
      address: a.ref('Address'),
`,
          ],
        ],
      },
    },
    {
      what: 'States as a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      weight: a.integer().required(),
      state: a.string(),
      address: a.ref('Address'),
`,
          ],
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.string(),
      address: a.ref('Address'),
`,
          ],
        ],
      },
    },
    {
      what: 'Addresses as JSON',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.json(),
`,
          ],
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.json(),
`,
          ],
        ],
      },
    },
    {
      what: 'A name that isn’t there',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Adress'),
`,
          ],
        ],
      },
    },
    {
      what: 'A constant shares the code, and not the type',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const address = () => a.customType({ street: a.string().required(), city: a.string().required(), zip: a.string() });

const schema`,
          ],
          [
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: address(),
`,
          ],
          [
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
`,
            `      reason: a.string(),
      state: a.ref('ShippingState'),
      address: address(),
`,
          ],
        ],
      },
    },
  ],
};
