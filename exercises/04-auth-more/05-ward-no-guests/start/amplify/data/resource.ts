import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Shift: a
    .model({
      nurse: a.string().required(),
      begins: a.datetime().required(),
      ward: a.string().required(),
    })
    .authorization(allow => [
      allow.group('NURSES'),
      // For the screen in the hallway.
      allow.guest().to(['read']),
      allow.publicApiKey().to(['get']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
  },
});
