import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: ported in a hurry. It compiles and deploys. Who may do what the old rules forbid?
const schema = a.schema({
  Article: a
    .model({
      title: a.string().required(),
    })
    .authorization(allow => [allow.publicApiKey()]),
  Visit: a
    .model({
      client: a.string().required(),
      helper: a.string(),
      pay: a.float(),
    })
    .authorization(allow => [allow.ownerDefinedIn('helper'), allow.group('OFFICE')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
  },
});
