import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Book: a
    .model({
      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
