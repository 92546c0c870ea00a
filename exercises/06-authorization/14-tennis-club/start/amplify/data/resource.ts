import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  // TODO: the club's table stands in the task. These rules give far more.
  Court: a
    .model({
      name: a.string().required(),
      indoor: a.boolean(),
    })
    .authorization(allow => [allow.guest(), allow.authenticated()]),
  Booking: a
    .model({
      court: a.string().required(),
      from: a.datetime().required(),
    })
    .authorization(allow => [allow.authenticated(), allow.owner()]),
  Invoice: a
    .model({
      amount: a.float().required(),
      member: a.string(),
    })
    .authorization(allow => [allow.ownerDefinedIn('member'), allow.authenticated().to(['read']), allow.group('BOARD')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
