import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: say everything once.
const schema = a.schema({
  Parcel: a
    .model({
      weight: a.integer().required(),
      state: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
      address: a.customType({
        street: a.string().required(),
        city: a.string().required(),
        zip: a.string(),
      }),
    })
    .authorization(allow => [allow.owner()]),
  Return: a
    .model({
      reason: a.string(),
      state: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
      address: a.customType({
        street: a.string().required(),
        city: a.string().required(),
        zip: a.string(),
      }),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
