import { defineAuth } from '@aws-amplify/backend';

// TODO: give Team Notes its groups, its own e-mail and a second factor.
export const auth = defineAuth({
  loginWith: {
    email: true,
  },
});
