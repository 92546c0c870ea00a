import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const rule = '.authorization(allow => [allow.authenticated()])';
const inputs = '.arguments({ country: a.string().required(), grams: a.integer().required() })';
const type = '  Quote: a.customType({\n    cents: a.integer().required(),\n    days: a.integer(),\n  }),\n';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Rule without a list',
      edits: { [data]: [[rule, '.authorization(allow => allow.authenticated())']] },
    },
    {
      what: 'Methods in another order',
      edits: {
        [data]: [
          [
            `${inputs}\n    .returns(a.ref('Quote'))\n    .handler(a.handler.function(quote))\n    ${rule}`,
            '',
          ],
          ['.query()', `.query()${rule}.handler(a.handler.function(quote)).returns(a.ref('Quote'))${inputs}`],
        ],
      },
    },
    {
      what: 'The type last, days first',
      edits: {
        [data]: [
          [type, ''],
          [
            `${rule},\n});`,
            `${rule},\n  Quote: a.customType({ days: a.integer(), cents: a.integer().required() }),\n});`,
          ],
        ],
      },
    },
    {
      what: 'Handler in a list',
      edits: { [data]: [['a.handler.function(quote)', '[a.handler.function(quote)]']] },
    },
    {
      what: 'Function through a namespace',
      edits: {
        [data]: [
          ['import { quote }', 'import * as functions'],
          ['a.handler.function(quote)', 'a.handler.function(functions.quote)'],
        ],
      },
    },
    {
      what: 'Type and query as constants, put together by name',
      files: {
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { quote as reckon } from '../functions/quote/resource';

const text = a.string().required();
const whole = a.integer().required();

const Parcel = a.model({ country: text, grams: whole }).authorization(allow => [allow.owner()]);
const Quote = a.customType({ cents: whole, days: a.integer() });
const shippingQuote = a
  .query()
  .arguments({ country: text, grams: whole })
  .returns(a.ref('Quote'))
  .handler(a.handler.function(reckon))
  .authorization(allow => [allow.authenticated()]);

const schema = a.schema({ Parcel, Quote, shippingQuote });

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    {
      what: 'Two schemas combined',
      files: {
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { quote } from '../functions/quote/resource';

const parcels = a.schema({
  Parcel: a
    .model({ country: a.string().required(), grams: a.integer().required() })
    .authorization(allow => [allow.owner()]),
});
const quotes = a.schema({
  Quote: a.customType({ cents: a.integer().required(), days: a.integer() }),
  shippingQuote: a
    .query()
    .arguments({ country: a.string().required(), grams: a.integer().required() })
    .returns(a.ref('Quote'))
    .handler(a.handler.function(quote))
    .authorization(allow => [allow.authenticated()]),
});
const schema = a.combine([parcels, quotes]);

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    {
      what: 'Rule returned from a block',
      edits: {
        [data]: [[rule, '.authorization((allow) => {\n      return [allow.authenticated()];\n    })']],
      },
    },
    {
      what: 'The default mode written down',
      edits: {
        [data]: [
          [
            'defineData({ schema })',
            "defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } })",
          ],
        ],
      },
    },
    {
      what: 'Arguments the other way round',
      edits: {
        [data]: [[inputs, '.arguments({ grams: a.integer().required(), country: a.string().required() })']],
      },
    },
  ],
  wrong: [
    {
      what: 'Through the identity pool',
      edits: { [data]: [[rule, ".authorization(allow => [allow.authenticated('identityPool')])"]] },
    },
    { what: 'An owner', edits: { [data]: [[rule, '.authorization(allow => [allow.owner()])']] } },
    { what: 'The API key', edits: { [data]: [[rule, '.authorization(allow => [allow.publicApiKey()])']] } },
    { what: 'A group', edits: { [data]: [[rule, ".authorization(allow => [allow.group('CUSTOMERS')])"]] } },
    {
      what: 'Grams may be left out',
      edits: {
        [data]: [['grams: a.integer().required() })\n    .returns', 'grams: a.integer() })\n    .returns']],
      },
    },
    {
      what: 'Cents may be missing',
      edits: { [data]: [['cents: a.integer().required()', 'cents: a.integer()']] },
    },
    {
      what: 'Days are always there',
      edits: { [data]: [['days: a.integer()', 'days: a.integer().required()']] },
    },
    {
      what: 'The type without its name',
      edits: {
        [data]: [
          [type, ''],
          ["a.ref('Quote')", 'a.customType({ cents: a.integer().required(), days: a.integer() })'],
        ],
      },
    },
    { what: 'A list of quotes', edits: { [data]: [["a.ref('Quote')", "a.ref('Quote').array()"]] } },
    {
      what: 'Quote as a model',
      edits: {
        [data]: [
          ['a.customType({', 'a.model({'],
          [
            'days: a.integer(),\n  }),',
            'days: a.integer(),\n  }).authorization(allow => [allow.authenticated()]),',
          ],
        ],
      },
    },
    {
      what: 'The function by its name, as a text',
      edits: {
        [data]: [
          ["import { quote } from '../functions/quote/resource';\n", ''],
          ['a.handler.function(quote)', "a.handler.function('parcel-quote')"],
        ],
      },
    },
    {
      what: 'Nobody waits for the quote',
      edits: { [data]: [['a.handler.function(quote)', 'a.handler.function(quote).async()']] },
    },
    {
      what: 'Country as an id',
      edits: {
        [data]: [['.arguments({ country: a.string().required()', '.arguments({ country: a.id().required()']],
      },
    },
    {
      what: 'Parcels for everyone signed in',
      edits: { [data]: [['allow.owner()', 'allow.authenticated()']] },
    },
  ],
};
