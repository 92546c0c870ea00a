import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';
const orderState = "  OrderState: a.enum(['OPEN', 'SENT', 'PAID']),\n";
const address = `  Address: a.customType({
    street: a.string().required(),
    zip: a.string().required(),
  }),
`;
const index = "index('floristCode').sortKeys(['dueOn']).name('byFlorist').queryField('ordersByFlorist'),";
const rules = "[allow.ownerDefinedIn('buyer'), allow.group('MARKET').to(['read', 'update'])]";
const florist = `  Florist: a
    .model({
      code: a.id().required(),
      name: a.string().required(),
      orders: a.hasMany('FlowerOrder', 'floristCode'),
    })
    .identifier(['code'])
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('MARKET')]),
`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'An id written down',
      edits: {
        [file]: [['      buyer: a.string(),', '      id: a.id().required(),\n      buyer: a.string(),']],
      },
    },
    { what: 'The index without a name', edits: { [file]: [[".name('byFlorist')", '']] } },
    {
      what: 'Subscriptions by their names',
      edits: { [file]: [["['subscriptions']", "['onCreate', 'onUpdate', 'onDelete']"]] },
    },
    {
      what: 'The group in a list, and reading in its parts',
      edits: {
        [file]: [
          [rules, "[allow.groups(['MARKET']).to(['get', 'list', 'update']), allow.ownerDefinedIn('buyer')]"],
        ],
      },
    },
    {
      what: 'All four for the buyer',
      edits: {
        [file]: [
          [
            "allow.ownerDefinedIn('buyer')",
            "allow.ownerDefinedIn('buyer').to(['create', 'read', 'update', 'delete'])",
          ],
        ],
      },
    },
    {
      what: 'Fields by helpers',
      edits: {
        [file]: [
          ['const schema', 'const text = () => a.string().required();\n\nconst schema'],
          ['street: a.string().required()', 'street: text()'],
          ['zip: a.string().required()', 'zip: text()'],
          ['name: a.string().required()', 'name: text()'],
        ],
      },
    },
    {
      what: 'Values from a constant',
      edits: {
        [file]: [
          ['const schema', "const states = ['OPEN', 'SENT', 'PAID'] as const;\n\nconst schema"],
          ["a.enum(['OPEN', 'SENT', 'PAID'])", 'a.enum(states)'],
        ],
      },
    },
    {
      what: 'Florists last',
      edits: {
        [file]: [
          [florist, ''],
          [`    .authorization(allow => ${rules}),\n`, `    .authorization(allow => ${rules}),\n${florist}`],
        ],
      },
    },
    {
      what: 'Methods in another order',
      edits: {
        [file]: [
          ["    .disableOperations(['subscriptions'])\n", ''],
          [
            `    .secondaryIndexes(index => [\n      ${index}\n    ])`,
            `    .disableOperations(['subscriptions'])\n    .secondaryIndexes(index => [\n      ${index}\n    ])`,
          ],
        ],
      },
    },
    {
      what: 'The address in a constant',
      edits: {
        [file]: [
          [
            'const schema',
            'const Address = a.customType({ street: a.string().required(), zip: a.string().required() });\n\nconst schema',
          ],
          [address, '  Address,\n'],
        ],
      },
    },
    {
      what: 'Fields of an order the other way round',
      edits: {
        [file]: [
          ["      deliverTo: a.ref('Address'),\n", ''],
          ['      buyer: a.string(),', "      deliverTo: a.ref('Address'),\n      buyer: a.string(),"],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The enum in the field',
      edits: {
        [file]: [
          [orderState, ''],
          ["a.ref('OrderState')", "a.enum(['OPEN', 'SENT', 'PAID'])"],
        ],
      },
    },
    {
      what: 'The enum in both places',
      edits: { [file]: [["a.ref('OrderState')", "a.enum(['OPEN', 'SENT', 'PAID'])"]] },
    },
    {
      what: 'States in small letters',
      edits: { [file]: [["['OPEN', 'SENT', 'PAID']", "['open', 'sent', 'paid']"]] },
    },
    {
      what: 'The zip may be missing',
      edits: { [file]: [['zip: a.string().required()', 'zip: a.string()']] },
    },
    { what: 'The address as JSON', edits: { [file]: [["a.ref('Address')", 'a.json()']] } },
    {
      what: 'The address is required',
      edits: { [file]: [["a.ref('Address')", "a.ref('Address').required()"]] },
    },
    { what: 'A moment in place of a date', edits: { [file]: [['a.date()', 'a.datetime()']] } },
    { what: 'No default', edits: { [file]: [['.required().default(1)', '.required()']] } },
    { what: 'A default, and not required', edits: { [file]: [['.required().default(1)', '.default(1)']] } },
    { what: 'Without a sort key', edits: { [file]: [[".sortKeys(['dueOn'])", '']] } },
    {
      what: 'Another name of the query',
      edits: { [file]: [["queryField('ordersByFlorist')", "queryField('byFlorist')"]] },
    },
    { what: 'Identified by an id', edits: { [file]: [["    .identifier(['code'])\n", '']] } },
    {
      what: 'The code and the name',
      edits: { [file]: [["identifier(['code'])", "identifier(['code', 'name'])"]] },
    },
    { what: 'Other operations off', edits: { [file]: [["['subscriptions']", "['mutations']"]] } },
    { what: 'One subscription left', edits: { [file]: [["['subscriptions']", "['onCreate', 'onUpdate']"]] } },
    {
      what: 'The market does everything',
      edits: { [file]: [["allow.group('MARKET').to(['read', 'update'])", "allow.group('MARKET')"]] },
    },
    {
      what: 'Everyone signed in reads orders',
      edits: {
        [file]: [
          [
            "[allow.ownerDefinedIn('buyer'),",
            "[allow.authenticated().to(['read']), allow.ownerDefinedIn('buyer'),",
          ],
        ],
      },
    },
    {
      what: 'Everyone signed in writes florists',
      edits: { [file]: [["allow.authenticated().to(['read'])", 'allow.authenticated()']] },
    },
    {
      what: 'The other side by another name',
      edits: { [file]: [['florist: a.belongsTo', 'shop: a.belongsTo']] },
    },
    { what: 'One order only', edits: { [file]: [["a.hasMany('FlowerOrder'", "a.hasOne('FlowerOrder'"]] } },
    {
      what: 'A text for the florist’s code',
      edits: { [file]: [['floristCode: a.id().required()', 'floristCode: a.string().required()']] },
    },
  ],
};
