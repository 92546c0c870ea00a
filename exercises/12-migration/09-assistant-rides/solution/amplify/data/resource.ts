import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Place: a.customType({
    town: a.string().required(),
    street: a.string(),
  }),
  Driver: a
    .model({
      name: a.string().required(),
      seats: a.integer().required().default(4),
    })
    .authorization(allow => [
      allow.owner().to(['create', 'read', 'update']),
      allow.authenticated().to(['read']),
    ]),
  Ride: a
    .model({
      driver: a.string(),
      riders: a.string().array(),
      leavesAt: a.datetime().required(),
      start: a.ref('Place').required(),
    })
    .secondaryIndexes(index => [index('driver').sortKeys(['leavesAt']).queryField('ridesOfDriver')])
    .authorization(allow => [allow.ownerDefinedIn('driver'), allow.ownersDefinedIn('riders').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
