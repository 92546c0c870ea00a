import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Bookmark: a
    .model({ article: a.string().required() })
    .authorization(allow => [allow.owner(), allow.group('PRESS').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
