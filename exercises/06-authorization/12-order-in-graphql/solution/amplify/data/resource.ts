import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Order: a
    .model({
      item: a.string().required(),
      status: a.string().default('open'),
      customer: a.string(),
    })
    .authorization(allow => [
      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),
      allow.group('SUPPORT').to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
