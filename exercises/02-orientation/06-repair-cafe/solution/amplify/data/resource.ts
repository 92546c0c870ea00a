import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Repair: a
    .model({
      item: a.string().required(),
      broken: a.string(),
    })
    .authorization(allow => [allow.owner(), allow.group('FIXERS').to(['read'])]),
  Opening: a
    .model({
      day: a.date().required(),
    })
    .authorization(allow => [allow.guest().to(['read']), allow.authenticated().to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
