import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: two lists that don’t read everything.
const schema = a.schema({
  Invoice: a
    .model({
      number: a.string().required(),
      customer: a.string().required(),
      state: a.enum(['open', 'paid']),
      dueOn: a.date(),
      amount: a.float().required(),
    })
    .authorization(allow => [allow.group('OFFICE')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
