import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
    externalProviders: {
      google: {
        // TODO: these don't belong into Git. Put secrets in their place.
        clientId: '1234567890.apps.googleusercontent.com',
        clientSecret: 'GOCSPX-everybody-can-read-this',
      },
      callbackUrls: ['http://localhost:5173/'],
      logoutUrls: ['http://localhost:5173/'],
    },
  },
});
