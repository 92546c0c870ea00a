import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Invoice: a
    .model({
      number: a.string().required(),
      customer: a.string().required(),
      state: a.enum(['open', 'paid']),
      dueOn: a.date().required(),
      amount: a.float().required(),
    })
    .secondaryIndexes(index => [
      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),
      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),
    ])
    .authorization(allow => [allow.group('OFFICE')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
