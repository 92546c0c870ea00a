import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: choose what identifies a reading.
const schema = a.schema({
  Reading: a
    .model({
      sensor: a.string(),
      takenAt: a.datetime(),
      celsius: a.float().required(),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
