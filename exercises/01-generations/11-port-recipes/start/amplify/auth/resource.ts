import { defineAuth } from '@aws-amplify/backend';

// TODO: the Gen 1 project let people sign in with their e-mail address.
export const auth = defineAuth({
  loginWith: {},
});
