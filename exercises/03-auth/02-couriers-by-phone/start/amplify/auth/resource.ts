import { defineAuth } from '@aws-amplify/backend';

// TODO: couriers sign in by phone, and nobody has to give an e-mail address.
export const auth = defineAuth({
  loginWith: {
    email: true,
  },
  userAttributes: {
    familyName: { required: true, mutable: true },
  },
});
