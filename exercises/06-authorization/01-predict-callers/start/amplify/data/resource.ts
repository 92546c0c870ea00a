import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a
  .schema({
    Event: a.model({
      title: a.string().required(),
      on: a.date(),
    }),
    Shelf: a
      .model({
        label: a.string().required(),
      })
      .authorization(allow => [allow.guest().to(['get']), allow.group('STAFF')]),
    Loan: a
      .model({
        book: a.string().required(),
        until: a.date(),
      })
      .authorization(allow => [allow.owner().to(['create', 'read']), allow.group('STAFF').to(['read'])]),
  })
  .authorization(allow => [allow.authenticated().to(['read'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
