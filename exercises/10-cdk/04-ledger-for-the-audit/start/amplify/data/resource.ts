import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Payment: a
    .model({ amount: a.float().required(), paidOn: a.date().required() })
    .authorization(allow => [allow.owner().to(['create', 'read'])]),
  Draft: a
    .model({ amount: a.float() })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
