import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Label: a
    .model({
      text: a.string().required(),
    })
    .authorization(allow => [allow.authenticated()]),
  translateLabel: a
    .query()
    .arguments({ text: a.string().required(), to: a.string().required() })
    .returns(a.string())
    .handler(a.handler.custom({ dataSource: 'Translate', entry: './translate-label.js' }))
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
