import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Crossing: a
    .model({
      leavesAt: a.datetime().required(),
      seats: a.integer().required(),
    })
    .authorization(allow => [allow.authenticated().to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
