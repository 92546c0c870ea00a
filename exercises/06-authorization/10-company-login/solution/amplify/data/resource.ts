import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Order: a
    .model({
      item: a.string().required(),
    })
    .authorization(allow => [
      allow.owner('oidc').identityClaim('employee_id'),
      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    oidcAuthorizationMode: {
      oidcProviderName: 'company-login',
      oidcIssuerUrl: 'https://login.example.com',
      clientId: 'orders',
      tokenExpiryFromAuthInSeconds: 3600,
      tokenExpireFromIssueInSeconds: 3600,
    },
  },
});
