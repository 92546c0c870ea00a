import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  // Members say that they see no photos but their own.
  Photo: a
    .model({
      title: a.string(),
    })
    .authorization(allow => [allow.owner(), allow.authenticated('identityPool').to(['read'])]),
  // TODO: the screens in the club house show these.
  Banner: a
    .model({
      text: a.string().required(),
    })
    .authorization(allow => [allow.group('EDITORS')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
