import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  // TODO: find out how somebody outside HR learns what Kim earns.
  Employee: a
    .model({
      name: a.string().required(),
      salary: a.integer().authorization(allow => [allow.group('HR')]),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('HR')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
