import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: {
      verificationEmailSubject: 'Iron Gym: your code',
      otpLogin: true,
    },
  },
  multifactor: {
    mode: 'REQUIRED',
    totp: true,
  },
  groups: ['TRAINERS'],
});
