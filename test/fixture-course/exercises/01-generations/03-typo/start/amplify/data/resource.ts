import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Todo: a
    .model({
      // TODO: two words are misspelled.
      content: a.strng().required(),
    })
    .authorization(allow => [allow.ower()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
