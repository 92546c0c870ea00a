import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  // The app calls the API with the ID token, since attributes stand in no other.
  Page: a
    .model({
      title: a.string().required(),
      body: a.string(),
    })
    .authorization(allow => [
      allow.authenticated().to(['read']),
      allow.groups(['admin']).withClaimIn('custom:role'),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
