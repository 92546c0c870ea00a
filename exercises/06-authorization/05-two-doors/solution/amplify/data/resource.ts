import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Photo: a
    .model({
      title: a.string(),
    })
    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
  Banner: a
    .model({
      text: a.string().required(),
    })
    .authorization(allow => [
      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
