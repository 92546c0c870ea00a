import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Page: a
    .model({
      title: a.string().required(),
      body: a.string(),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
