import { defineAuth, secret } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
    externalProviders: {
      google: {
        clientId: secret('CHESS_GOOGLE_ID'),
        clientSecret: secret('CHESS_GOOGLE_SECRET'),
        scopes: ['email', 'profile'],
        attributeMapping: { givenName: 'given_name' },
      },
      callbackUrls: ['http://localhost:5173/board', 'https://rooks.example/board'],
      logoutUrls: ['http://localhost:5173/', 'https://rooks.example/'],
    },
  },
  userAttributes: {
    givenName: { required: false, mutable: true },
  },
});
