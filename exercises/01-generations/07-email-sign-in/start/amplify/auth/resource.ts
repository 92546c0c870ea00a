import { defineAuth } from '@aws-amplify/backend';

// TODO: people sign in with their e-mail address.
export const auth = defineAuth({
  loginWith: {},
});
