import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Product: a
    .model({
      // TODO: let the API refuse what no product can be.
      name: a.string(),
      price: a.float().required(),
      stock: a.integer().default(0),
      stars: a.integer(),
      picture: a.string(),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
