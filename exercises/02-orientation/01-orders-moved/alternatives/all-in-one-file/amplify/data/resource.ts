import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Order: a
    .model({
      article: a.string().required(),
      pieces: a.integer().default(1),
      pickedUp: a.boolean().default(false),
    })
    .authorization(allow => [allow.owner()]),
  Article: a
    .model({
      name: a.string().required(),
      price: a.float().required(),
    })
    .authorization(allow => [allow.guest().to(['read']), allow.authenticated().to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'identityPool' },
});
