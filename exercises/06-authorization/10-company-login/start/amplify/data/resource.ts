import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  // It knows people by their address, and the clerks of a claim that people fill in themselves.
  Order: a
    .model({
      item: a.string().required(),
    })
    .authorization(allow => [
      allow.owner().identityClaim('email'),
      allow.groups(['clerks']).withClaimIn('custom:role').to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  // TODO: the company's own login, beside the user pool.
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
