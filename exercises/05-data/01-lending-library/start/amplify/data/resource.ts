import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Book: a
    .model({
      // TODO: make it what the librarian asks for.
      title: a.string(),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
