import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
  },
  userAttributes: {
    nickname: { required: false, mutable: true },
    // The sign-up form sends 'reader'. Admins are set to 'admin' by hand, in the console.
    'custom:role': { dataType: 'String', mutable: true },
  },
});
