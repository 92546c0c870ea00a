import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/data/resource.ts';
const models = 'amplify/orders/models.ts';
const mode = "  authorizationModes: { defaultAuthorizationMode: 'identityPool' },\n";
const article = `  Article: a
    .model({
      name: a.string().required(),
      price: a.float().required(),
    })
    .authorization(allow => [allow.guest().to(['read']), allow.authenticated().to(['read'])]),`;
const order = `  Order: a
    .model({
      article: a.string().required(),
      pieces: a.integer().default(1),
      pickedUp: a.boolean().default(false),
    })
    .authorization(allow => [allow.owner()]),`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'All options come from the other file',
      edits: {
        [models]: [
          [
            'export const schema',
            "export const modes = { defaultAuthorizationMode: 'identityPool' } as const;\n\nexport const schema",
          ],
        ],
        [resource]: [
          ['import { schema }', 'import { modes, schema }'],
          [mode, '  authorizationModes: modes,\n'],
        ],
      },
    },
    {
      what: 'A default export',
      edits: {
        [models]: [['export const schema = a', 'export default a']],
        [resource]: [['import { schema }', 'import schema']],
      },
    },
    {
      what: 'The schema by a namespace',
      edits: {
        [resource]: [
          ["import { schema } from '../orders/models'", "import * as orders from '../orders/models'"],
          ['typeof schema>', 'typeof orders.schema>'],
          ['  schema,\n', '  schema: orders.schema,\n'],
        ],
      },
    },
    {
      what: 'Models as constants, the schema is made where it is used',
      files: {
        [models]: `import { a } from '@aws-amplify/backend';

export const Order = a
  .model({
    article: a.string().required(),
    pieces: a.integer().default(1),
    pickedUp: a.boolean().default(false),
  })
  .authorization(allow => [allow.owner()]);

export const Article = a
  .model({ name: a.string().required(), price: a.float().required() })
  .authorization(allow => [allow.guest().to(['read']), allow.authenticated().to(['read'])]);
`,
        [resource]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { Article, Order } from '../orders/models';

const schema = a.schema({ Order, Article });

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'identityPool' },
});
`,
      },
    },
    {
      what: 'Two schemas, combined',
      edits: {
        [models]: [
          [
            `export const schema = a.schema({\n${order}\n${article}\n});`,
            `const orders = a.schema({\n${order}\n});\nconst articles = a.schema({\n${article}\n});\n\nexport const schema = a.combine([orders, articles]);`,
          ],
        ],
      },
    },
    {
      what: 'A schema for each, in a list',
      edits: {
        [models]: [
          [
            `export const schema = a.schema({\n${order}\n${article}\n});`,
            `const all = { orders: { ${order} }, articles: { ${article} } };\n\nexport const schema = a.schema({ ...all.orders, ...all.articles });`,
          ],
        ],
      },
    },
    {
      what: 'Options in a constant before the call',
      edits: {
        [resource]: [
          [
            "export const data = defineData({\n  schema,\n  authorizationModes: { defaultAuthorizationMode: 'identityPool' },\n});",
            "const options = { schema, authorizationModes: { defaultAuthorizationMode: 'identityPool' } } as const;\n\nexport const data = defineData(options);",
          ],
        ],
      },
    },
    {
      what: 'A function makes the schema',
      edits: {
        [models]: [['export const schema = a.schema', 'export const makeSchema = () => a.schema']],
        [resource]: [
          ['import { schema }', 'import { makeSchema }'],
          ['export type Schema', 'const schema = makeSchema();\n\nexport type Schema'],
        ],
      },
    },
    {
      what: 'Handed on from the folder beside, too',
      edits: {
        [resource]: [
          ['export type Schema', "export { schema } from '../orders/models';\nexport type Schema"],
        ],
      },
    },
    {
      what: 'Readers in a list of reading operations',
      edits: {
        [models]: [
          ["allow.guest().to(['read'])", "allow.guest().to(['get', 'list', 'sync', 'listen', 'search'])"],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The colleague’s file is renamed, nothing else',
      files: {
        [resource]:
          "export { data } from '../orders/models';\nexport type { Schema } from '../orders/models';\n",
        [models]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
${order}
${article}
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'identityPool' } });
`,
      },
    },
    {
      what: 'Called in both files',
      edits: {
        [models]: [
          ['import { a }', 'import { a, defineData }'],
          [
            'export const schema',
            'export const make = () => defineData({ schema: a.schema({}) });\nexport const schema',
          ],
        ],
        [resource]: [
          ['import { schema }', 'import { make, schema }'],
          [
            'export const data = defineData({\n  schema,',
            'make();\nexport const data = defineData({\n  schema,',
          ],
        ],
      },
    },
    { what: 'The user pool as the default', edits: { [resource]: [["'identityPool'", "'userPool'"]] } },
    {
      what: 'Guests may do all with articles',
      edits: { [models]: [["allow.guest().to(['read'])", 'allow.guest()']] },
    },
    {
      what: 'The default of pieces is lost',
      edits: { [models]: [['a.integer().default(1)', 'a.integer()']] },
    },
    { what: 'The price is no longer required', edits: { [models]: [['a.float().required()', 'a.float()']] } },
    { what: 'Articles are left behind', edits: { [models]: [[article, '']] } },
    {
      what: 'Orders for all who are signed in',
      edits: { [models]: [['[allow.owner()]', '[allow.authenticated()]']] },
    },
    {
      what: 'The type says any',
      edits: {
        [resource]: [
          ['import { type ClientSchema, defineData }', 'import { defineData }'],
          ['export type Schema = ClientSchema<typeof schema>;', 'export type Schema = any;'],
        ],
      },
    },
    {
      what: 'The type of the schema itself',
      edits: {
        [resource]: [
          ['import { type ClientSchema, defineData }', 'import { defineData }'],
          ['ClientSchema<typeof schema>', 'typeof schema'],
        ],
      },
    },
    {
      what: 'Exported by default alone',
      edits: {
        [resource]: [
          ['export const data =', 'const data ='],
          ['  authorizationModes', '  // handed on\n  authorizationModes'],
        ],
      },
    },
    {
      what: 'A default of picked up that is true',
      edits: { [models]: [['default(false)', 'default(true)']] },
    },
  ],
};
