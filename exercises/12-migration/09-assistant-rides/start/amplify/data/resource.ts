import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// "I ported the whole schema. All types, fields and rules were preserved."
// TODO: review it, and fix what wasn't.
const schema = a.schema({
  Place: a.customType({
    town: a.string(),
    street: a.string(),
  }),
  Driver: a
    .model({
      name: a.string().required(),
      seats: a.integer().required(),
    })
    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
  Ride: a
    .model({
      driver: a.string(),
      riders: a.string().array(),
      leavesAt: a.datetime().required(),
      start: a.ref('Place'),
    })
    .secondaryIndexes(index => [index('driver').sortKeys(['leavesAt'])])
    .authorization(allow => [
      allow.ownerDefinedIn('driver'),
      allow.ownersDefinedIn('riders'),
      allow.authenticated().to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
