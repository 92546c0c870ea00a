import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  OpeningHours: a
    .model({
      day: a.date().required(),
      from: a.time(),
      until: a.time(),
    })
    .authorization(allow => [allow.publicApiKey().to(['read']), allow.group('STAFF')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
