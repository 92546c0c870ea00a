import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
  },
  multifactor: {
    mode: 'REQUIRED',
    totp: true,
  },
  senders: {
    email: {
      fromEmail: 'desk@library.example.com',
      fromName: 'City Library',
    },
  },
});
