import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Visit: a
    .model({
      badge: a.string().required(),
      at: a.datetime().required(),
    })
    .authorization(allow => [allow.group('RECEPTION').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  // TODO: let the kiosks in, by the function in ../badges/resource.ts
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
