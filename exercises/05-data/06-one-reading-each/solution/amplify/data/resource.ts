import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Reading: a
    .model({
      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
