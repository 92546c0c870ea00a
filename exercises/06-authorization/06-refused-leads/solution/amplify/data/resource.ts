import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Ticket: a
    .model({
      subject: a.string().required(),
      team: a.string(),
    })
    .authorization(allow => [
      allow.group('LEADS'),
      allow.groupDefinedIn('team').to(['read', 'update']),
      allow.authenticated().to(['create']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
