import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: the query translateLabel is missing. Its code lies beside, in translate-label.js.
const schema = a.schema({
  Label: a
    .model({
      text: a.string().required(),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
