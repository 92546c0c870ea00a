import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Tip: a
    .model({
      text: a.string().required(),
      plant: a.string(),
    })
    .authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
