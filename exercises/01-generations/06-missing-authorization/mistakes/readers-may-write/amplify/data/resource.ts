import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Note: a
    .model({
      text: a.string().required(),
    })
    .authorization(allow => [allow.owner(), allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
