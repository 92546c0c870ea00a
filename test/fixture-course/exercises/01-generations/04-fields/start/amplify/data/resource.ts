import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Todo: a
    .model({
      // TODO: content is required; completed is false at first.
      content: a.string(),
      completed: a.boolean(),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
