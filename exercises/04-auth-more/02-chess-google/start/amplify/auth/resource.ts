import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
    // TODO: let members sign in with Google, too.
  },
  userAttributes: {
    givenName: { required: false, mutable: true },
  },
});
