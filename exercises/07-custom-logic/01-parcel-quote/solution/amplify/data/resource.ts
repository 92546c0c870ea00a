import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { quote } from '../functions/quote/resource';

const schema = a.schema({
  Parcel: a
    .model({
      country: a.string().required(),
      grams: a.integer().required(),
    })
    .authorization(allow => [allow.owner()]),
  Quote: a.customType({
    cents: a.integer().required(),
    days: a.integer(),
  }),
  shippingQuote: a
    .query()
    .arguments({ country: a.string().required(), grams: a.integer().required() })
    .returns(a.ref('Quote'))
    .handler(a.handler.function(quote))
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
