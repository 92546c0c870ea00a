import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { badges } from '../badges/resource';

const schema = a.schema({
  Visit: a
    .model({
      badge: a.string().required(),
      at: a.datetime().required(),
    })
    .authorization(allow => [allow.custom().to(['create']), allow.group('RECEPTION').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    lambdaAuthorizationMode: { function: badges, timeToLiveInSeconds: 120 },
  },
});
