import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Parcel: a
    .model({
      country: a.string().required(),
      grams: a.integer().required(),
    })
    .authorization(allow => [allow.owner()]),
  // TODO: a query, answered by the function in amplify/functions/quote.
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
