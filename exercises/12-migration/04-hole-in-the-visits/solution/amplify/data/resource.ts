import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Article: a
    .model({
      title: a.string().required(),
    })
    .authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('OFFICE'),
    ]),
  Visit: a
    .model({
      client: a.string().required(),
      helper: a
        .string()
        .authorization(allow => [
          allow.ownerDefinedIn('helper').to(['create', 'read', 'delete']),
          allow.group('OFFICE'),
        ]),
      pay: a.float().authorization(allow => [allow.group('OFFICE')]),
    })
    .authorization(allow => [allow.ownerDefinedIn('helper'), allow.group('OFFICE')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
