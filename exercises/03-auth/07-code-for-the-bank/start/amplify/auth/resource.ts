import { defineAuth } from '@aws-amplify/backend';

// TODO: save, read why this is refused, and make it as the bank wants it.
export const auth = defineAuth({
  loginWith: {
    phone: true,
  },
  multifactor: {
    mode: 'REQUIRED',
    totp: true,
  },
});
