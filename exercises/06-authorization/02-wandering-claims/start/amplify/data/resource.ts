import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  // TODO: see whose name can end up on a claim, and close that hole.
  Claim: a
    .model({
      amount: a.float().required(),
      reason: a.string(),
      employee: a.string(),
    })
    .authorization(allow => [allow.ownerDefinedIn('employee'), allow.group('ACCOUNTING').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
