import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Court: a
    .model({
      name: a.string().required(),
      indoor: a.boolean(),
    })
    .authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('BOARD'),
    ]),
  Booking: a
    .model({
      court: a.string().required(),
      from: a.datetime().required(),
    })
    .authorization(allow => [
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'delete']),
      allow.group('BOARD').to(['delete']),
    ]),
  Invoice: a
    .model({
      amount: a.float().required(),
      member: a.string(),
    })
    .authorization(allow => [
      allow.ownerDefinedIn('member').to(['read']),
      allow.group('BOARD').to(['create', 'read', 'update']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
