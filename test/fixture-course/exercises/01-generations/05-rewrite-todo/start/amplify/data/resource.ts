import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Todo: a
    .model({
      // TODO: rename text to content.
      text: a.string(),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
