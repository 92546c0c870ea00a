import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { schema as database } from './schema.sql';

const notes = a.schema({
  Remark: a
    .model({
      customerId: a.integer().required(),
      text: a.string().required(),
    })
    .authorization(allow => [allow.owner()]),
  // A first try of the app, before there was the database. It holds nothing.
  Customer: a
    .model({
      name: a.string(),
    })
    .authorization(allow => [allow.authenticated()]),
});

const schema = a.combine([database, notes]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
