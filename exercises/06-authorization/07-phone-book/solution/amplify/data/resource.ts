import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Contact: a
    .model({
      name: a.string().required(),
      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
    })
    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
