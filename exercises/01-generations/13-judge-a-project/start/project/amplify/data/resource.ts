import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Bike: a
    .model({
      name: a.string().required(),
      free: a.boolean(),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
