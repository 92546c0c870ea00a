import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),
  Address: a.customType({
    street: a.string().required(),
    city: a.string().required(),
    zip: a.string(),
  }),
  Parcel: a
    .model({
      weight: a.integer().required(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
    })
    .authorization(allow => [allow.owner()]),
  Return: a
    .model({
      reason: a.string(),
      state: a.ref('ShippingState'),
      address: a.ref('Address'),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
