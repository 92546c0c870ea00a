import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: { verificationEmailSubject: 'Your code for the vet' },
  },
  userAttributes: {
    familyName: { required: true },
    phoneNumber: { required: true },
  },
  groups: ['VETS', 'DESK'],
  multifactor: { mode: 'REQUIRED', totp: true },
});
